import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, expectedCalibrationError, fitCalibration } from "./calibration.ts";
import { seededRandom } from "./random.ts";

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 });
const how = fc.record({
  power: fc.double({ min: 0.3, max: 3, noNaN: true }),
  reserve: fc.double({ min: 0, max: 2, noNaN: true }),
});

describe("calibrate", () => {
  it("keeps the order of the labels and sums to at most 1", () => {
    fc.assert(
      fc.property(shares, how, (before, calibration) => {
        const after = Float64Array.from(before);
        calibrate(after, calibration);
        for (let a = 0; a < before.length; a++) {
          for (let b = 0; b < before.length; b++) {
            if (before[a]! > before[b]!) expect(after[a]!).toBeGreaterThanOrEqual(after[b]!);
          }
        }
        expect(after.reduce((sum, it) => sum + it, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("leaves a text without evidence at zero", () => {
    const nothing = new Float64Array(3);
    calibrate(nothing, { power: 1, reserve: 0 });
    expect([...nothing]).toEqual([0, 0, 0]);
  });
});

describe("fitCalibration", () => {
  it("tempers a model that is too sure", () => {
    const random = seededRandom(7);
    const judged = Array.from({ length: 400 }, () => ({
      shares: Float64Array.of(0.95, 0.03, 0.02),
      label: random() < 0.6 ? 0 : 1,
    }));
    const calibration = fitCalibration(judged);
    const answers = judged.map((it) => {
      const tempered = it.shares.slice();
      calibrate(tempered, calibration);
      return { confidence: tempered[0]!, right: it.label === 0 };
    });
    expect(expectedCalibrationError(answers)).toBeLessThan(0.06);
  });

  it("changes nothing when there is too little to judge by", () => {
    expect(fitCalibration([])).toEqual({ power: 1, reserve: 0 });
  });
});

it("expected calibration error is 0 for honest and 1 for boldly wrong answers", () => {
  const honest = Array.from({ length: 10 }, (_, at) => ({ confidence: 0.7, right: at < 7 }));
  expect(expectedCalibrationError(honest)).toBeCloseTo(0, 12);
  expect(expectedCalibrationError([{ confidence: 1, right: false }])).toBe(1);
});
