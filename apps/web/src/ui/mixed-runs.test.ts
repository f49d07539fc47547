import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseRuns } from "./mixed-runs.ts";

const chineseOf = (text: string) => chineseRuns(text).flatMap((it) => (it.isChinese ? [it.text] : []));

describe("Chinese inside another text", () => {
  it("is found with the signs it holds, and no more", () => {
    expect(chineseOf("both specialise in 3670 汽车零部件及配件制造: divide it first")).toEqual([
      "汽车零部件及配件制造",
    ]);
    expect(chineseOf("米、面制品及食用油批发 and 电线、电缆制造, among others")).toEqual([
      "米、面制品及食用油批发",
      "电线、电缆制造",
    ]);
    expect(chineseOf("青浦明源有限公司（示例）")).toEqual(["青浦明源有限公司（示例）"]);
    expect(chineseOf("Qingpu Industrial Park")).toEqual([]);
  });

  it("leaves the text whole", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "Z", "汽", "车", "（", "）", " ", "3", ",", ":") }),
        (text) => {
          const runs = chineseRuns(text);
          expect(runs.map((it) => it.text).join("")).toBe(text);
          for (const it of runs) expect(/\p{Script=Han}/u.test(it.text)).toBe(it.isChinese);
        },
      ),
    );
  });
});
