import fc from "fast-check";
import { expect, it } from "vitest";
import { buildWordTree } from "./word-tree.ts";

const letter = fc.constantFrom("轴", "承", "座", "钢");
const word = fc.string({ unit: letter, minLength: 1, maxLength: 5 });

it("finds the longest word at every place, as a plain search does", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 20 }),
      fc.string({ unit: letter, maxLength: 30 }),
      (words, text) => {
        const tree = buildWordTree(words);
        const codes = Uint16Array.from(text, (it) => it.charCodeAt(0));
        for (let at = 0; at < text.length; at++) {
          const longest = words
            .filter((it) => text.startsWith(it, at))
            .sort((a, b) => b.length - a.length)[0];
          const found = tree.longestAt(codes, at, text.length);
          expect(found < 0 ? undefined : words[found >> 6]).toBe(longest);
          if (longest) expect(found & 63).toBe(longest.length);
        }
      },
    ),
  );
});

it("refuses a word that is too long", () => {
  expect(() => buildWordTree(["长".repeat(64)])).toThrow(RangeError);
});
