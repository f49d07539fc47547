import type { Advice, PairView } from "@ouhe/coupling";
import { describe, expect, it } from "vitest";
import { number, pair, words } from "../testing.ts";
import { allianceSentences } from "./alliance.ts";

const cuts = { couplability: 0.5, similarity: 0.5 };
const clash: PairView["clashes"][number] = {
  code: "3973",
  lq: [number(2), number(2)],
  share: [0.1, 0.1],
  firms: [[], []],
};
const advice = (park: string, partner: string, score: number, interval: [number, number] | null): Advice => ({
  park,
  partner,
  score: number(score, interval),
  reasons: [],
});
const sentences = (pairs: PairView[], list: Advice[] = []) =>
  allianceSentences({ pairs, advice: list, cuts }, "firms", words);

describe("three sentences on an alliance", () => {
  it("name the pair that couples most both ways and its largest gap that has a number", () => {
    const strong = pair("a", "b", { s: 0.1, out: 0.4, back: 0.7 });
    const gap = { sector: "20", need: 2, own: 0, surplus: 1, coveredShare: number(0.5), firms: [] };
    strong.directions[1].gaps = [{ ...gap, sector: "99", coveredShare: number(null) }, gap];
    strong.directions[0].gaps = [{ ...gap, sector: "33", need: 9, local: true }];
    const [coupling] = sentences([strong, pair("a", "c", { s: 0.1, out: 0.9, back: 0.1 })]);
    expect(coupling).toContain("B Park could meet 70%");
    expect(coupling).toContain("A Park 40% of B Park's");
    expect(coupling).toContain("electronics first (B Park could cover 50% of A Park's need)");
  });

  it("say so when the strongest coupling has no gap to fill", () => {
    const [coupling] = sentences([pair("a", "b", { s: 0.1, out: 0.4, back: 0.3 })]);
    expect(coupling).toContain("no sector that one lacks");
  });

  it("call a clash strong only from the cut on", () => {
    const alike = (s: number, clashes: PairView["clashes"]) =>
      sentences([{ ...pair("a", "b", { s, out: 0.1, back: 0.1 }), clashes }])[1];
    expect(alike(0.5, [clash])).toMatch(/^The strongest clash.*3973/);
    expect(alike(0.49, [clash])).toMatch(/^Competition is mild.*3973/);
    expect(alike(0.49, [])).toMatch(/share no industry/);
    expect(alike(0.5, [{ ...clash, local: true }])).toMatch(/local services apart share no industry/);
  });

  it("admit a tie when intervals overlap", () => {
    const first = advice("a", "b", 0.6, [0.5, 0.7]);
    const apart = sentences([], [first, advice("a", "c", 0.3, [0.2, 0.4])])[2];
    const tied = sentences([], [first, advice("a", "c", 0.5, [0.4, 0.6])])[2];
    expect(apart).toContain("A Park should talk to B Park first.");
    expect(tied).toContain("overlaps that of C Park");
    expect(tied).toContain("not what is traded, with firms standing for output");
  });

  it("say what is missing when nothing can be measured", () => {
    const [coupling, similar] = sentences([pair("a", "b", { s: null, out: null, back: null })]);
    expect(coupling).toContain("cannot be given yet");
    expect(similar).toContain("cannot be told yet");
  });
});
