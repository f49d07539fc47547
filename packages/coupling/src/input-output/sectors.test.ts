import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, madeTable } from "../../test/made-table.ts";
import { columnSums, type Matrix, matrixOf, rowSums, times, transpose } from "../matrix.ts";
import { inputCoefficients, inventoryCorrected, outputCoefficients, tradeCorrected } from "./coefficients.ts";
import { type Extraction, extractionLosses, groupExtractionLoss, isOnSupplySide } from "./extraction.ts";
import { influenceCoefficients } from "./influence.ts";
import { linkageSpread, normalised, normalisedByRegion, sectorKinds, withoutDiagonal } from "./linkages.ts";
import { fieldOfInfluence } from "./multipliers.ts";
import { totalRequirements } from "./total-requirements.ts";

const size = fc.integer({ min: 1, max: 9 });
const made = fc.tuple(size, fc.integer(), fc.boolean());

describe("hypothetical extraction", () => {
  const variants: Extraction[] = [
    "purchases",
    "sales",
    "both-demand-driven",
    "both-supply-driven",
    "complete-demand-driven",
    "complete-supply-driven",
  ];

  /** Cuts one sector out of the coefficients and solves again. */
  function solvedAgain(
    variant: Extraction,
    coefficients: Matrix,
    outside: Float64Array,
    k: number,
  ): Float64Array {
    const n = coefficients.rows;
    const cut = (at: number) => {
      const [i, j] = [Math.floor(at / n), at % n];
      if (variant === "purchases") return j === k;
      if (variant === "sales") return i === k;
      const isOwn = i === k && j === k;
      return (i === k || j === k) && !(isOwn && variant.startsWith("both"));
    };
    const left = { ...coefficients, values: coefficients.values.map((it, at) => (cut(at) ? 0 : it)) };
    const from = outside.map((it, i) => (i === k && variant.startsWith("complete") ? 0 : it));
    const inverse = totalRequirements(left)!;
    return times(isOnSupplySide(variant) ? transpose(inverse) : inverse, from);
  }

  it.each(variants)("%s of every sector equals cutting one at a time and solving again", (variant) => {
    fc.assert(
      fc.property(made, ([n, seed, withEmpty]) => {
        const table = madeTable(n, seed, { withEmpty });
        const onSupplySide = isOnSupplySide(variant);
        const coefficients = onSupplySide ? outputCoefficients(table) : inputCoefficients(table);
        const used = onSupplySide ? columnSums(table.flows) : rowSums(table.flows);
        const outside = table.output.map((x, i) => x - used[i]!);
        const total = totalRequirements(coefficients)!;
        const own = table.output.map((_, k) => coefficients.values[k * n + k]!);
        const losses = extractionLosses({ variant, total, output: table.output, outside, own });
        for (let k = 0; k < n; k++) {
          const lost = solvedAgain(variant, coefficients, outside, k).map((it, i) => table.output[i]! - it);
          const column = lost.map((_, i) => losses.values[i * n + k]!);
          expect(distance(column, lost)).toBeLessThan(1e-8);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of a group leaves what the rest makes without it", () => {
    const table = madeTable(8, 5);
    const A = inputCoefficients(table);
    const group = [1, 4, 6];
    const rest = [0, 2, 3, 5, 7];
    const loss = groupExtractionLoss({
      total: totalRequirements(A)!,
      output: table.output,
      group,
      onSupplySide: false,
    })!;
    const alone = totalRequirements(matrixOf(rest.map((i) => rest.map((j) => A.values[i * 8 + j]!))))!;
    const left = times(
      alone,
      rest.map((i) => table.finalDemand[i]!),
    );
    expect(
      distance(
        rest.map((i) => table.output[i]! - loss[i]!),
        left,
      ),
    ).toBeLessThan(1e-9);
    expect(group.map((k) => loss[k])).toEqual(group.map((k) => table.output[k]));
    const twice = { total: totalRequirements(A)!, output: table.output, group: [1, 1], onSupplySide: false };
    expect(() => groupExtractionLoss(twice)).toThrow(RangeError);
  });

  it("of one sector alone as a group is the complete extraction", () => {
    const table = madeTable(6, 3);
    const total = totalRequirements(outputCoefficients(table))!;
    const losses = extractionLosses({
      variant: "complete-supply-driven",
      total,
      output: table.output,
      outside: table.output,
      own: table.output,
    });
    const loss = groupExtractionLoss({ total, output: table.output, group: [2], onSupplySide: true })!;
    expect(
      distance(
        loss,
        loss.map((_, i) => losses.values[i * 6 + 2]!),
      ),
    ).toBeLessThan(1e-9);
  });
});

describe("linkages by name", () => {
  const L = totalRequirements(inputCoefficients(madeTable(6, 1)))!;

  it("normalised by region have mean 1 in each, also with unequal regions", () => {
    const values = columnSums(L);
    const [first, ...rest] = [normalisedByRegion(values, [2, 4]), normalised(values)!];
    expect(first.slice(0, 2).reduce<number>((sum, it) => sum + it!, 0)).toBeCloseTo(2, 12);
    expect(first.slice(2).reduce<number>((sum, it) => sum + it!, 0)).toBeCloseTo(4, 12);
    expect(distance(normalisedByRegion(values, 1) as number[], rest[0]!)).toBe(0);
    expect(normalisedByRegion(Float64Array.of(0, 0, 1), [2, 1])).toEqual([null, null, 1]);
    expect(() => normalisedByRegion(values, [2, 3])).toThrow(RangeError);
    expect(() => normalisedByRegion(values, 4)).toThrow(RangeError);
  });

  it("lose exactly the diagonal when it is cut", () => {
    const cut = columnSums(withoutDiagonal(L));
    columnSums(L).forEach((it, j) => void expect(it - cut[j]!).toBeCloseTo(L.values[j * 7]!, 12));
  });

  it("tell key sectors, ties included", () => {
    const sides = { backward: [1, 1.2, 0.5, 1 - 1e-12], forward: [1, 0.9, 1.4, 0.2] };
    expect(sectorKinds(sides, { tolerance: 1e-9 })).toEqual(["key", "backward", "forward", "backward"]);
    expect(sectorKinds(sides, { tolerance: 0 })[3]).toBe("weak");
  });

  it("spread along the right axis: 0 for an even column, high for a lonely one", () => {
    const matrix = matrixOf([
      [1, 3],
      [1, 0],
    ]);
    const { backward, forward } = linkageSpread(matrix, { deviation: "population" });
    expect(backward).toEqual([0, 1]);
    expect(forward).toEqual([0.5, 1]);
    expect(linkageSpread(matrix, { deviation: "sample" }).backward[1]).toBeCloseTo(Math.SQRT2, 12);
    expect(linkageSpread(matrixOf([[2]]), { deviation: "sample" }).backward).toEqual([null]);
  });
});

describe("influence and sensitivity coefficients", () => {
  it("have mean 1 under their own weights, and agree with each other when all weigh the same", () => {
    fc.assert(
      fc.property(made, ([n, seed, withEmpty]) => {
        const table = madeTable(n, seed, { withEmpty });
        const L = totalRequirements(inputCoefficients(table))!;
        const plain = influenceCoefficients(L, { matrix: "leontief-inverse" })!;
        expect(plain.influence.reduce((sum, it) => sum + it, 0)).toBeCloseTo(n, 9);
        const weights = {
          influence: table.output.map((x) => x + 1),
          sensitivity: table.output.map((_, i) => i + 1),
        };
        const weighted = influenceCoefficients(L, { matrix: "leontief-inverse", weights })!;
        const all = weights.influence.reduce((sum, it) => sum + it, 0);
        const mean = weighted.influence.reduce((sum, it, i) => sum + it * weights.influence[i]!, 0) / all;
        expect(mean).toBeCloseTo(1, 9);
      }),
      { numRuns: 30 },
    );
  });

  it("have no complete-consumption form where nothing is bought", () => {
    const L = totalRequirements(
      matrixOf([
        [0, 0],
        [0, 0],
      ]),
    )!;
    expect(influenceCoefficients(L, { matrix: "complete-consumption" })).toBeNull();
    expect(Array.from(influenceCoefficients(L, { matrix: "leontief-inverse" })!.influence)).toEqual([1, 1]);
  });
});

describe("corrections of flows", () => {
  const table = {
    flows: matrixOf([
      [2, 2],
      [3, 1],
    ]),
    output: [10, 5],
  };

  const left = { negativeUse: "unscaled" } as const;

  it("leave rows whose use is 0 or below as they are, unless scaling is asked for", () => {
    expect(Array.from(inventoryCorrected(table, [20, 5], left).flows.values)).toEqual([2, 2, 3, 1]);
    const scaled = inventoryCorrected(table, [20, 5], { negativeUse: "scaled" });
    expect(Array.from(scaled.flows.values)).toEqual([-2, -2, 3, 1]);
    expect(Array.from(inventoryCorrected({ ...table, output: [0, 5] }, [-4, 0], left).flows.values)).toEqual([
      2, 2, 3, 1,
    ]);
  });

  it("with trade divide by absorption", () => {
    const trade = { exports: [4, 0], imports: [2, 5], inventoryChange: [-2, 0] };
    const corrected = tradeCorrected(table, trade, left).flows;
    expect(Array.from(corrected.values)).toEqual([2, 2, 1.5, 0.5]);
    const closed = { exports: [0, 0], imports: [0, 0], inventoryChange: [5, 2] };
    expect(tradeCorrected(table, closed, left)).toEqual(inventoryCorrected(table, [5, 2], left));
    expect(() => tradeCorrected(table, { ...trade, imports: [1] }, left)).toThrow(RangeError);
  });
});

describe("the field of influence", () => {
  it("of a small change is the first-order field times the change", () => {
    const L = totalRequirements(inputCoefficients(madeTable(5, 7)))!;
    const [small, first] = [
      fieldOfInfluence(L, { i: 0, j: 3, change: 1e-9 })!,
      fieldOfInfluence(L, { i: 0, j: 3 })!,
    ];
    expect(
      distance(
        small.values.map((it) => it * 1e9),
        first.values,
      ),
    ).toBeLessThan(1e-6);
    expect(() => fieldOfInfluence(L, { i: 5, j: 0 })).toThrow(RangeError);
  });
});
