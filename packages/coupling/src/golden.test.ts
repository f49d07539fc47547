import { describe, expect, it } from "vitest";
import golden from "./golden.vectors.json" with { type: "json" };
import * as coupling from "./index.ts";
import { columnSums, rowSums } from "./matrix.ts";

const { structures, inputOutput, coordination } = golden;
const closeTo = (got: ArrayLike<number | null> | null, want: readonly number[], tolerance: number) => {
  expect(got).not.toBeNull();
  for (const [i, it] of want.entries())
    expect(Math.abs(got![i]! - it), `element ${i}`).toBeLessThanOrEqual(tolerance);
};

describe("golden structures of four parks", () => {
  const table = coupling.matrixOf(structures.rows);

  it("similarity", () => {
    for (const { pair, value } of structures.unidoSimilarity) {
      const [p, q] = pair.map((it) => structures.rows[it]!);
      closeTo([coupling.unidoSimilarity(p!, q!, { empty: null })], [value], structures.tolerance);
    }
  });

  it("Krugman, with the park in its own reference and without", () => {
    const index = (reference: coupling.KrugmanReference) =>
      coupling.krugmanSpecialisation(table, { reference });
    closeTo(index("all-regions"), structures.krugmanInclusive, structures.tolerance);
    closeTo(index("other-regions-pooled"), structures.krugmanLeaveOneOut, structures.tolerance);
  });

  it("Herfindahl", () => {
    closeTo(structures.rows.map(coupling.herfindahl), structures.herfindahl, structures.tolerance);
  });
});

describe("golden input–output table of three sectors", () => {
  const { tolerance, output } = inputOutput;
  const table = { flows: coupling.matrixOf(inputOutput.flows), output };
  const [A, B] = [coupling.inputCoefficients(table), coupling.outputCoefficients(table)];
  const [L, G] = [coupling.totalRequirements(A)!, coupling.totalRequirements(B)!];

  it("linkages: sector 1 is key only when forward means Ghosh", () => {
    const backward = coupling.normalised(columnSums(L));
    const leontief = coupling.normalised(rowSums(L));
    const ghosh = coupling.normalised(coupling.linkages({ demandSide: L, supplySide: G }).forward);
    closeTo(backward, inputOutput.backward, tolerance);
    closeTo(leontief, inputOutput.leontiefForward, tolerance);
    closeTo(ghosh, inputOutput.ghoshForward, tolerance);
    expect([backward![0]! > 1, leontief![0]! > 1, ghosh![0]! > 1]).toEqual([true, false, true]);
  });

  it("upstreamness", () => closeTo(coupling.upstreamness(B), inputOutput.upstreamness, tolerance));

  it("couplability in both directions", () => {
    const [p, q] = inputOutput.parks as [number[], number[]];
    const m = (supply: number[], buyer: number[]) =>
      coupling.couplability({ supply, demand: coupling.intermediateDemand(A, buyer) });
    closeTo([m(p, q), m(q, p)], inputOutput.couplability, tolerance);
  });
});

describe("golden coupling coordination", () => {
  it.each(coordination.cases)("levels $levels", ({ levels, ...expected }) => {
    const weights = levels.map(() => 1 / levels.length);
    for (const variant of ["traditional", "corrected"] as const) {
      const got = [
        coupling.couplingDegree(levels, { variant }),
        coupling.coordinationDegree(levels, { variant, weights }),
      ];
      closeTo(got, [expected[variant].C, expected[variant].D], coordination.tolerance);
    }
  });
});
