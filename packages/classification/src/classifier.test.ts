import { industryAt, industryByCode, industryLevels } from "@ouhe/vocabulary";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedModel } from "./shipped.ts";

const model = shippedModel();
const first = (text: string) => model.classify(text).candidates[0]?.code;

describe("verbs decide between the maker and the trader", () => {
  it.each([
    ["服装的生产、加工", "18"],
    ["服装批发", "51"],
    ["服装零售", "52"],
    ["销售：钢材、五金交电、建筑材料、化工产品", "51"],
    ["钢材制造", "31"],
    ["生产、销售：汽车零部件", "36"],
    ["汽车零部件批发、零售", "51"],
    ["白酒生产", "15"],
    ["水稻种植", "01"],
    ["煤炭开采和洗选", "06"],
  ])("%s is %s", (text, division) => {
    expect(first(text)).toBe(division);
  });

  it("a verb after a list reaches back to all of it", () => {
    expect(first("毛巾、浴巾、被套、床单的制造")).toBe("17");
  });

  it("a verb before a list reaches forward, and a colon opens one", () => {
    expect(first("批发：毛巾、浴巾、被套、床单")).toBe("51");
  });
});

describe("services", () => {
  it.each([
    ["软件开发；信息系统集成服务", "65"],
    ["房地产开发、商品房销售", "70"],
    ["道路货物运输", "54"],
    ["餐饮服务", "62"],
    ["房屋建筑工程施工总承包", "47"],
    ["机械设备租赁", "71"],
  ])("%s is %s", (text, division) => {
    expect(first(text)).toBe(division);
  });
});

describe("legal wording says nothing", () => {
  it.each([
    "（依法须经批准的项目，经相关部门批准后方可开展经营活动）",
    "；货物及技术进出口（国家限定公司经营或禁止进出口的商品和技术除外）",
    "；自营和代理各类商品及技术的进出口业务，但国家限定企业经营或禁止进出口的商品和技术除外",
  ])("%s", (boilerplate) => {
    const plain = model.classify("轴承制造").candidates[0]!;
    const dressed = model.classify(`轴承制造${boilerplate}`).candidates[0]!;
    expect(dressed.code).toBe(plain.code);
    expect(dressed.confidence).toBeCloseTo(plain.confidence, 1);
  });

  it("what is excluded in brackets is not counted", () => {
    const { reasons } = model.classify("化工产品销售（不含危险化学品、农药、成品油）", { level: "class" });
    expect(reasons.map((it) => it.term)).not.toContain("农药");
  });

  it("nothing but legal wording gives no code", () => {
    expect(model.classifyAll("依法须经批准的项目，经相关部门批准后方可开展经营活动").division).toBeNull();
  });
});

describe("no evidence, no code", () => {
  it.each(["", "   ", "。，；", "12345", "\u{1F600}\u{1F600}", "（）（"])("%j", (text) => {
    expect(model.classify(text)).toEqual({ candidates: [], reasons: [] });
    expect(model.classifyAll(text)).toEqual({ division: null, group: null, class: null, words: [] });
  });
});

const pieces = [
  "轴承",
  "制造",
  "销售",
  "、",
  "。",
  "（",
  "）",
  "软件",
  "开发",
  "批发",
  "钢材",
  "A",
  "，",
  "：",
  "的",
  "\n",
  "水稻",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((it) => it.join("")),
);

describe("for any text", () => {
  it("answers alike twice, in order of confidence, within [0, 1], at every level", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...industryLevels), (text, level) => {
        const { candidates } = model.classify(text, { level, top: 5 });
        expect(model.classify(text, { level, top: 5 }).candidates).toEqual(candidates);
        candidates.forEach((it, k) => {
          expect(industryByCode(it.code)?.level).toBe(level);
          expect(it.confidence).toBeGreaterThan(0);
          expect(it.confidence).toBeLessThanOrEqual(candidates[k - 1]?.confidence ?? 1);
        });
        expect(candidates.reduce((sum, it) => sum + it.confidence, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("group lies within division, class within group, and confidence falls on the way down", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { division, group, class: fine } = model.classifyAll(text);
        if (group) expect(industryAt(group.code, "division")).toBe(division!.code);
        if (fine) expect(industryAt(fine.code, "group")).toBe(group!.code);
        expect(group?.confidence ?? 0).toBeLessThanOrEqual(division?.confidence ?? 0);
        expect(fine?.confidence ?? 0).toBeLessThanOrEqual(group?.confidence ?? 0);
      }),
    );
  });

  it("every word given as a reason stands in the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of model.classifyAll(text).words) expect(text).toContain(word);
        for (const { term } of model.classify(text, { level: "class" }).reasons) expect(text).toContain(term);
      }),
    );
  });
});

it("full-width and capital letters are read as plain ones", () => {
  expect(model.classify("ＬＥＤ照明灯具制造")).toMatchObject({
    candidates: model.classify("led照明灯具制造").candidates,
  });
});

it("reasons weigh at most 1 together, strongest first", () => {
  const { reasons } = model.classify("轴承、齿轮、液压阀门制造；轴承加工", { level: "division" });
  expect(reasons.length).toBeGreaterThan(1);
  expect(reasons.reduce((sum, it) => sum + it.weight, 0)).toBeLessThanOrEqual(1 + 1e-9);
  expect(reasons.map((it) => it.weight)).toEqual(reasons.map((it) => it.weight).toSorted((a, b) => b - a));
});

describe("whole fields of work, and divisions as they were called before 2017", () => {
  it.each([
    ["电器机械及器材的制造", "38"],
    ["普通机械制造", "34"],
    ["有色金属冶炼及压延加工", "32"],
    ["光通信、第三代半导体的生产", "39"],
    ["测控技术开发；测控系统生产", "40"],
    ["可再生资源的回收、加工", "42"],
  ])("%s is %s", (text, division) => {
    expect(first(text)).toBe(division);
  });
});
