import { describe, expect, it } from "vitest";
import { languages, type Text } from "./language.tsx";

const modules = import.meta.glob<Record<string, unknown>>(
  ["./**/*messages.ts", "./import/fault-sentences.ts", "./sources.ts"],
  { eager: true },
);

const isText = (it: unknown): it is Text =>
  typeof it === "object" && it !== null && languages.every((language) => language in it);

/** Every text of a table, under its path, however deep it stands. */
function textsIn(it: unknown, path: string): [path: string, text: Text][] {
  if (isText(it)) return [[path, it]];
  if (typeof it !== "object" || it === null) return [];
  return Object.entries(it).flatMap(([key, child]) => textsIn(child, `${path}.${key}`));
}

const texts = Object.entries(modules).flatMap(([file, tables]) => textsIn(tables, file));
const placeholders = (it: string) => (it.match(/\{\w+\}/g) ?? []).sort();
/** Latin letters that are no words: formats, names of programs and measures, placeholders. */
const notWords =
  /\{\w+\}|XLSX|CSV|TSV|XML|UTF-8|GB18030|HTML|USCC|Excel|PostgreSQL|coupling\.json|LQ|HHI|ECI|CNY|USD|KB|MB/g;

describe("the pages' texts", () => {
  it("are found", () => expect(texts.length).toBeGreaterThan(300));

  it.each(texts)("%s has every language, with the same values to fill in", (_, text) => {
    for (const language of languages) {
      expect(text[language].trim()).not.toBe("");
      expect(placeholders(text[language])).toEqual(placeholders(text.en));
    }
  });

  it("hold no English words in Chinese", () => {
    for (const [path, text] of texts)
      for (const language of ["zh-Hans", "zh-Hant"] as const)
        expect(text[language].replace(notWords, ""), path).not.toMatch(/[a-z]{3,}/i);
  });
});
