import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight } from "./highlight.ts";

const hits = (text: string, words: string[]) =>
  highlight(text, words)
    .filter((it) => it.hit)
    .map((it) => it.text);

describe("highlight", () => {
  it("covers each occurrence", () => {
    expect(hits("激光设备制造；激光加工", ["激光"])).toEqual(["激光", "激光"]);
  });
  it("joins words that overlap or touch", () => {
    expect(hits("集成电路设计", ["集成电路", "电路设计"])).toEqual(["集成电路设计"]);
  });
  it("takes width and case as one", () => {
    expect(hits("ＬＥＤ灯具、led模组", ["LED"])).toEqual(["ＬＥＤ", "led"]);
  });
  it("leaves a text alone when no word occurs", () => {
    expect(highlight("物流", ["芯片", ""])).toEqual([{ text: "物流", hit: false }]);
    expect(highlight("", ["芯片"])).toEqual([]);
  });
  it("never changes the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (text, words) => {
        expect(
          highlight(text, words)
            .map((it) => it.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
