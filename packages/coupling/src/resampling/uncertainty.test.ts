import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { specialisationProbability } from "../specialisation/specialisation-probability.ts";
import { bcaInterval, jackknifeAcceleration, shareAcceleration } from "./bca.ts";
import { betaProbability, logGamma } from "./beta.ts";
import { normalProbability, normalQuantile } from "./normal.ts";
import { addDraws, drawFirm } from "./poisson-bootstrap.ts";
import { rankIntervals } from "./rank-interval.ts";

describe("normal distribution", () => {
  it("has its tabulated values", () => {
    expect(normalProbability(0)).toBe(0.5);
    expect(normalProbability(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalProbability(-3.090232306167813)).toBeCloseTo(0.001, 15);
    expect(normalProbability(-6)).toBeCloseTo(9.865876450377018e-10, 20);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  });

  it("quantile and probability undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalProbability(normalQuantile(p)) - p)).toBeLessThan(1e-14 + 1e-12 * p);
      }),
    );
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

describe("beta distribution", () => {
  it("has its closed forms", () => {
    expect(logGamma(10)).toBeCloseTo(Math.log(362880), 11);
    for (const x of [0.01, 0.3, 0.77]) {
      expect(betaProbability(x, 1, 1)).toBeCloseTo(x, 13);
      expect(betaProbability(x, 3, 1)).toBeCloseTo(x ** 3, 13);
      expect(betaProbability(x, 1, 4)).toBeCloseTo(1 - (1 - x) ** 4, 13);
      // I_x(2, 3) = 6x² − 8x³ + 3x⁴
      expect(betaProbability(x, 2, 3)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 13);
    }
  });

  it("counts binomial tails: I_p(k, n − k + 1) = P(X ≥ k)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(39),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, at, p) => {
          const k = 1 + (at % n);
          let tail = 0;
          for (let x = k; x <= n; x++)
            tail += Math.exp(
              logGamma(n + 1) -
                logGamma(x + 1) -
                logGamma(n - x + 1) +
                x * Math.log(p) +
                (n - x) * Math.log1p(-p),
            );
          expect(betaProbability(p, k, n - k + 1)).toBeCloseTo(tail, 10);
        },
      ),
    );
  });
});

/** Replicates of a share, firm by firm. */
function shareOf(industry: readonly number[], rest: readonly number[], seed: number, replicates: number) {
  const draws = new Uint8Array(replicates + 1);
  const [inside, all] = [new Float64Array(replicates + 1), new Float64Array(replicates + 1)];
  [...industry, ...rest].forEach((weight, f) => {
    drawFirm(draws, seed, `firm ${f}`);
    addDraws(all, draws, weight);
    if (f < industry.length) addDraws(inside, draws, weight);
  });
  return inside.map((it, b) => it / all[b]!);
}

describe("BCa interval", () => {
  it("without bias and acceleration is the percentile interval", () => {
    const statistic = Float64Array.from([50, ...Array.from({ length: 101 }, (_, i) => i)]);
    const [low, high] = bcaInterval(statistic, 0, { level: 0.95 })!;
    expect(low).toBeCloseTo(2.5, 9);
    expect(high).toBeCloseTo(97.5, 9);
  });

  it("leans to the side a skewed statistic is uncertain on", () => {
    const statistic = shareOf(
      [9, 2, 1, 1],
      Array.from({ length: 60 }, (_, i) => 1 + (i % 7)),
      5,
      2000,
    );
    const plain = bcaInterval(statistic, 0, { level: 0.95 })!;
    const leaning = bcaInterval(statistic, 0.12, { level: 0.95 })!;
    expect(leaning[0]).toBeGreaterThan(plain[0]);
    expect(leaning[1]).toBeGreaterThan(plain[1]);
  });

  it("covers better than percentiles where firms are few: the mean of 12 exponential amounts", () => {
    let [covered, percentile] = [0, 0];
    const trials = 400;
    for (let trial = 0; trial < trials; trial++) {
      const firms = Array.from({ length: 12 }, (_, f) => -Math.log(1 - fraction(trial * 12 + f)));
      const draws = new Uint8Array(401);
      const [sums, counts] = [new Float64Array(401), new Float64Array(401)];
      firms.forEach((weight, f) => {
        drawFirm(draws, trial, `firm ${f}`);
        addDraws(sums, draws, weight);
        addDraws(counts, draws, 1);
      });
      const mean = sums.map((it, b) => it / counts[b]!);
      const total = firms.reduce((a, b) => a + b, 0);
      const a = jackknifeAcceleration(firms.map((it) => (total - it) / 11));
      const holds = (it: readonly [number, number] | null) => it !== null && it[0] <= 1 && 1 <= it[1];
      if (holds(bcaInterval(mean, a, { level: 0.9 }))) covered++;
      const sorted = mean.slice(1).sort();
      if (sorted[20]! <= 1 && 1 <= sorted[379]!) percentile++;
    }
    expect(covered / trials).toBeGreaterThan(percentile / trials);
    expect(covered / trials).toBeGreaterThan(0.8);
  });

  it("is not given where too few replicates are defined", () => {
    expect(bcaInterval(Float64Array.of(1, 2, 3), 0, { level: 0.95 })).toBeNull();
    expect(bcaInterval(new Float64Array(201).fill(Number.NaN), 0, { level: 0.95 })).toBeNull();
  });
});

/** Evenly scattered numbers in [0, 1). */
const fraction = (k: number) => ((k + 1) * 0.6180339887498949) % 1;

describe("acceleration of a share", () => {
  it("from power sums is that of the firms' influences", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(weights, weights, (industry, rest) => {
        const all = [...industry, ...rest].reduce((a, b) => a + b, 0);
        const share = industry.reduce((a, b) => a + b, 0) / all;
        const influences = [...industry.map((it) => it * (1 - share)), ...rest.map((it) => -it * share)];
        const squares = influences.reduce((sum, it) => sum + it ** 2, 0);
        const cubes = influences.reduce((sum, it) => sum + it ** 3, 0);
        const powers = (list: readonly number[]) => ({
          squares: list.reduce((sum, it) => sum + it ** 2, 0),
          cubes: list.reduce((sum, it) => sum + it ** 3, 0),
        });
        const found = shareAcceleration(share, powers(industry), powers([...industry, ...rest]));
        expect(found).toBeCloseTo(cubes / (6 * squares ** 1.5), 9);
      }),
    );
  });
});

describe("ranks under resampling", () => {
  it("of clear leaders are certain, of ties shared", () => {
    const constant = (value: number) => new Float64Array(101).fill(value);
    expect(rankIntervals([constant(3), constant(1), constant(2)], { level: 0.95 })).toEqual([
      { rank: 1, interval: [1, 1], first: 1 },
      { rank: 3, interval: [3, 3], first: 0 },
      { rank: 2, interval: [2, 2], first: 0 },
    ]);
    expect(rankIntervals([constant(1), constant(1), constant(Number.NaN)], { level: 0.95 })).toEqual([
      { rank: 1, interval: [1, 1], first: 0.5 },
      { rank: 1, interval: [1, 1], first: 0.5 },
      { rank: 3, interval: [3, 3], first: 0 },
    ]);
    expect(rankIntervals([Float64Array.of(2)], { level: 0.95 })).toEqual([
      { rank: 1, interval: null, first: null },
    ]);
    expect(() => rankIntervals([constant(1), Float64Array.of(1)], { level: 0.95 })).toThrow(RangeError);
  });
});

describe("probability of a specialisation", () => {
  const convention = { priorFirms: 10, threshold: 1 };

  it("grows with the firms that show it, and a quotient of 3 from three firms says less than from three hundred", () => {
    const few = specialisationProbability({ firms: 3, known: 10, referenceShare: 0.1 }, convention)!;
    const many = specialisationProbability({ firms: 300, known: 1000, referenceShare: 0.1 }, convention)!;
    expect(few).toBeGreaterThan(0.5);
    expect(few).toBeLessThan(0.99);
    expect(many).toBeGreaterThan(0.999999);
    let before = 0;
    for (let firms = 0; firms <= 10; firms++) {
      const p = specialisationProbability({ firms, known: 10, referenceShare: 0.1 }, convention)!;
      expect(p).toBeGreaterThan(before);
      before = p;
    }
  });

  it("is not given for an empty park or a threshold no park could pass, and refuses wrong numbers", () => {
    expect(specialisationProbability({ firms: 0, known: 0, referenceShare: 0.1 }, convention)).toBeNull();
    const steep = { priorFirms: 10, threshold: 3 };
    expect(specialisationProbability({ firms: 1, known: 2, referenceShare: 0.4 }, steep)).toBeNull();
    expect(() => specialisationProbability({ firms: 3, known: 2, referenceShare: 0.4 }, convention)).toThrow(
      RangeError,
    );
    expect(() => specialisationProbability({ firms: 1, known: 2, referenceShare: 0 }, convention)).toThrow(
      RangeError,
    );
  });
});
