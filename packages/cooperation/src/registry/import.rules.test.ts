import { enterpriseFields, enterpriseSheet, guessMapping } from "@ouhe/exchange";
import { describe, expect, it } from "vitest";
import {
  chooseFields,
  doubtParkColumn,
  firstMapping,
  type ImportStep,
  keepOwnExtras,
  parkFinder,
  readingOf,
  requireState,
} from "./import.rules.ts";
import { importStates } from "./import.ts";

const mappingOf = (headings: string[], remembered = new Map<string, string>()) =>
  firstMapping(guessMapping(headings, [], enterpriseFields), remembered);

describe("requireState", () => {
  const allowed: Record<ImportStep, string> = {
    mapping: "uploaded checked cancelled failed",
    check: "uploaded checked",
    commit: "checked",
    cancel: "uploaded checking checked committing",
    resume: "checking committing undoing cancelled failed",
    undo: "committed",
  };
  it.each(Object.entries(allowed))("%s begins from: %s", (step, states) => {
    const may = importStates.filter((state) => {
      try {
        requireState(state, step as ImportStep);
        return true;
      } catch (error) {
        expect(error).toMatchObject({ kind: "import/not-in-state", data: { state, action: step } });
        return false;
      }
    });
    expect(may.join(" ")).toBe(states);
  });
});

describe("firstMapping", () => {
  it("takes what the source was told before, unless the field is gone, and passes over our own columns", () => {
    const remembered = new Map([
      ["楼栋", "extra"],
      ["税", "taxWan"],
      ["旧列", "no-such-field"],
    ]);
    const mapping = mappingOf(["企业名称", "楼栋", "税", "旧列", "原行号"], remembered);
    expect(mapping.map((it) => [it.field, it.why])).toEqual([
      ["name", "heading"],
      ["extra", "remembered"],
      ["taxWan", "remembered"],
      [null, null],
      ["ignore", "own"],
    ]);
  });
});

describe("keepOwnExtras", () => {
  it.each(["zh-Hans", "zh-Hant", "en"] as const)("keeps what follows our own columns in %s", (language) => {
    const headings = enterpriseSheet(language, ["楼栋"]).columns.map((it) => it.heading);
    const mapping = keepOwnExtras(mappingOf(headings));
    expect(mapping.at(-1)).toMatchObject({ heading: "楼栋", field: "extra" });
    expect(mapping.every((it) => it.field !== null)).toBe(true);
  });

  it("asks about unknown columns of anybody else's file", () => {
    expect(keepOwnExtras(mappingOf(["企业名称", "楼栋"])).at(-1)?.field).toBeNull();
  });
});

describe("doubtParkColumn", () => {
  const findPark = parkFinder([
    { id: "qingpu", name: { "zh-Hans": "青浦园", "zh-Hant": "青浦園", en: "Qingpu" } },
  ]);

  it("finds a park by any spelling of its id and names", () => {
    for (const text of ["qingpu", "QINGPU", " 青浦园 ", "青浦園"]) expect(findPark(text)).toBe("qingpu");
    expect(findPark("昆山")).toBeUndefined();
  });

  it("asks about a column that names no park, and leaves one that does", () => {
    const mapping = mappingOf(["企业名称", "所属园区"]);
    expect(doubtParkColumn(mapping, [["甲", "A 区"]], findPark)[1]?.field).toBeNull();
    expect(
      doubtParkColumn(
        mapping,
        [
          ["甲", "青浦园"],
          ["乙", ""],
        ],
        findPark,
      )[1]?.field,
    ).toBe("park");
  });
});

describe("chooseFields", () => {
  it("changes the columns named and no other, and reads what is left out as nothing", () => {
    const mapping = chooseFields(mappingOf(["企业名称", "楼栋", "税收（万元）"]), [
      { column: 1, field: "ignore" },
      { column: 2, field: "extra" },
    ]);
    expect(mapping.map((it) => it.why)).toEqual(["heading", "chosen", "chosen"]);
    expect(readingOf(mapping).map((it) => it.field)).toEqual(["name", null, "extra"]);
  });
});
