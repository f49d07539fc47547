import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, madeTable } from "../../test/made-table.ts";
import { columnSums, matrixOf, rowSums } from "../matrix.ts";
import { inputCoefficients, outputCoefficients } from "./coefficients.ts";
import { openFlowBlock } from "./flow-block.ts";
import { requirementSums, startSeries } from "./series.ts";
import { totalRequirements } from "./total-requirements.ts";

function factoredSums(table: Parameters<typeof inputCoefficients>[0]) {
  const [L, G] = [
    totalRequirements(inputCoefficients(table))!,
    totalRequirements(outputCoefficients(table))!,
  ];
  return { backward: columnSums(L), forward: rowSums(G), sensitivity: rowSums(L), supply: columnSums(G) };
}

function expectSame(have: ReturnType<typeof factoredSums>, want: ReturnType<typeof factoredSums>) {
  for (const name of ["backward", "forward", "sensitivity", "supply"] as const)
    expect(distance(have[name], want[name]), name).toBeLessThan(1e-10);
}

describe("sums over the total requirements by series", () => {
  it("are those of the inverses, for odd sizes and sectors without output too", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer(), fc.boolean(), (n, seed, withEmpty) => {
        const table = madeTable(n, seed, { withEmpty });
        expectSame(requirementSums(table)!.total, factoredSums(table));
      }),
      { numRuns: 50 },
    );
  });

  it("begin with the direct sums", () => {
    const table = madeTable(9, 4);
    const { direct } = requirementSums(table)!;
    expect(distance(direct.backward, columnSums(inputCoefficients(table)))).toBeLessThan(1e-13);
    expect(distance(direct.forward, rowSums(outputCoefficients(table)))).toBeLessThan(1e-13);
  });

  it("come from blocks of rows, in any number and with every arithmetic", () => {
    const table = madeTable(71, 8);
    const blocks = [
      openFlowBlock(table, { from: 0, to: 20 }, "simd"),
      openFlowBlock(table, { from: 20, to: 71 }, "fused"),
    ];
    const series = startSeries(71);
    while (series.state === "open") series.add(blocks.map((it) => it.next(series.term)));
    expectSame(series.result()!.total, requirementSums(table, { arithmetic: "ecmascript" })!.total);
  });

  it("settle for periodic and nilpotent tables, and for column sums above 1", () => {
    const tables = [
      {
        flows: matrixOf([
          [0, 8],
          [1, 0],
        ]),
        output: [4, 10],
      },
      {
        flows: matrixOf([
          [0, 5, 5],
          [0, 0, 5],
          [0, 0, 0],
        ]),
        output: [10, 5, 2],
      },
      {
        flows: matrixOf([
          [0, 15],
          [0.5, 0],
        ]),
        output: [20, 10],
      },
    ];
    for (const table of tables) expectSame(requirementSums(table)!.total, factoredSums(table));
  });

  it("are refused where the rounds do not shrink", () => {
    expect(requirementSums({ flows: matrixOf([[10]]), output: [10] })).toBeNull();
    expect(
      requirementSums({
        flows: matrixOf([
          [11, 0],
          [0, 1],
        ]),
        output: [10, 10],
      }),
    ).toBeNull();
    expect(requirementSums({ flows: matrixOf([[9.999]]), output: [10] }, { maxSteps: 50 })).toBeNull();
    expect(() => requirementSums({ flows: matrixOf([[Number.NaN]]), output: [1] })).toThrow(RangeError);
  });
});
