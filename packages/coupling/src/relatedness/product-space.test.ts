import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf, product, rowsOf, transpose } from "../matrix.ts";
import { incidenceOf, presenceTable, turned, within } from "../specialisation/incidence.ts";
import { presenceTimes, sumOver } from "../specialisation/incidence-product.ts";
import { locationQuotients } from "../specialisation/location-quotient.ts";
import { coherence } from "./coherence.ts";
import { continuousProximity } from "./continuous-proximity.ts";
import { relatednessDensity } from "./density.ts";
import { hypergeometricRelatedness } from "./hypergeometric.ts";
import { nearestDensity } from "./nearest-density.ts";
import { cooccurrence, proximity } from "./proximity.ts";

const presences = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 19 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom(0, 1), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map(matrixOf);

describe("lists of a presence table", () => {
  it("are the table, turned twice the same, and cut as a table is cut", () => {
    fc.assert(
      fc.property(presences, (presence) => {
        const lists = incidenceOf(presence);
        expect(presenceTable(lists)).toEqual(presence);
        expect(presenceTable(turned(lists))).toEqual(transpose(presence));
        expect(turned(turned(lists))).toEqual(lists);
        const rows = Array.from({ length: presence.rows }, (_, r) => r).filter((r) => r % 2 === 0);
        const cut = rowsOf(presence)
          .filter((_, r) => r % 2 === 0)
          .map((line) => line.slice(1));
        const columns = Array.from({ length: presence.columns - 1 }, (_, c) => c + 1);
        expect(rowsOf(presenceTable(within(lists, rows, columns)))).toEqual(cut);
      }),
    );
  });

  it("multiply as the table does, for any number of columns", () => {
    fc.assert(
      fc.property(presences, fc.integer({ min: 1, max: 20 }), (presence, width) => {
        const right = matrixOf(
          Array.from({ length: presence.columns }, (_, r) =>
            Array.from({ length: width }, (_, c) => Math.sin(r * 7 + c * 3)),
          ),
        );
        const got = presenceTimes(incidenceOf(presence), right).values;
        product(presence, right).values.forEach((it, at) => void expect(got[at]).toBeCloseTo(it, 12));
      }),
    );
    const lists = incidenceOf(matrixOf([[1, 0, 1]]));
    expect(Array.from(sumOver(lists, Float64Array.of(1, 2, 4), new Float64Array(1)))).toEqual([5]);
    expect(() => presenceTimes(lists, matrixOf([[1]]))).toThrow(RangeError);
    expect(() => sumOver(lists, Float64Array.of(1), new Float64Array(1))).toThrow(RangeError);
  });
});

describe("product space from lists", () => {
  it("counts what the dense product counts, and lists and table give the same", () => {
    fc.assert(
      fc.property(presences, (presence) => {
        const dense = product(transpose(presence), presence);
        expect(cooccurrence(presence, { diagonal: "ubiquity" })).toEqual(dense);
        const lists = incidenceOf(presence);
        expect(proximity(lists, { diagonal: 1 })).toEqual(proximity(presence, { diagonal: 1 }));
      }),
    );
  });

  it("with all neighbours the nearest density is the density without self", () => {
    fc.assert(
      fc.property(presences, (presence) => {
        const near = proximity(presence, { diagonal: 0 });
        const all = relatednessDensity(presence, near).values;
        const { density } = nearestDensity(presence, near, { neighbours: 100 });
        density.values.forEach((it, at) => {
          if (Number.isNaN(it)) expect(all[at]).toBeNaN();
          else expect(it).toBeCloseTo(all[at]!, 12);
        });
      }),
    );
  });

  it("weighs the nearest by proximity, and names the tied", () => {
    const presence = matrixOf([
      [1, 0, 0],
      [0, 1, 0],
    ]);
    const near = matrixOf([
      [9, 0.2, 0.5],
      [0.2, 9, 0.5],
      [0.5, 0.5, 9],
    ]);
    const one = nearestDensity(presence, near, { neighbours: 1 });
    expect(rowsOf(one.density)).toEqual([
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect(one.tied).toEqual([2]);
    const two = nearestDensity(presence, near, { neighbours: 2 });
    expect(two.density.values[1]).toBeCloseTo(0.2 / 0.7, 12);
    expect(two.tied).toEqual([]);
    expect(() => nearestDensity(presence, near, { neighbours: 0 })).toThrow(RangeError);
    expect(() => nearestDensity(presence, matrixOf([[1]]), { neighbours: 1 })).toThrow(RangeError);
  });
});

describe("deviation from chance", () => {
  it("is symmetric, and undefined with an industry everybody or nobody has", () => {
    fc.assert(
      fc.property(presences, (presence) => {
        const related = rowsOf(hypergeometricRelatedness(presence));
        const counts = rowsOf(transpose(presence)).map((line) => line.reduce((sum, it) => sum + it, 0));
        const isSame = counts.map((it) => it === 0 || it === presence.rows);
        related.forEach((line, i) => {
          line.forEach((it, j) => {
            if (i === j) expect(it).toBe(0);
            else if (isSame[i] || isSame[j]) expect(it).toBeNaN();
            else expect(it).toBeCloseTo(related[j]![i]!, 12);
          });
        });
      }),
    );
  });

  it("of one region there is nothing to deviate from", () => {
    expect(rowsOf(hypergeometricRelatedness(matrixOf([[1, 0]])))).toEqual([
      [0, Number.NaN],
      [Number.NaN, 0],
    ]);
  });
});

describe("continuous proximity", () => {
  it("is 1 for proportional quotients, 0 for opposite ones, undefined for constant ones", () => {
    const near = continuousProximity(
      matrixOf([
        [1, 10, 3, 7],
        [2, 20, 2, 7],
        [3, 30, 1, 7],
      ]),
    );
    const [first, second] = rowsOf(near);
    expect(first![0]).toBe(1);
    expect(first![1]).toBeCloseTo(1, 12);
    expect(second![2]).toBeCloseTo(0, 12);
    for (const at of [3, 7, 15]) expect(near.values[at]).toBeNaN();
  });

  it("does not correlate the rounding of quotients that are equal on paper", () => {
    const alike = matrixOf([1, 3, 7].map((size) => [0.1, 0.7, 1.3].map((share) => size * share)));
    const { lq } = locationQuotients(alike, { undefinedCell: "zero" });
    expect(new Set(lq.values).size).toBeGreaterThan(1);
    expect(continuousProximity(lq).values.every(Number.isNaN)).toBe(true);
  });
});

describe("coherence", () => {
  const related = matrixOf([
    [5, 1, -1],
    [1, 5, Number.NaN],
    [-1, Number.NaN, 5],
  ]);

  it("weighs what is related by amounts; a single industry, an empty region or an undefined pair has none", () => {
    const values = coherence(
      matrixOf([
        [2, 1, 0],
        [1, 0, 3],
        [0, 4, 0],
        [0, 0, 0],
        [1, 1, 1],
      ]),
      related,
    );
    expect(values).toEqual([1, -1, null, null, null]);
  });

  it("does not depend on the unit", () => {
    const row = [[2, 7, 1]];
    const known = matrixOf([
      [0, 1, 2],
      [1, 0, 3],
      [2, 3, 0],
    ]);
    const [one] = coherence(matrixOf(row), known);
    const [other] = coherence(matrixOf(row.map((line) => line.map((it) => it * 1e9))), known);
    expect(other).toBeCloseTo(one!, 12);
  });
});
