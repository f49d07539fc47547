import { industries, sectors } from "@ouhe/vocabulary";
import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { traditionalName } from "./traditional.ts";

/** Where OpenCC, which does not know these trades, picks another character. */
const ours: readonly (readonly [openCc: RegExp, ours: string])[] = [
  [/(?<![控管])制/g, "製"],
  [/傢俱/g, "家具"],
  [/傢/g, "家"],
  [/幹醃/g, "乾醃"],
  [/米、面/g, "米、麵"],
  [/復混/g, "複混"],
  [/游藝/g, "遊藝"],
];

describe("traditional names", () => {
  it("agree with OpenCC for every name of the standard and of the sectors, but for seven words", () => {
    const convert = Converter({ from: "cn", to: "tw" });
    const expected = (name: string) =>
      ours.reduce((text, [theirs, word]) => text.replace(theirs, word), convert(name));
    for (const { nameZh } of [...industries, ...sectors])
      expect(traditionalName(nameZh)).toBe(expected(nameZh));
  });
});
