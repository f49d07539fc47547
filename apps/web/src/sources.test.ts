import { exampleParks } from "@ouhe/fixtures";
import { describe, expect, it } from "vitest";
import type { Text } from "./language.tsx";
import { sourceWords } from "./sources.ts";

const say = (source: string, language: keyof Text) =>
  sourceWords(source, { t: (text: Text) => text[language] });

describe("a source", () => {
  it("is said in the reader's language when the node or this page wrote it", () => {
    expect(say("Ouhe example", "zh-Hans")).toBe("耦合示例数据");
    expect(say("entered by hand", "zh-Hant")).toBe("人工錄入");
    expect(say("人工录入", "en")).toBe("entered by hand");
  });

  it("is known for every published figure of the example", () => {
    const sources = exampleParks.flatMap((it) => it.facts.map((fact) => fact.source));
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(say(source, "zh-Hans")).toMatch(/\p{Script=Han}/u);
  });

  it("stays as it was written when somebody else gave it", () => {
    expect(say("Qingpu bureau, 2024", "zh-Hans")).toBe("Qingpu bureau, 2024");
  });
});
