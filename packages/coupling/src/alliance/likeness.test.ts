import fc from "fast-check";
import { expect, it } from "vitest";
import { unidoSimilarity } from "../similarity.ts";
import { krugmanDistance } from "../specialisation/krugman.ts";
import { likenesses } from "./likeness.ts";
import type { Structures } from "./structure.ts";

const [codes, samples] = [5, 3];

/** Parks of one invented level; only their amounts matter here. */
function structuresOf(parks: readonly Float64Array[]): Structures {
  const none = { firms: new Int32Array(codes), inferred: new Int32Array(codes), known: 0, knownInferred: 0 };
  return {
    codes: Array.from({ length: codes }, (_, at) => `${at}`),
    samples,
    parks: parks.map((amounts) => ({
      ...none,
      amounts,
      largest: new Float64Array(codes),
      squares: new Float64Array(codes),
      cubes: new Float64Array(codes),
    })),
    pooled: new Float64Array(codes * samples),
  };
}

it("of every pair and sample is the published similarity and distance", () => {
  const amounts = fc
    .array(fc.constantFrom(0, 0, 1, 3, 250, 1e7), { minLength: codes * samples, maxLength: codes * samples })
    .map((it) => Float64Array.from(it));
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 2, maxLength: 4 }), (parks) => {
      const pairs = likenesses(structuresOf(parks));
      for (const [p, others] of pairs.entries())
        for (const [q, { similarity, distance }] of others)
          for (let b = 0; b < samples; b++) {
            const [mine, theirs] = [p, q].map((it) => parks[it]!.subarray(b * codes, (b + 1) * codes));
            const s = unidoSimilarity(mine!, theirs!, { empty: null }) ?? Number.NaN;
            const k = krugmanDistance(mine!, theirs!) ?? Number.NaN;
            for (const [fast, published] of [
              [similarity[b]!, s],
              [distance[b]!, k],
            ] as const)
              if (Number.isNaN(published)) expect(fast).toBeNaN();
              else expect(fast).toBeCloseTo(published, 12);
          }
    }),
  );
});
