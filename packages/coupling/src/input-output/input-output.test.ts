import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnSums, identity, type Matrix, matrixOf, product, rowsOf, times, transpose } from "../matrix.ts";
import { inputCoefficients, inventoryCorrected, outputCoefficients } from "./coefficients.ts";
import { extractionLosses } from "./extraction.ts";
import { linkages, normalised, rasmussenDispersion, regionalLinkages } from "./linkages.ts";
import { factor, inverse, solve, solveTransposed } from "./lu.ts";
import { bilateralExports, grossImports, regionalAccounts, valueAddedIn } from "./multi-regional.ts";
import { intensities, multipliers } from "./multipliers.ts";
import { spectralRadius, totalRequirements } from "./total-requirements.ts";
import { downstreamness, upstreamness } from "./upstreamness.ts";

const square = fc
  .integer({ min: 1, max: 8 })
  .chain((n) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    }),
  )
  .map(matrixOf);
const flows = fc
  .integer({ min: 1, max: 7 })
  .chain((n) =>
    fc.array(fc.array(fc.nat(100), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  );

/** A table whose every sector adds value: output above both what it sells and what it buys. */
function tableOf(rows: number[][]) {
  const matrix = matrixOf(rows);
  const bought = columnSums(matrix);
  const output = rows.map(
    (row, i) =>
      1 +
      Math.max(
        row.reduce((a, b) => a + b, 0),
        bought[i]!,
      ) *
        1.25,
  );
  return { flows: matrix, output };
}

function expectClose(got: Matrix, want: Matrix, digits: number) {
  got.values.forEach((it, at) => void expect(it).toBeCloseTo(want.values[at]!, digits));
}

describe("LU", () => {
  it("inverts and solves, straight and transposed, or says the matrix is singular", () => {
    fc.assert(
      fc.property(square, (matrix) => {
        const lu = factor(matrix);
        if (!lu) return;
        const inverted = inverse(lu);
        const scale = Math.max(1, ...inverted.values.map(Math.abs));
        fc.pre(scale < 1e4);
        expectClose(product(matrix, inverted), identity(matrix.rows), 7);
        const b = Float64Array.from({ length: matrix.rows }, (_, i) => i - 1.5);
        times(matrix, solve(lu, b)).forEach((it, i) => void expect(it).toBeCloseTo(b[i]!, 7));
        times(transpose(matrix), solveTransposed(lu, b)).forEach(
          (it, i) => void expect(it).toBeCloseTo(b[i]!, 7),
        );
      }),
    );
  });

  it("refuses what it cannot factor", () => {
    expect(
      factor(
        matrixOf([
          [1, 2],
          [2, 4],
        ]),
      ),
    ).toBeNull();
    expect(factor(matrixOf([[0]]))).toBeNull();
    expect(() => factor(matrixOf([[1, 2]]))).toThrow(RangeError);
    expect(() => factor(matrixOf([[Number.NaN]]))).toThrow(RangeError);
  });
});

describe("total requirements", () => {
  it("agree with their own rounds: L = I + A L, and value-added multipliers are 1", () => {
    fc.assert(
      fc.property(flows, (rows) => {
        const table = tableOf(rows);
        const A = inputCoefficients(table);
        const L = totalRequirements(A)!;
        const rounds = product(A, L);
        expectClose(
          { ...rounds, values: rounds.values.map((it, at) => it + identity(L.rows).values[at]!) },
          L,
          9,
        );
        const bought = columnSums(table.flows);
        const valueAdded = matrixOf([table.output.map((x, j) => x - bought[j]!)]);
        multipliers(intensities(valueAdded, table.output), L).values.forEach(
          (it) => void expect(it).toBeCloseTo(1, 9),
        );
      }),
    );
  });

  it("upstreamness and downstreamness are the Ghosh row sums and Leontief column sums, at least 1", () => {
    fc.assert(
      fc.property(flows, (rows) => {
        const table = tableOf(rows);
        const [A, B] = [inputCoefficients(table), outputCoefficients(table)];
        const { backward, forward } = linkages({
          demandSide: totalRequirements(A)!,
          supplySide: totalRequirements(B)!,
        });
        upstreamness(B)!.forEach((it, i) => {
          expect(it).toBeCloseTo(forward[i]!, 9);
          expect(it).toBeGreaterThanOrEqual(1 - 1e-12);
        });
        downstreamness(A)!.forEach((it, i) => void expect(it).toBeCloseTo(backward[i]!, 9));
      }),
    );
  });

  it("a sector without output has no coefficients", () => {
    const table = {
      flows: matrixOf([
        [1, 0],
        [0, 0],
      ]),
      output: [4, 0],
    };
    expect(rowsOf(inputCoefficients(table))).toEqual([
      [0.25, 0],
      [0, 0],
    ]);
    expect(Array.from(upstreamness(outputCoefficients(table))!)).toEqual([4 / 3, 1]);
  });

  it("a closed system has none", () => {
    expect(totalRequirements(matrixOf([[1]]))).toBeNull();
    expect(upstreamness(matrixOf([[1]]))).toBeNull();
  });
});

describe("spectral radius", () => {
  it("is right for periodic, nilpotent, reducible and signed matrices", () => {
    expect(
      spectralRadius(
        matrixOf([
          [0, 2],
          [0.5, 0],
        ]),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      spectralRadius(
        matrixOf([
          [0, 3],
          [0, 0],
        ]),
      ),
    ).toBe(0);
    expect(
      spectralRadius(
        matrixOf([
          [0.5, 9, 0],
          [0, 0.5, 0],
          [0, 0, 0.25],
        ]),
      ),
    ).toBeCloseTo(0.5, 9);
    expect(
      spectralRadius(
        matrixOf([
          [-3, 0],
          [0, 2],
        ]),
      ),
    ).toBeCloseTo(3, 12);
    expect(
      spectralRadius(
        matrixOf([
          [0.15, 0.25],
          [0.2, 0.05],
        ]),
      ),
    ).toBeCloseTo(0.32912878474779, 12);
  });
});

describe("extraction", () => {
  it("equals extracting one sector at a time and solving again", () => {
    fc.assert(
      fc.property(flows, (rows) => {
        const table = tableOf(rows);
        const n = rows.length;
        const A = inputCoefficients(table);
        const demand = table.output.map((x, i) => x - rows[i]!.reduce((a, b) => a + b, 0));
        const own = table.output.map((_, k) => A.values[k * n + k]!);
        const losses = extractionLosses({
          variant: "purchases",
          total: totalRequirements(A)!,
          output: table.output,
          outside: demand,
          own,
        });
        for (let k = 0; k < n; k++) {
          const cut = { ...A, values: A.values.map((it, at) => (at % n === k ? 0 : it)) };
          const left = times(totalRequirements(cut)!, demand);
          left.forEach(
            (it, i) => void expect(losses.values[i * n + k]).toBeCloseTo(table.output[i]! - it, 6),
          );
        }
      }),
    );
  });
});

describe("linkages", () => {
  it("normalised have mean 1; regional parts add up; uneven regions are refused", () => {
    const table = tableOf([
      [5, 1, 0, 2],
      [3, 4, 1, 0],
      [0, 2, 6, 1],
      [1, 1, 2, 3],
    ]);
    const sides = {
      demandSide: totalRequirements(inputCoefficients(table))!,
      supplySide: totalRequirements(outputCoefficients(table))!,
    };
    const all = linkages(sides);
    expect(normalised(all.backward)!.reduce((a, b) => a + b, 0)).toBeCloseTo(4, 12);
    expect(rasmussenDispersion(sides.demandSide)!.power[1]).toBeCloseTo(normalised(all.backward)![1]!, 12);
    const { intra, inter } = regionalLinkages({ ...sides, regions: 2 });
    all.forward.forEach((it, i) => void expect(intra.forward[i]! + inter.forward[i]!).toBeCloseTo(it, 12));
    expect(() => regionalLinkages({ ...sides, regions: 3 })).toThrow(RangeError);
    expect(normalised(new Float64Array(0))).toBeNull();
  });
});

describe("inventory correction", () => {
  it("scales rows, and leaves a row alone when stocks took all of it", () => {
    const corrected = inventoryCorrected(
      {
        flows: matrixOf([
          [2, 2],
          [3, 1],
        ]),
        output: [10, 5],
      },
      [5, 5],
      { negativeUse: "unscaled" },
    );
    expect(rowsOf(corrected.flows)).toEqual([
      [4, 4],
      [3, 1],
    ]);
  });
});

describe("multi-regional accounts", () => {
  const table = {
    flows: matrixOf([
      [2, 1],
      [1, 2],
    ]),
    output: [10, 11],
    finalDemand: matrixOf([
      [5, 2],
      [2, 6],
    ]),
  };

  it("balance region by region, and exports meet imports", () => {
    const trade = bilateralExports(table);
    expect(rowsOf(trade)).toEqual([
      [0, 3],
      [3, 0],
    ]);
    expect(Array.from(grossImports(trade))).toEqual([3, 3]);
    const { consumption, production, imports, exports } = regionalAccounts({
      intensities: matrixOf([[0.5, 2]]),
      leontief: totalRequirements(inputCoefficients(table))!,
      finalDemand: table.finalDemand,
    });
    production.values.forEach((it, r) => {
      expect(it).toBeCloseTo([5, 22][r]!, 12);
      expect(consumption.values[r]! + exports.values[r]! - imports.values[r]!).toBeCloseTo(it, 12);
    });
  });

  it("all value added ends in final demand", () => {
    const leontief = totalRequirements(inputCoefficients(table))!;
    const share = columnSums(inputCoefficients(table)).map((it) => 1 - it);
    const behind = valueAddedIn({ share, leontief, demand: table.finalDemand });
    expect(behind.values.reduce((a, b) => a + b, 0)).toBeCloseTo(15, 12);
  });

  it("uneven regions are refused", () => {
    const odd = {
      ...table,
      finalDemand: matrixOf([
        [1, 1, 1],
        [1, 1, 1],
      ]),
    };
    expect(() => bilateralExports(odd)).toThrow(RangeError);
  });
});
