import { describe, expect, it } from "vitest";
import { cue } from "./cues.ts";
import { createReader, role } from "./reader.ts";
import { buildWordTree } from "./word-tree.ts";

const words = ["轴承", "齿轮", "轴承座", "承座", "设备", "汽车", "仓储", "led", "维修"];
const read = createReader(buildWordTree(words));

function mentions(text: string) {
  const it = read(text);
  return Array.from({ length: it.count }, (_, at) => ({
    term: words[it.term[at]!],
    role: it.role[at],
    verbs: it.verbs[at],
    bracketed: it.bracketed[at],
  }));
}

const terms = (text: string) => mentions(text).map((it) => it.term);

describe("terms", () => {
  it("the longest term wins over terms inside it", () => {
    expect(terms("轴承座制造")).toEqual(["轴承座"]);
  });

  it("Latin words are not cut out of longer ones", () => {
    expect(terms("called、LED、led2")).toEqual(["led"]);
  });

  it("a modifier is told from the head of its phrase", () => {
    expect(mentions("汽车维修设备").map((it) => it.role)).toEqual([role.modifier, role.verb, role.head]);
  });
});

describe("verbs", () => {
  it("reach back over a list", () => {
    expect(mentions("轴承、齿轮的生产、销售").map((it) => it.verbs)).toEqual([
      cue.make | cue.sell,
      cue.make | cue.sell,
    ]);
  });

  it("reach forward over a list, to the next verb", () => {
    expect(mentions("生产轴承、齿轮，销售汽车").map((it) => it.verbs)).toEqual([
      cue.make,
      cue.make,
      cue.sell,
    ]);
  });

  it("stop at the end of a sentence", () => {
    expect(mentions("生产轴承；汽车").map((it) => it.verbs)).toEqual([cue.make, 0]);
  });

  it("before a colon open a list", () => {
    expect(mentions("生产：轴承、齿轮；销售：汽车").map((it) => it.verbs)).toEqual([
      cue.make,
      cue.make,
      cue.sell,
    ]);
  });

  it("in brackets count for nothing", () => {
    expect(mentions("轴承（含维修）制造")).toMatchObject([
      { term: "轴承", verbs: cue.make },
      { term: "维修", verbs: cue.make, bracketed: 1 },
    ]);
  });

  it("that follow goods are no activity of their own, except transport and the like", () => {
    expect(mentions("轴承的销售、维修、仓储").map((it) => it.role)).toEqual([
      role.head,
      role.verb,
      role.head,
    ]);
  });
});

describe("legal wording", () => {
  it("drops its clause", () => {
    expect(terms("轴承制造，国家限定公司经营的齿轮除外")).toEqual(["轴承"]);
  });

  it("drops its bracket", () => {
    expect(terms("轴承（不含齿轮）制造")).toEqual(["轴承"]);
  });
});

it("text beyond the longest that is read is left", () => {
  expect(terms(`${"。".repeat(5000)}轴承`)).toEqual([]);
});
