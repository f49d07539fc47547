import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf, rowsOf, total } from "../matrix.ts";
import { hansenAccessibility, huffDemand, huffProbabilities } from "./accessibility.ts";
import { designOf, fitted, projected } from "./design.ts";
import { gravityLogLinear, gravityPoisson, gravityPoissonFixedEffects, type Pairs } from "./gravity.ts";
import { leastSquares } from "./least-squares.ts";
import { type PoissonFit, poissonRegression } from "./poisson.ts";
import { separatedObservations } from "./separation.ts";

const strict = { errors: "quasi-poisson", separation: "refuse", collinear: "refuse" } as const;
const example: Pairs = {
  origin: [0, 0, 1, 1, 2, 2, 3, 3, 3],
  destination: [1, 2, 0, 2, 0, 1, 0, 1, 2],
  distance: [10, 20, 10, 15, 20, 15, 30, 12, 18],
  flow: [12, 3, 9, 5, 0, 4, 1, 6, 2],
};
const masses = { origin: [50, 30, 20, 25], destination: [50, 30, 20, 25] };
const fitOf = (fit: ReturnType<typeof poissonRegression>): PoissonFit => {
  if ("reason" in fit) throw new Error(fit.reason);
  return fit;
};

describe("gravity by PPML", () => {
  it("is the worked example of its page", () => {
    const fit = fitOf(gravityPoisson(example, masses, strict));
    expect(fit.coefficients).toEqual(
      [8.39207, 0.39207, -0.46661, -2.51551].map((it) => expect.closeTo(it, 5)),
    );
    expect(fit.deviance).toBeCloseTo(3.4394, 5);
    expect(fit.standardErrors[3]).toBeCloseTo(0.5504, 5);
    const robust = fitOf(gravityPoisson(example, masses, { ...strict, errors: "robust" }));
    expect(robust.standardErrors[3]).toBeCloseTo(0.52913, 5);
    const small = fitOf(gravityPoisson(example, masses, { ...strict, errors: "robust-small-sample" }));
    expect(small.standardErrors[3]).toBeCloseTo(robust.standardErrors[3]! * Math.sqrt(9 / 5), 12);
  });

  it("is the same in every unit of the flows, from the first step to the last", () => {
    const whole = fitOf(gravityPoisson(example, masses, strict));
    for (const unit of [1e-15, 1e-9, 1e12]) {
      const flow = Array.from(example.flow, (it) => it * unit);
      const fit = fitOf(gravityPoisson({ ...example, flow }, masses, strict));
      expect(fit.steps).toBe(whole.steps);
      expect(fit.coefficients[0]! - Math.log(unit)).toBeCloseTo(whole.coefficients[0]!, 9);
      expect(fit.coefficients.slice(1)).toEqual(
        whole.coefficients.slice(1).map((it) => expect.closeTo(it!, 11)),
      );
      expect(fit.deviance / unit).toBeCloseTo(whole.deviance, 9);
    }
  });

  it("sets the score to zero, whatever the flows, and scales with their unit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.nat(30)), { minLength: 4, maxLength: 15 }),
        (rows) => {
          const design = designOf(rows.length, [{ name: "x", values: rows.map((it) => it[0] / 10) }]);
          const y = rows.map((it) => it[1]);
          const fit = poissonRegression(design, y, strict);
          if ("reason" in fit) {
            const positive = rows.filter((it) => it[1] > 0);
            // Fewer than two different x among the positive flows is when a line is not determined by them.
            expect(new Set(positive.map((it) => it[0])).size).toBeLessThan(2);
            return;
          }
          const mu = fitted(design, fit.coefficients as number[]).map(Math.exp);
          const score = projected(
            design,
            mu.map((it, o) => y[o]! - it),
          );
          for (const it of score) expect(Math.abs(it)).toBeLessThan(1e-8 * (1 + total(y)));
          const thousandfold = fitOf(
            poissonRegression(
              design,
              y.map((it) => it * 1000),
              strict,
            ),
          );
          expect(thousandfold.coefficients[1]).toBeCloseTo(fit.coefficients[1]!, 6);
          expect(thousandfold.standardErrors[1]).toBeCloseTo(fit.standardErrors[1]!, 6);
        },
      ),
    );
  });

  it("with fixed effects, reproduces what leaves and arrives", () => {
    const fit = fitOf(gravityPoissonFixedEffects(example, { errors: "robust", separation: "refuse" }));
    expect(fit.coefficients.at(-1)).toBeCloseTo(-1.13154, 5);
    const plain = fitOf(gravityPoissonFixedEffects(example, { errors: "poisson", separation: "refuse" }));
    expect(plain.coefficients).toEqual(fit.coefficients);
  });

  it("an origin that sends nothing is separated: refused, or left out as the limit of the likelihood", () => {
    const silent: Pairs = { ...example, flow: [12, 3, 9, 5, 0, 0, 1, 6, 2] };
    const refused = gravityPoissonFixedEffects(silent, { errors: "robust", separation: "refuse" });
    expect(refused).toEqual({ reason: "separated", observations: [4, 5] });
    const dropped = fitOf(gravityPoissonFixedEffects(silent, { errors: "robust", separation: "drop" }));
    expect([dropped.separated, dropped.observations]).toEqual([[4, 5], 7]);
    const kept = [0, 1, 2, 3, 6, 7, 8];
    const only = (list: ArrayLike<number>) => kept.map((o) => list[o]!);
    const without = fitOf(
      gravityPoissonFixedEffects(
        {
          origin: only(silent.origin),
          destination: only(silent.destination),
          distance: only(silent.distance),
          flow: only(silent.flow),
        },
        { errors: "robust", separation: "refuse" },
      ),
    );
    expect(dropped.coefficients.at(-1)).toBeCloseTo(without.coefficients.at(-1)!, 9);
    expect(dropped.deviance).toBeCloseTo(without.deviance, 9);
    expect(dropped.coefficients[dropped.names.indexOf("origin 2")]).toBeNull();
  });

  it("a continuous regressor can separate too", () => {
    const design = designOf(5, [{ name: "x", values: [0, 0, 0, 1, 2] }]);
    expect(separatedObservations(design, [3, 1, 0, 0, 0])).toEqual([3, 4]);
    // Zeros on both sides are told apart by no sign.
    const both = designOf(5, [{ name: "x", values: [0, 0, 0, 1, -2] }]);
    expect(separatedObservations(both, [3, 1, 0, 0, 0])).toEqual([]);
    const two = designOf(6, [
      { name: "x", values: [0, 0, 0, 1, -1, 0] },
      { name: "z", values: [0, 0, 0, 1, 2, 0] },
    ]);
    expect(separatedObservations(two, [3, 1, 2, 0, 0, 0])).toEqual([3, 4]);
  });

  it("a regressor that does nothing but separate is refused, dropped or not", () => {
    const design = designOf(4, [{ name: "x", values: [0, 0, 1, 2] }]);
    const dropping = { errors: "poisson", separation: "drop", collinear: "refuse" } as const;
    expect(poissonRegression(design, [3, 1, 0, 0], dropping)).toEqual({
      reason: "separated",
      observations: [2, 3],
    });
  });

  it("refuses collinear regressors by name, and no flow at all", () => {
    const equal = { origin: [1, 1, 1, 1], destination: [50, 30, 20, 25] };
    expect(gravityPoisson(example, equal, strict)).toEqual({ reason: "collinear", column: "ln origin mass" });
    const none = { ...example, flow: example.flow as number[] };
    expect(gravityPoisson({ ...none, flow: none.flow.map(() => 0) }, masses, strict)).toEqual({
      reason: "no-positive-value",
    });
    expect(() =>
      gravityPoisson(
        { ...example, distance: example.distance as number[] },
        { origin: [0, 1, 1, 1], destination: masses.destination },
        strict,
      ),
    ).toThrow("origin mass");
    const one = { ...example, distance: Array.from(example.distance, () => 7) };
    expect(gravityPoissonFixedEffects(one, { errors: "robust", separation: "drop" })).toMatchObject({
      column: "ln distance",
    });
  });

  it("finds its way when the usual first step overflows", () => {
    const x = [0, 1, 2, 3, 4, 5, 400];
    const design = designOf(7, [{ name: "x", values: x }]);
    const fit = fitOf(poissonRegression(design, [1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 0], strict));
    expect(fit.coefficients[1]).toBeCloseTo(-Math.log(10), 6);
  });

  it("a saturated model fits exactly and has no spread", () => {
    const design = designOf(2, [{ name: "x", values: [0, 1] }]);
    const fit = fitOf(poissonRegression(design, [2, 8], strict));
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(4), 12);
    expect([fit.dispersion, fit.standardErrors]).toEqual([null, [null, null]]);
    expect(fit.deviance).toBeCloseTo(0, 12);
  });
});

describe("gravity in logarithms", () => {
  it("leaves zeros out and lists them", () => {
    const fit = gravityLogLinear(example, masses, { errors: "homoskedastic" });
    if (!("coefficients" in fit)) throw new Error("no fit");
    expect(fit.coefficients[3]).toBeCloseTo(-2.00627, 5);
    expect([fit.observations, fit.withoutFlow]).toEqual([8, [4]]);
    const few = { ...example, flow: [1, 1, 1, 0, 0, 0, 0, 0, 0] };
    expect(gravityLogLinear(few, masses, { errors: "robust" })).toEqual({ tooFew: 3 });
  });

  it("least squares of one regressor are the textbook's", () => {
    const x = [1, 2, 4, 7];
    const y = Float64Array.of(2, 3, 9, 11);
    const fit = leastSquares(designOf(4, [{ name: "x", values: x }]), y, { errors: "homoskedastic" });
    if ("collinear" in fit) throw new Error(fit.collinear);
    const sxx = total(x.map((it) => (it - 3.5) ** 2));
    const slope = total(x.map((it, k) => (it - 3.5) * (y[k]! - 6.25))) / sxx;
    expect(fit.coefficients).toEqual([expect.closeTo(6.25 - 3.5 * slope, 12), expect.closeTo(slope, 12)]);
    const rest = total(x.map((it, k) => (y[k]! - 6.25 - slope * (it - 3.5)) ** 2));
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(rest / 2 / sxx), 12);
  });
});

describe("accessibility", () => {
  const distances = matrixOf([
    [0, 10, 20],
    [10, 0, 15],
    [20, 15, 0],
  ]);
  const decay = { form: "power", beta: 2, alpha: 1, ownZone: "excluded" } as const;

  it("is the worked example of its page", () => {
    const found = Array.from(hansenAccessibility([100, 50, 20], distances, decay));
    expect(found).toEqual([0.55, 1.08889, 0.47222].map((it) => expect.closeTo(it, 5)));
    const shares = huffProbabilities([100, 50, 20], distances, decay);
    expect(rowsOf(shares)[0]).toEqual([0, 0.90909, 0.09091].map((it) => expect.closeTo(it, 5)));
    expect(Array.from(huffDemand(shares, [10, 10, 10]))).toEqual(
      [14.478, 13.797, 1.725].map((it) => expect.closeTo(it, 3)),
    );
  });

  it("knows no distance of 0 in a power, but in an exponential; no way is no attraction", () => {
    expect(() => hansenAccessibility([1, 1, 1], distances, { ...decay, ownZone: "included" })).toThrow(
      "0, 0 is 0",
    );
    const own = { form: "exponential", beta: 1, alpha: 1, ownZone: "included" } as const;
    expect(hansenAccessibility([1, 0, 0], distances, own)[0]).toBe(1);
    const apart = matrixOf([
      [0, Number.POSITIVE_INFINITY],
      [5, 0],
    ]);
    const shares = huffProbabilities([3, 4], apart, decay);
    expect(rowsOf(shares)).toEqual([
      [Number.NaN, Number.NaN],
      [1, 0],
    ]);
    expect(Array.from(huffDemand(shares, [7, 2]))).toEqual([2, 0]);
    expect(() => hansenAccessibility([1, 1], matrixOf([[1, 2]]), decay)).toThrow("square");
  });
});
