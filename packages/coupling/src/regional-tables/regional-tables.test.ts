import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, madeTable } from "../../test/made-table.ts";
import { inputCoefficients } from "../input-output/coefficients.ts";
import { columnSums, matrixOf, rowSums, zeros } from "../matrix.ts";
import { fleggCoefficients } from "../regionalisation.ts";
import { type BalancingQuestion, gras, ras } from "./balancing.ts";
import { type QuotientMethod, quotientCoefficients } from "./quotient-coefficients.ts";
import { tableErrors } from "./table-errors.ts";

const filled = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map(matrixOf);

function settled<T>(found: { value: T } | object): T {
  if (!("value" in found)) throw new Error("refused");
  return found.value;
}

describe("RAS", () => {
  it("reaches the totals, keeps cross products, and finds its own table again", () => {
    fc.assert(
      fc.property(filled, fc.integer({ min: 1, max: 9 }), (table, k) => {
        const target = { ...table, values: table.values.map((it, at) => it * (1 + ((at * k) % 5))) };
        const of = { table, rowTotals: rowSums(target), columnTotals: columnSums(target) };
        const fitted = settled(ras(of)).table;
        expect(distance(rowSums(fitted), of.rowTotals)).toBeLessThan(1e-5);
        expect(distance(columnSums(fitted), of.columnTotals)).toBeLessThan(1e-5);
        const again = settled(ras({ table, rowTotals: rowSums(table), columnTotals: columnSums(table) }));
        expect(distance(again.table.values, table.values)).toBeLessThan(1e-9);
      }),
      { numRuns: 50 },
    );
  });

  const refusal = (of: BalancingQuestion) => {
    const found = ras(of);
    return "refused" in found ? found.refused.kind : "answered";
  };

  it("refuses what cannot be", () => {
    const table = matrixOf([
      [1, 0],
      [0, 1],
    ]);
    expect(refusal({ table, rowTotals: [1, 2], columnTotals: [1, 1] })).toBe("undefined");
    expect(
      refusal({
        table: matrixOf([
          [1, 1],
          [0, 0],
        ]),
        rowTotals: [1, 1],
        columnTotals: [1, 1],
      }),
    ).toBe("undefined");
    expect(refusal({ table, rowTotals: [2, 1], columnTotals: [1, 2] })).toBe("not-converged");
    expect(refusal({ table, rowTotals: [2, 1], columnTotals: [2, 1], maxSteps: 1 })).toBe("answered");
    expect(() => ras({ table: matrixOf([[-1]]), rowTotals: [1], columnTotals: [1] })).toThrow(RangeError);
    expect(() => ras({ table, rowTotals: [1], columnTotals: [1, 0] })).toThrow(RangeError);
  });

  it("says how far it came when it does not settle", () => {
    const found = ras({
      table: matrixOf([
        [1, 1],
        [0, 1],
      ]),
      rowTotals: [1, 2],
      columnTotals: [1, 2],
      tolerance: 1e-12,
      maxSteps: 40,
    });
    expect(found.statement.flags).toMatchObject([{ kind: "not-converged", steps: 40 }]);
  });

  it("empties lines whose total is 0", () => {
    const fitted = settled(
      ras({
        table: matrixOf([
          [1, 2],
          [3, 4],
        ]),
        rowTotals: [0, 5],
        columnTotals: [2, 3],
      }),
    );
    expect(Array.from(fitted.table.values)).toEqual([0, 0, 2, 3]);
  });
});

describe("GRAS", () => {
  it("reaches the totals with signs kept, and is RAS where nothing is negative", () => {
    const table = matrixOf([
      [7, 3, -2],
      [2, 9, 8],
      [-3, 0, 1],
    ]);
    const totals = { rowTotals: [10, 22, -1], columnTotals: [10, 15, 6] };
    const fitted = settled(gras({ table, ...totals })).table;
    expect(distance(rowSums(fitted), totals.rowTotals)).toBeLessThan(1e-7);
    expect(distance(columnSums(fitted), totals.columnTotals)).toBeLessThan(1e-7);
    fitted.values.forEach((it, at) => void expect(Math.sign(it)).toBe(Math.sign(table.values[at]!)));
    fc.assert(
      fc.property(filled, (positive) => {
        const of = {
          table: positive,
          rowTotals: rowSums(positive).map((it, i) => it + i * positive.columns),
          columnTotals: columnSums(positive).map((it) => it + (positive.rows * (positive.rows - 1)) / 2),
        };
        expect(distance(settled(gras(of)).table.values, settled(ras(of)).table.values)).toBeLessThan(1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it("refuses a total of the wrong sign, and takes lines of negative cells alone", () => {
    const table = matrixOf([
      [-1, -2],
      [3, 4],
    ]);
    expect(gras({ table, rowTotals: [1, 2], columnTotals: [1, 2] })).toMatchObject({
      refused: { kind: "undefined" },
    });
    const fitted = settled(gras({ table, rowTotals: [-4, 9], columnTotals: [2, 3] })).table;
    expect(distance(rowSums(fitted), [-4, 9])).toBeLessThan(1e-8);
  });
});

describe("coefficients by location quotients", () => {
  const A = inputCoefficients(madeTable(5, 3));
  const nation = [100, 200, 0, 50, 150];
  const region = [20, 10, 0, 0, 30];
  const of = (method: QuotientMethod, delta = 0.3) =>
    quotientCoefficients({ coefficients: A, region, nation, method, delta, cilqDiagonal: "SLQ" })!;

  it("never exceed the nation's, and lack what the region lacks", () => {
    for (const method of ["SLQ", "CILQ", "FLQ", "AFLQ"] as const) {
      const { coefficients, slq } = of(method);
      expect(slq[2]).toBeNull();
      coefficients.values.forEach((it, at) => {
        expect(it).toBeLessThanOrEqual(A.values[at]!);
        if ([2, 3].includes(Math.floor(at / 5)) || [2, 3].includes(at % 5)) expect(it).toBe(0);
      });
    }
  });

  it("are Flegg's where couplability uses them, and CILQ at δ = 0", () => {
    const flegg = fleggCoefficients({ coefficients: A, region, nation, relativeSize: 60 / 500, delta: 0.3 });
    expect(distance(of("FLQ").coefficients.values, flegg.values)).toBeLessThan(1e-15);
    expect(distance(of("FLQ", 0).coefficients.values, of("CILQ").coefficients.values)).toBe(0);
  });

  it("of the whole nation are the nation's, and of nothing none", () => {
    const whole = quotientCoefficients({
      coefficients: A,
      region: nation,
      nation,
      method: "CILQ",
      cilqDiagonal: "SLQ",
    })!;
    const kept = A.values.map((it, at) => (Math.floor(at / 5) === 2 || at % 5 === 2 ? 0 : it));
    expect(distance(whole.coefficients.values, kept)).toBeLessThan(1e-15);
    expect(
      quotientCoefficients({ coefficients: A, region: [0, 0, 0, 0, 0], nation, method: "SLQ" }),
    ).toBeNull();
    expect(() => quotientCoefficients({ coefficients: A, region, nation, method: "CILQ" })).toThrow(
      "cilqDiagonal",
    );
    expect(() => quotientCoefficients({ coefficients: A, region, nation, method: "FLQ" })).toThrow(
      RangeError,
    );
    expect(() =>
      quotientCoefficients({ coefficients: A, region: nation, nation: region, method: "AFLQ", delta: 0.2 }),
    ).toThrow(RangeError);
  });

  it("with CILQ's diagonal as asked", () => {
    const one = quotientCoefficients({
      coefficients: A,
      region,
      nation,
      method: "CILQ",
      cilqDiagonal: "one",
    })!;
    expect(one.coefficients.values[6]).toBe(A.values[6]);
  });
});

describe("errors of a table", () => {
  it("are 0 for the truth and as defined for a guess", () => {
    const truth = matrixOf([
      [10, 0],
      [5, 5],
    ]);
    expect(tableErrors(truth, truth)).toMatchObject({
      mad: 0,
      mape: 0,
      wape: 0,
      stpe: 0,
      theilU: 0,
      theilU1: 0,
    });
    const guess = matrixOf([
      [8, 1],
      [5, 10],
    ]);
    const found = tableErrors(guess, truth);
    expect(found.mad).toBe(2);
    expect(found.rmse).toBeCloseTo(Math.sqrt(30 / 4), 12);
    expect(found.mape).toBeCloseTo((0.2 + 0 + 1) / 3, 12);
    expect(found.mapeLeftOut).toBe(1);
    expect([found.wape, found.stpe]).toEqual([0.4, 40]);
    expect(found.theilU).toBeCloseTo(Math.sqrt(30 / 150), 12);
    expect(found.theilU1).toBeCloseTo(Math.sqrt(30) / (Math.sqrt(150) + Math.sqrt(190)), 12);
  });

  it("are null where they divide by 0, and refuse tables that differ in shape", () => {
    const found = tableErrors(matrixOf([[1]]), matrixOf([[0]]));
    expect(found).toMatchObject({ mape: null, wape: null, stpe: null, theilU: null, mad: 1 });
    expect(tableErrors(zeros(0, 0), zeros(0, 0)).mad).toBeNull();
    expect(() => tableErrors(zeros(2, 3), zeros(3, 2))).toThrow(RangeError);
  });
});
