import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf, rowsOf, total } from "../matrix.ts";
import {
  type CouplingVariant,
  coordinationDegree,
  couplingDegree,
  couplingDegreeOfPower,
} from "./coupling-degree.ts";
import { coordinationGrade } from "./grade.ts";
import { scaleIndicators } from "./indicators.ts";
import { criticWeights, entropyWeights, equalWeights, weightedScores } from "./weights.ts";

const variants: CouplingVariant[] = [
  "traditional",
  "corrected",
  "without-root",
  "without-coefficient",
  "pairwise-sums",
];
const levels = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 5 });

describe.each(variants)("C, %s", (variant) => {
  it("lies in [0, 1], is 0 with one zero, has no value for zeros only, and does not see order", () => {
    fc.assert(
      fc.property(levels, (hundredths) => {
        const u = hundredths.map((it) => it / 100);
        const c = couplingDegree(u, { variant });
        if (u.every((it) => it === 0)) return void expect(c).toBeNull();
        expect(c).toBeGreaterThanOrEqual(0);
        expect(c).toBeLessThanOrEqual(1);
        if (u.includes(0)) expect(c).toBe(0);
        expect(couplingDegree(u.toReversed(), { variant })).toBeCloseTo(c!, 12);
      }),
    );
  });
});

describe("the forms of C", () => {
  it("are the worked example of their page", () => {
    const of = (variant: CouplingVariant) => couplingDegree([0.6, 0.9], { variant });
    expect(variants.map(of)).toEqual(
      [0.9798, 0.6831, 0.96, 0.4899, 0.4899].map((it) => expect.closeTo(it, 4)),
    );
    expect(couplingDegreeOfPower([0.6, 0.9], { k: 2 })).toBeCloseTo(0.9216, 12);
  });

  it("meet where they should: power 1/n is the traditional form, pairwise sums of equals are a half", () => {
    expect(couplingDegreeOfPower([0.2, 0.5, 0.9], { k: 1 / 3 })).toBeCloseTo(
      couplingDegree([0.2, 0.5, 0.9], { variant: "traditional" })!,
      12,
    );
    expect(couplingDegree([0.4, 0.4, 0.4], { variant: "pairwise-sums" })).toBeCloseTo(0.5, 12);
    expect(() => couplingDegreeOfPower([0.1, 0.2], { k: 0 })).toThrow(RangeError);
  });

  it("of zeros only: D is 0, but has no value in the corrected form", () => {
    const weights = [0.5, 0.5];
    expect(variants.map((variant) => coordinationDegree([0, 0], { variant, weights }))).toEqual([
      0,
      null,
      0,
      0,
      0,
    ]);
  });
});

const table = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe("scaling", () => {
  it("does not stretch the rounding of equal values", () => {
    const rounded = matrixOf([
      [0.1 + 0.2, 1],
      [0.3, 1 + 1e-9],
    ]);
    const { scaled, constant } = scaleIndicators(rounded, ["+", "+"], { range: [0, 1], extremes: null });
    expect(constant).toEqual([0]);
    expect(rowsOf(scaled)).toEqual([
      [Number.NaN, 0],
      [Number.NaN, 1],
    ]);
  });

  it("reaches both ends of its range in every column that varies, and names the others", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const directions = rows[0]!.map((_, c) => (c % 2 === 0 ? ("+" as const) : ("-" as const)));
        const { scaled, constant } = scaleIndicators(matrixOf(rows), directions, {
          range: [0.002, 0.998],
          extremes: null,
        });
        for (const [c, direction] of directions.entries()) {
          const given = rows.map((it) => it[c]!);
          const column = rowsOf(scaled).map((it) => it[c]!);
          const isConstant = new Set(given).size === 1;
          expect(constant.includes(c)).toBe(isConstant);
          if (isConstant) {
            expect(column.every(Number.isNaN)).toBe(true);
            continue;
          }
          const best = direction === "+" ? Math.max(...given) : Math.min(...given);
          expect(column[given.indexOf(best)]).toBeCloseTo(0.998, 12);
          expect(Math.min(...column)).toBeCloseTo(0.002, 12);
        }
      }),
    );
  });

  it("with given extremes, does not change when a row is added; beyond them it refuses", () => {
    const convention = { range: [0, 1], extremes: { least: [0], most: [10] } } as const;
    expect(scaleIndicators(matrixOf([[4], [5]]), ["+"], convention).scaled.values[0]).toBe(0.4);
    expect(scaleIndicators(matrixOf([[4], [9]]), ["+"], convention).scaled.values[0]).toBe(0.4);
    expect(() => scaleIndicators(matrixOf([[11]]), ["+"], convention)).toThrow("not in 0 to 10");
    expect(() => scaleIndicators(matrixOf([[1]]), ["+"], { range: [1, 1], extremes: null })).toThrow("rise");
  });
});

describe("weights", () => {
  const scaledOf = (rows: readonly number[][]) =>
    scaleIndicators(
      matrixOf(rows),
      rows[0]!.map(() => "+" as const),
      { range: [0, 1], extremes: null },
    );
  const kinds = {
    entropy: entropyWeights,
    CRITIC: (it: ReturnType<typeof scaledOf>["scaled"]) => criticWeights(it, { correlation: "signed" }),
  };

  it.each(Object.entries(kinds))(
    "%s: sum to 1, none for a constant column, blind to row order",
    (_, weigh) => {
      fc.assert(
        fc.property(table, (rows) => {
          const { scaled, constant } = scaledOf(rows);
          const weights = weigh(scaled);
          if (constant.length === rows[0]!.length) expect(weights).toBeNull();
          if (!weights) return;
          expect(total(weights)).toBeCloseTo(1, 12);
          for (const c of constant) expect(weights[c]).toBe(0);
          weigh(scaledOf(rows.toReversed()).scaled)!.forEach(
            (it, c) => void expect(it).toBeCloseTo(weights[c]!, 9),
          );
          for (const score of weightedScores(scaled, weights)) expect(score).toBeLessThanOrEqual(1 + 1e-12);
        }),
      );
    },
  );

  it("are the worked example of their page", () => {
    const given = matrixOf([
      [3, 10, 5],
      [6, 30, 5],
      [9, 12, 5],
    ]);
    const at = (range: readonly [number, number]) =>
      scaleIndicators(given, ["+", "-", "+"], { range, extremes: null }).scaled;
    const close = (values: readonly number[]) => values.map((it) => expect.closeTo(it, 5));
    expect(entropyWeights(at([0, 1]))).toEqual(close([0.53179, 0.46821, 0]));
    expect(entropyWeights(at([0.002, 0.998]))).toEqual(close([0.53122, 0.46878, 0]));
    expect(criticWeights(at([0, 1]), { correlation: "signed" })).toEqual(close([0.47585, 0.52415, 0]));
  });

  it("CRITIC: indicators that say the same, or a single one, have no conflict to share", () => {
    const same = scaledOf([
      [1, 2],
      [2, 4],
      [3, 6],
    ]).scaled;
    expect(criticWeights(same, { correlation: "signed" })).toBeNull();
    expect(criticWeights(scaledOf([[1], [2]]).scaled, { correlation: "signed" })).toBeNull();
    const opposed = matrixOf([
      [0, 1],
      [1, 0],
    ]);
    expect(criticWeights(opposed, { correlation: "signed" })).toEqual([0.5, 0.5]);
    expect(criticWeights(opposed, { correlation: "absolute" })).toBeNull();
  });

  it("one object weighs nothing; equal weights are equal", () => {
    expect(entropyWeights(matrixOf([[1, 2]]))).toBeNull();
    expect(criticWeights(matrixOf([[1, 2]]), { correlation: "signed" })).toBeNull();
    expect(equalWeights(4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(() => equalWeights(0)).toThrow(RangeError);
    expect(() => weightedScores(matrixOf([[Number.NaN]]), [1])).toThrow("constant");
  });
});

describe("grades", () => {
  it("settle ties as told, rounding of sums included", () => {
    expect(coordinationGrade(0.1 + 0.2, { tie: "upper" })).toBe("mild-imbalance");
    expect(coordinationGrade(0.3, { tie: "lower" })).toBe("moderate-imbalance");
    expect(coordinationGrade(0.7999, { tie: "upper" })).toBe("intermediate-coordination");
    expect(coordinationGrade(0, { tie: "lower" })).toBe("extreme-imbalance");
    expect(coordinationGrade(1, { tie: "upper" })).toBe("high-coordination");
    expect(() => coordinationGrade(1.01, { tie: "upper" })).toThrow(RangeError);
  });
});
