import type { Difference } from "@ouhe/coupling";
import { wordsFor } from "@ouhe/pictures";
import { describe, expect, it } from "vitest";
import { changeText, headlineText, signed } from "./headline-text.ts";
import { whatChanged } from "./what-changed.ts";

const words = wordsFor({
  language: "en",
  parks: new Map([
    ["a", "A"],
    ["b", "B"],
    ["c", "C"],
  ]),
  names: { "34": { zh: "通用设备", en: "Machinery" }, "3491": { zh: "工业机器人", en: null } },
});
const pair = (
  parks: readonly [string, string],
  measure: "competition" | "couplability",
  [before, after]: readonly [number, number],
): Difference => ({ kind: "pair", parks, measure, before, after });

describe("what changed, in sentences", () => {
  it("names the pair that gains most and the one that loses most, and no change too small to be shown", () => {
    const told = whatChanged(
      [
        pair(["a", "b"], "couplability", [0.4, 0.45]),
        pair(["a", "c"], "couplability", [0.4, 0.42]),
        pair(["b", "c"], "couplability", [0.4, 0.39]),
        pair(["a", "b"], "competition", [0.2, 0.20000001]),
      ],
      words,
    );
    expect(told.map((it) => [it.tone, it.text])).toEqual([
      ["jade", "A and B couple more: 40% becomes 45%."],
      ["cinnabar", "B and C couple less: 40% becomes 39%."],
    ]);
  });

  it("puts quadrants and partners first, and tells an industry once, at its finest level", () => {
    const lq = (code: string, level: "division" | "class"): Difference => ({
      kind: "quotient",
      park: "a",
      code,
      level,
      before: 0.8,
      after: 1.2,
    });
    const told = whatChanged(
      [
        lq("34", "division"),
        lq("3491", "class"),
        { kind: "partner", park: "a", before: "b", after: "c" },
        { kind: "quadrant", parks: ["a", "b"], before: "rival", after: "couple" },
      ],
      words,
    );
    expect(told.map((it) => it.key)).toEqual(["quadrant,a,b", "partner a", "lq a 3491"]);
  });

  it("says values as readers know them, and nothing for what rounds to nothing", () => {
    const couplability = { kind: "pair", parks: ["a", "b"], measure: "couplability" } as const;
    expect(headlineText(couplability, 0.4567, words)).toBe("45.67%");
    expect(changeText(couplability, 0.4, 0.3975, words)).toBe("−0.25");
    expect(changeText(couplability, null, 0.3975, words)).toBe("");
    expect(signed(-1e-9, 3, words)).toBe("0");
  });
});
