import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divisionIndices, divisionOrdinal } from "./hierarchy.ts";
import { backBySection, createPosterior, touch } from "./posterior.ts";

/** A posterior with confidence for divisions only. */
function posteriorOf(entries: readonly [division: string, confidence: number][]) {
  const posterior = createPosterior();
  for (const [division, confidence] of entries) {
    const index = divisionIndices[divisionOrdinal(division)]!;
    touch(posterior, index);
    posterior.confidence[index] = confidence;
  }
  const of = (division: string) => posterior.confidence[divisionIndices[divisionOrdinal(division)]!]!;
  return { posterior, of };
}

const codes = ["01", "26", "27", "34", "35", "51", "65", "72"] as const;
const confidences = fc.array(fc.double({ min: 0.001, max: 0.1, noNaN: true }), {
  minLength: codes.length,
  maxLength: codes.length,
});

describe("a section's support for its divisions", () => {
  it("lifts what stands beside its like above what stands alone", () => {
    const { posterior, of } = posteriorOf([
      ["34", 0.2],
      ["35", 0.2],
      ["51", 0.21],
    ]);
    backBySection(posterior, 0.2);
    expect(of("34")).toBeGreaterThan(of("51"));
  });

  it("keeps the sum of all and the proportions within a section", () => {
    fc.assert(
      fc.property(confidences, fc.double({ min: 0, max: 2, noNaN: true }), (values, power) => {
        const { posterior, of } = posteriorOf(codes.map((it, at) => [it, values[at]!]));
        backBySection(posterior, power);
        const sum = values.reduce((a, b) => a + b, 0);
        expect(codes.reduce((total, it) => total + of(it), 0)).toBeCloseTo(sum, 10);
        expect(of("34") * values[1]!).toBeCloseTo(of("26") * values[3]!, 10);
      }),
    );
  });

  it("changes nothing with power 0, and nothing without evidence", () => {
    const { posterior, of } = posteriorOf([["34", 0.2]]);
    backBySection(posterior, 0);
    expect(of("34")).toBeCloseTo(0.2, 12);
    const empty = createPosterior();
    backBySection(empty, 0.2);
    expect(empty.confidence.every((it) => it === 0)).toBe(true);
  });
});
