import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf } from "../matrix.ts";
import { incidenceOf } from "../specialisation/incidence.ts";
import { complexityConventions, economicComplexity } from "./economic-complexity.ts";
import { type ReflectionScale, reflections } from "./reflections.ts";

const ask = (rows: number[][], regionOrder: number, industryOrder: number, scale: ReflectionScale) =>
  reflections(incidenceOf(matrixOf(rows)), { regionOrder, industryOrder, scale });
const presences = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom(0, 1), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter((rows) => rows.every((it) => it.includes(1)) && rows[0]!.every((_, c) => rows.some((it) => it[c])));

function plainly(rows: number[][], order: number): { regions: number[]; industries: number[] } {
  const d = rows.map((line) => line.reduce((sum, it) => sum + it, 0));
  const u = rows[0]!.map((_, c) => rows.reduce((sum, line) => sum + line[c]!, 0));
  let [regions, industries] = [d, u];
  for (let n = 0; n < order; n++) {
    const [wasRegions, wasIndustries] = [regions, industries];
    regions = rows.map((line, r) => line.reduce((sum, it, c) => sum + it * wasIndustries[c]!, 0) / d[r]!);
    industries = u.map((all, c) => rows.reduce((sum, line, r) => sum + line[c]! * wasRegions[r]!, 0) / all);
  }
  return { regions, industries };
}

describe("method of reflections", () => {
  it("is the definition at every order", () => {
    fc.assert(
      fc.property(presences, fc.integer({ min: 0, max: 7 }), (rows, order) => {
        const found = ask(rows, order, order, "none");
        if ("refused" in found) throw new Error("refused");
        const want = plainly(rows, order);
        want.regions.forEach((it, r) => void expect(found.value.regions[r]).toBeCloseTo(it, 10));
        want.industries.forEach((it, c) => void expect(found.value.industries[c]).toBeCloseTo(it, 10));
      }),
    );
  });

  it("late orders are the eigenvector, far below the rounding of the averages", () => {
    const rows = [
      [1, 1, 0, 0],
      [1, 1, 1, 0],
      [0, 0, 0, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
    ];
    const late = ask(rows, 100, 101, "population-sd");
    const vector = economicComplexity(incidenceOf(matrixOf(rows)), {
      ...complexityConventions["py-ecomplexity"],
      sign: "reflections",
      eigenvalues: 3,
      gap: 1e-6,
      disconnected: "refuse",
    });
    if ("refused" in late || "refused" in vector) throw new Error("refused");
    vector.value.eci.forEach((it, r) => void expect(late.value.regions[r]).toBeCloseTo(it, 10));
  });

  it("rescaled lies between 0 and 100; before the third order it is not rescaled", () => {
    fc.assert(
      fc.property(presences, fc.integer({ min: 3, max: 20 }), (rows, order) => {
        const found = ask(rows, order, order, "hundred");
        if ("refused" in found) return;
        for (const values of [found.value.regions, found.value.industries]) {
          expect(Math.min(...values)).toBe(0);
          expect(Math.max(...values)).toBe(100);
        }
      }),
    );
    expect(
      ask(
        [
          [1, 1],
          [0, 1],
        ],
        2,
        2,
        "hundred",
      ),
    ).toEqual(expect.objectContaining({ value: expect.anything() }));
  });

  it("is refused where nothing differs, and where there is nothing", () => {
    expect(
      ask(
        [
          [1, 1],
          [1, 1],
        ],
        18,
        19,
        "sample-sd",
      ),
    ).toHaveProperty("refused.kind", "undefined");
    expect(
      ask(
        [
          [1, 1],
          [1, 1],
        ],
        18,
        19,
        "none",
      ),
    ).toHaveProperty("value");
    expect(ask([[0, 0]], 2, 3, "none")).toHaveProperty("refused.kind", "too-few");
    expect(() => ask([[1]], -1, 0, "none")).toThrow(RangeError);
  });
});
