import { describe, expect, it } from "vitest";
import { words } from "../testing.ts";
import { wordsFor } from "./words.ts";

const names = {
  "14": { zh: "食品制造业", en: "Manufacture of Foods" },
  "91": { zh: "中国共产党机关", en: "Organs of the Communist Party of China" },
  "1411": { zh: "糕点、面包制造", en: null },
};
const chinese = wordsFor({ language: "zh-Hant", parks: new Map(), names });
const english = wordsFor({ language: "en", parks: new Map(), names });

describe("names in words", () => {
  it("lose their capitals inside an English sentence, unless they are somebody's own", () => {
    expect(english.industryInText("14")).toBe("manufacture of foods");
    expect(english.industryInText("91")).toBe("Organs of the Communist Party of China");
    expect(words.sectorInText("20")).toBe("electronics");
  });

  it("are led by the code in a sentence, and are the code alone in narrow places, where English has none", () => {
    expect(english.industryInText("1411")).toBe("1411 糕点、面包制造");
    expect(english.industryInShort("1411")).toBe("1411");
    expect(english.industryInShort("14")).toBe("Foods");
  });

  it("stay as the standard has them in Chinese", () => {
    expect(chinese.industryInText("1411")).toBe("糕點、麵包製造");
    expect(chinese.industryInShort("1411")).toBe("糕點、麵包製造");
  });
});
