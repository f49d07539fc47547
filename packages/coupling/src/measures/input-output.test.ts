import { describe, expect, it } from "vitest";
import type { Flag } from "../finding.ts";
import { findMeasure, measureNamed } from "./catalogue.ts";
import type { Convention, Outputs } from "./measure.ts";
import { readInputs } from "./read-inputs.ts";
import { WrongCall } from "./wrong-call.ts";

const ask = (id: string, inputs: Record<string, unknown>, convention: Convention = {}) =>
  findMeasure(id, readInputs(measureNamed(id), inputs), convention);

function answered(id: string, inputs: Record<string, unknown>, convention: Convention = {}): Outputs {
  const found = ask(id, inputs, convention);
  if ("refused" in found) throw new Error(found.refused.kind);
  return found.value;
}

const flagsOf = (flows: number[][], output: number[]): readonly Flag[] =>
  ask("leontief-inverse", { flows, output }).statement.flags;

const table = {
  flows: [
    [20, 40, 10],
    [30, 60, 30],
    [10, 20, 15],
  ],
  output: [150, 300, 150],
};

describe("input-output measures", () => {
  it("refuse a system without an inverse, whichever asks", () => {
    const closed = {
      flows: [
        [5, 5],
        [5, 5],
      ],
      output: [10, 10],
    };
    for (const id of [
      "leontief-inverse",
      "rasmussen-dispersion",
      "influence-coefficients",
      "multiplier-product-matrix",
    ])
      expect(ask(id, closed)).toMatchObject({ refused: { kind: "singular", data: { sectors: 2 } } });
    expect(ask("requirement-sums", closed)).toMatchObject({ refused: { kind: "not-converged" } });
    expect(ask("upstreamness", closed, { correction: "none" })).toHaveProperty("refused");
  });

  it("refuse totals whose rounds of demand do not shrink, though the inverse exists", () => {
    const greedy = {
      flows: [
        [12, 0],
        [1, 1],
      ],
      output: [10, 10],
    };
    for (const id of ["leontief-inverse", "rasmussen-dispersion"])
      expect(ask(id, greedy)).toMatchObject({ refused: { kind: "singular", data: { radius: 1.2 } } });
    expect(ask("upstreamness", greedy, { correction: "none" })).toHaveProperty("refused");
    expect(answered("input-output-coefficients", greedy).spectralRadius).toBeCloseTo(1.2, 12);
  });

  it("say what makes a table fragile", () => {
    expect(flagsOf(table.flows, table.output)).toEqual([]);
    expect(flagsOf([[9.7]], [10])).toMatchObject([{ kind: "spectral-radius", radius: 0.97 }]);
    const odd = flagsOf(
      [
        [0, 15],
        [-0.5, 0],
      ],
      [20, 10],
    );
    expect(odd).toMatchObject([
      { kind: "outside-theory", what: "flows below 0", cells: 1 },
      { kind: "outside-theory", what: "inputs above output", cells: 1 },
    ]);
    expect(
      flagsOf(
        [
          [1, 1],
          [1, 1],
        ],
        [10, 0],
      ),
    ).toMatchObject([{ kind: "undefined-cells", cells: 1 }]);
  });

  it("name sectors without output, of either sign of zero, and answer for the others", () => {
    const found = ask("leontief-inverse", {
      flows: [
        [2, 0],
        [0, 0],
      ],
      output: [10, -0],
    });
    expect(found.statement.dropped).toEqual({ rows: [1], columns: [1] });
    expect("value" in found && (found.value.L as { values: Float64Array }).values).toEqual(
      Float64Array.of(1.25, 0, 0, 1),
    );
  });

  it("answer for one sector, and refuse shapes and numbers that cannot be", () => {
    const { backward } = answered("requirement-sums", { flows: [[5]], output: [10] });
    expect((backward as Float64Array)[0]).toBeCloseTo(2, 12);
    expect(() => ask("leontief-inverse", { flows: [[1, 2]], output: [1] })).toThrow(RangeError);
    expect(() => ask("leontief-inverse", { ...table, output: [1, 2] })).toThrow(RangeError);
    expect(() => ask("leontief-inverse", { flows: [[Number.NaN]], output: [1] })).toThrow(RangeError);
  });

  it("give linkages under every convention by name", () => {
    const convention = { extent: "total", forward: "ghosh", diagonal: "included", normalisation: "overall" };
    const { backward, forward, kinds } = answered("linkages", table, convention);
    expect(Array.from(backward as Float64Array, (it) => it.toFixed(4))).toEqual([
      "1.0116",
      "1.0116",
      "0.9767",
    ]);
    expect(Array.from(forward as Float64Array, (it) => it.toFixed(4))).toEqual([
      "1.0833",
      "1.0101",
      "0.9066",
    ]);
    expect(kinds).toEqual(["key", "key", "weak"]);
    const leontief = answered("linkages", table, { ...convention, forward: "leontief" });
    expect((leontief.forward as Float64Array)[0]).toBeCloseTo(0.9535, 4);
    const cut = answered("linkages", table, {
      ...convention,
      extent: "direct",
      diagonal: "cut",
      normalisation: "none",
    });
    expect((cut.backward as Float64Array)[0]).toBeCloseTo(40 / 150, 12);
    const region = answered("linkages", table, { ...convention, normalisation: "per-region", regions: 3 });
    expect(region.backward).toEqual([1, 1, 1]);
  });

  it("ask for the inputs a correction needs", () => {
    expect(() => ask("upstreamness", table, { correction: "trade" })).toThrow(WrongCall);
    const stocks = { ...table, inventoryChange: [0, 0, 0] };
    const [plain, corrected] = ["none", "inventories"].map((it) =>
      answered("upstreamness", stocks, { correction: it }),
    );
    expect(corrected).toEqual(plain);
  });

  it("refuse an extraction that its own definition leaves open", () => {
    const own = {
      flows: [
        [10, 0],
        [-5, 1],
      ],
      output: [10, 20],
    };
    expect(ask("hypothetical-extraction", own, { variant: "both-demand-driven" })).toHaveProperty("refused");
  });
});

describe("multi-regional measures", () => {
  const demand = {
    flows: table.flows,
    output: table.output,
    finalDemand: [
      [40, 10, 20, 10],
      [100, 20, 40, 20],
      [60, 10, 25, 10],
    ],
  };

  it("take categories of final demand and regions of unequal sizes", () => {
    const uneven = { ...demand, sectors: [1, 2] };
    const trade = answered("gross-trade", uneven, { regions: 2 });
    expect(Array.from(trade.exports as Float64Array)).toEqual([80, 150, 80]);
    expect(trade).not.toHaveProperty("imports");
    const parts = answered("koopman-wang-wei", uneven, { regions: 2 });
    const ofFirst = Object.values(parts).map((it) => (it as number[])[0]!);
    const sum = ofFirst.reduce((all, it) => all + it, 0);
    expect(sum).toBeCloseTo(80, 9);
    expect(() => ask("gross-trade", demand, { regions: 2 })).toThrow(RangeError);
  });

  it("have no partners in one region", () => {
    expect(ask("wang-wei-zhu", demand, { regions: 1 })).toMatchObject({ refused: { kind: "too-few" } });
  });

  it("add households to regional totals alone", () => {
    const account = [[1, 2, 3]];
    const [without, withThem] = [{}, { households: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]] }].map((more) =>
      answered("regional-accounts", { ...demand, account, ...more }, { regions: 1 }),
    );
    const total = (of: Outputs | undefined) => (of!.production as { values: Float64Array }).values[0]!;
    expect(total(withThem) - total(without)).toBeCloseTo(78, 9);
  });
});

describe("regional tables", () => {
  const regional = {
    coefficients: [
      [0.1, 0.2],
      [0.3, 0.1],
    ],
    region: [10, 5],
    nation: [50, 60],
  };

  it("need δ for Flegg's quotients alone", () => {
    expect(() => ask("regional-coefficients", regional, { method: "FLQ" })).toThrow(WrongCall);
    for (const method of ["SLQ", "CILQ-diagonal-SLQ", "CILQ-diagonal-1"])
      expect(ask("regional-coefficients", regional, { method })).toHaveProperty("value");
    expect(ask("regional-coefficients", { ...regional, region: [0, 0] }, { method: "SLQ" })).toHaveProperty(
      "refused",
    );
  });

  it("pass on why a table cannot be balanced", () => {
    const stuck = {
      table: [
        [1, 0],
        [0, 1],
      ],
      rowTotals: [2, 1],
      columnTotals: [1, 2],
    };
    expect(ask("ras", stuck, { maxSteps: 20 })).toMatchObject({
      refused: { kind: "not-converged", data: { steps: 20 } },
    });
  });
});
