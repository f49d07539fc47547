import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianCentredInterval, quantile } from "./interval.ts";
import { addDraws, drawFirm } from "./poisson-bootstrap.ts";
import { hashText, smallFastCounter } from "./random.ts";

const drawsOf = (seed: number, id: string, length = 201) => {
  const draws = new Uint8Array(length);
  drawFirm(draws, seed, id);
  return draws;
};

describe("draws of a firm", () => {
  it("are those of a Poisson number of mean 1", () => {
    const counts = new Array<number>(8).fill(0);
    let drawn = 0;
    for (let firm = 0; firm < 2000; firm++)
      for (const k of drawsOf(7, `91310118MA1J${firm}`).subarray(1)) {
        counts[Math.min(7, k)]!++;
        drawn++;
      }
    // Four standard errors of each frequency.
    let probability = Math.exp(-1);
    for (let k = 0; k < 6; k++, probability /= k)
      expect(Math.abs(counts[k]! / drawn - probability)).toBeLessThan(4 * Math.sqrt(probability / drawn));
  });

  it("depend on the seed and the id alone, and keep the firm as observed", () => {
    expect(drawsOf(1, "a")).toEqual(drawsOf(1, "a"));
    expect(drawsOf(1, "a")).not.toEqual(drawsOf(2, "a"));
    expect(drawsOf(1, "a")).not.toEqual(drawsOf(1, "b"));
    expect(drawsOf(1, "a")[0]).toBe(1);
    expect(Array.from(drawsOf(1, "a", 1))).toEqual([1]);
  });

  it("of fewer replicates are the first of more", () => {
    expect(drawsOf(1, "a", 51)).toEqual(drawsOf(1, "a", 201).subarray(0, 51));
  });

  it("of different firms are not correlated within a replicate", () => {
    const sums = new Float64Array(201);
    for (let firm = 0; firm < 4000; firm++) addDraws(sums, drawsOf(3, `firm ${firm}`), 1);
    const replicates = sums.subarray(1);
    const mean = replicates.reduce((a, b) => a + b, 0) / 200;
    const variance = replicates.reduce((a, b) => a + (b - mean) ** 2, 0) / 199;
    // A sum of 4000 independent Poisson(1) has variance 4000; its estimate from 200 has a standard error of 400.
    expect(Math.abs(variance - 4000)).toBeLessThan(1600);
    expect(Math.abs(mean - 4000)).toBeLessThan(20);
  });
});

describe("generator and hash", () => {
  it("repeat themselves for equal seeds and spread near ones", () => {
    const [one, same, other] = [
      smallFastCounter(1, 2, 3),
      smallFastCounter(1, 2, 3),
      smallFastCounter(1, 2, 4),
    ];
    const first = [one(), one(), one()];
    expect([same(), same(), same()]).toEqual(first);
    expect([other(), other(), other()]).not.toEqual(first);
    expect(new Set(["a", "b", "ab", "ba", ""].map((it) => hashText(it).join())).size).toBe(5);
  });
});

describe("median-centred interval", () => {
  const convention = { level: 0.95, range: [0, Number.POSITIVE_INFINITY] as const };

  it("always holds the observed value and stays within the range", () => {
    const values = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 21, maxLength: 80 });
    fc.assert(
      fc.property(values, (list) => {
        const [low, high] = medianCentredInterval(Float64Array.from(list), convention)!;
        expect(low).toBeLessThanOrEqual(list[0]! + 1e-9);
        expect(high).toBeGreaterThanOrEqual(list[0]! - 1e-9);
        expect(low).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is the percentile interval when the median is the observed value", () => {
    const statistic = Float64Array.from([50, ...Array.from({ length: 101 }, (_, i) => i)]);
    const [low, high] = medianCentredInterval(statistic, convention)!;
    expect(low).toBeCloseTo(2.5, 12);
    expect(high).toBeCloseTo(97.5, 12);
  });

  it("is not given where the value or most of its replicates are undefined", () => {
    const filled = (observed: number, defined: number) =>
      Float64Array.from({ length: 201 }, (_, b) => (b === 0 ? observed : b <= defined ? 1 : Number.NaN));
    expect(medianCentredInterval(filled(Number.NaN, 200), convention)).toBeNull();
    expect(medianCentredInterval(filled(1, 99), convention)).toBeNull();
    expect(medianCentredInterval(filled(1, 100), convention)).toEqual([1, 1]);
    expect(medianCentredInterval(Float64Array.of(1), convention)).toBeNull();
  });

  it("quantiles interpolate", () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([7], 0.9)).toBe(7);
  });
});
