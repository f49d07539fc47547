import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf } from "../matrix.ts";
import { incidenceOf } from "../specialisation/incidence.ts";
import { type FitnessConvention, fitness } from "./fitness.ts";

const presences = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom(0, 1), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const ask = (rows: number[][], convention: FitnessConvention) =>
  fitness(incidenceOf(matrixOf(rows)), convention);
const steps = (count: number, extremality = 1): FitnessConvention => ({
  stop: { kind: "steps", steps: count },
  extremality,
});
const settled = (unsettled: "flag" | "refuse", mostSteps: number): FitnessConvention => ({
  stop: { kind: "settled", tolerance: 1e-10, mostSteps, unsettled },
  extremality: 1,
});

/** The definition, dense, cell by cell. */
function plainly(rows: number[][], count: number, gamma: number): { F: number[]; Q: number[] } {
  let [F, Q] = [rows.map(() => 1), rows[0]!.map(() => 1)];
  const overMean = (values: number[]) => {
    const mean = values.reduce((sum, it) => sum + it, 0) / values.length;
    return values.map((it) => it / mean);
  };
  for (let step = 0; step < count; step++) {
    const nextF = rows.map((line) => line.reduce((sum, it, c) => sum + it * Q[c]!, 0));
    const nextQ = Q.map(
      (_, c) => rows.reduce((sum, line, r) => sum + line[c]! * F[r]! ** -gamma, 0) ** (-1 / gamma),
    );
    [F, Q] = [overMean(nextF), overMean(nextQ)];
  }
  return { F, Q };
}

describe("fitness", () => {
  it("is the definition, step by step, for any extremality", () => {
    const gammas = fc.constantFrom(0.5, 1, 2, 3);
    fc.assert(
      fc.property(presences, fc.integer({ min: 1, max: 8 }), gammas, (rows, count, gamma) => {
        const filled =
          rows.every((line) => line.includes(1)) && rows[0]!.every((_, c) => rows.some((it) => it[c]));
        fc.pre(filled);
        const found = ask(rows, steps(count, gamma));
        if ("refused" in found) throw new Error("refused");
        const { F, Q } = plainly(rows, count, gamma);
        F.forEach((it, r) => void expect(found.value.fitness[r]).toBeCloseTo(it, 9));
        Q.forEach((it, c) => void expect(found.value.complexity[c]).toBeCloseTo(it, 9));
      }),
    );
  });

  it("all ones: everything is 1 after any number of steps", () => {
    const found = ask([Array(5).fill(1), Array(5).fill(1)], steps(50));
    if ("refused" in found) throw new Error("refused");
    found.value.fitness.forEach((it) => void expect(it).toBeCloseTo(1, 12));
    found.value.complexity.forEach((it) => void expect(it).toBeCloseTo(1, 12));
    expect(found.statement.flags).toEqual([]);
  });

  it("empty regions and industries are dropped, named and without a value", () => {
    const found = ask(
      [
        [1, 0, 1],
        [0, 0, 0],
        [0, 0, 1],
      ],
      steps(3),
    );
    if ("refused" in found) throw new Error("refused");
    expect(found.statement.dropped).toEqual({ rows: [1], columns: [1] });
    expect(found.value.fitness[1]).toBeNaN();
    expect((found.value.fitness[0]! + found.value.fitness[2]!) / 2).toBeCloseTo(1, 12);
    expect(ask([[0, 0]], steps(3))).toHaveProperty("refused.kind", "too-few");
  });

  it("says when it has not settled, or refuses, as asked", () => {
    const triangle = [
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 0],
    ];
    expect(ask(triangle, settled("refuse", 10))).toHaveProperty("refused.kind", "not-converged");
    const flagged = ask(triangle, settled("flag", 10));
    expect(flagged.statement.flags).toMatchObject([{ kind: "not-converged", steps: 10 }]);
    expect(ask(triangle, steps(10)).statement.flags).toMatchObject([{ kind: "not-converged" }]);
  });

  it("stays a number however long it runs on a table whose weak regions vanish", () => {
    const steep = Array.from({ length: 12 }, (_, r) =>
      Array.from({ length: 12 }, (_, c) => (c <= 11 - r ? 1 : 0)),
    );
    const found = ask(steep, steps(20_000, 4));
    if ("refused" in found) throw new Error("refused");
    for (const it of [...found.value.fitness, ...found.value.complexity])
      expect(it >= 0 && it < Number.POSITIVE_INFINITY).toBe(true);
  });

  it("refuses stops that cannot be", () => {
    expect(() => ask([[1]], steps(0))).toThrow(RangeError);
    expect(() => ask([[1]], steps(2.5))).toThrow(RangeError);
    expect(() => ask([[1]], steps(2, 0))).toThrow(RangeError);
  });
});
