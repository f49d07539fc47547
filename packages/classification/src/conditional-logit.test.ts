import { expect, it } from "vitest";
import { fitConditionalLogit } from "./conditional-logit.ts";
import { normaliseExp } from "./linear-model.ts";
import { seededRandom } from "./random.ts";

it("finds the weights that made the choices, from wherever it starts", () => {
  const random = seededRandom(3);
  const truth = [2, -1];
  const choices = Array.from({ length: 4000 }, () => {
    const inputs = Float64Array.from({ length: 6 }, () => random() * 2 - 1);
    const shares = Float64Array.from(
      { length: 3 },
      (_, k) => truth[0]! * inputs[2 * k]! + truth[1]! * inputs[2 * k + 1]!,
    );
    normaliseExp(shares);
    const drawn = random();
    return { inputs, label: drawn < shares[0]! ? 0 : drawn < shares[0]! + shares[1]! ? 1 : 2 };
  });
  const [near, far] = [Float64Array.of(0, 0), Float64Array.of(5, 5)].map((it) =>
    fitConditionalLogit(choices, it),
  );
  expect(near![0]).toBeCloseTo(2, 0);
  expect(near![1]).toBeCloseTo(-1, 0);
  expect([...far!].map((it) => it.toFixed(2))).toEqual([...near!].map((it) => it.toFixed(2)));
});

it("keeps its start when nothing was chosen", () => {
  expect([...fitConditionalLogit([], Float64Array.of(1, 2))]).toEqual([1, 2]);
});
