import { caveats, formulas, type Refusal } from "@ouhe/coupling";
import { describe, expect, it } from "vitest";
import { words } from "../testing.ts";
import { languages, type Text } from "../words/text.ts";
import { caveatSentence, caveatTexts } from "./caveats.ts";
import { formulaTexts } from "./formulas.ts";
import { refusalSentence, refusalTexts } from "./refusals.ts";

const all: Text[] = [
  ...Object.values(caveatTexts),
  ...Object.values(refusalTexts),
  ...Object.values(formulaTexts).flatMap((it) => [it.name, it.says, it.reading]),
];

describe("sentences of a result", () => {
  it("exist for everything the engine may cite", () => {
    expect(Object.keys(caveatTexts).sort()).toEqual(Object.keys(caveats).sort());
    expect(Object.keys(formulaTexts).sort()).toEqual(Object.keys(formulas).sort());
  });

  it("are written in every language, with the same placeholders", () => {
    const placeholders = (it: string) => (it.match(/\{\w+\}/g) ?? []).sort();
    for (const it of all)
      for (const language of languages) {
        expect(it[language]).not.toBe("");
        expect(placeholders(it[language])).toEqual(placeholders(it.en));
      }
  });

  it("put the numbers of a refusal in words", () => {
    const say = (kind: Refusal["kind"], data: Refusal["data"]) => refusalSentence({ kind, data }, words);
    expect(say("cell/too-few-firms", { firms: 2, minimum: 3 })).toBe(
      "Not given: 2 firms behind it, fewer than 3.",
    );
    expect(say("cell/dominated", { limit: 0.85 })).toContain("85%");
    expect(say("park/empty", { level: "class" })).toContain("at class level");
    expect(say("park/empty", { level: "sector" })).toContain("input–output sector");
    expect(say("sector/absent-from-reference", { reference: "mine" })).toContain("(mine)");
  });

  it("show what a newer engine says as it is", () => {
    expect(caveatSentence("brand-new", words)).toBe("brand-new");
    expect(refusalSentence({ kind: "brand/new" as Refusal["kind"], data: {} }, words)).toBe("brand/new");
  });
});
