import { describe, expect, it } from "vitest";
import { parseModel, serialiseModel } from "./model-file.ts";
import { shippedParts } from "./shipped.ts";
import { TooFewRowsError, train, trainedClassifier } from "./train.ts";

const parts = shippedParts();

/** Invented trades with an invented word each, so that only training can tell them apart. */
const invented = [
  { code: "3451", word: "甲乙件" },
  { code: "3452", word: "丙丁件" },
  { code: "C65", word: "戊己项" },
  { code: "7010", word: "庚辛楼" },
  { code: "541", word: "壬癸线" },
];

const rows = invented.flatMap(({ code, word }) =>
  Array.from({ length: 24 }, (_, at) => ({
    text: `${word}${at}号，常规经营`,
    code: code.replace("C65", "65"),
    group: `${code}-${at}`,
  })),
);

const model = train(rows, { parts });
const trained = trainedClassifier(model, parts);

describe("a trained model", () => {
  it("learns words the lexicon does not have", () => {
    expect(trained.classify("戊己项99号").candidates[0]?.code).toBe("65");
    expect(trained.classifyAll("壬癸线99号").division?.code).toBe("54");
  });

  it("learns classes within a division where labels are that fine", () => {
    expect(trained.classifyAll("丙丁件99号").class?.code).toBe("3452");
    expect(trained.classify("甲乙件99号", { level: "class", top: 1 }).candidates[0]?.code).toBe("3451");
  });

  it("says how it did on rows it had not seen", () => {
    expect(model.report.measured).toMatchObject({ rows: rows.length });
    expect(model.report.measured!.top1).toBeGreaterThan(0.9);
    expect(model.report).toMatchObject({
      rowsRead: rows.length,
      rowsUsable: rows.length,
      rowsLearned: rows.length,
    });
  });

  it("gives no code for a text without anything it knows", () => {
    expect(trained.classifyAll("").division).toBeNull();
  });

  it("is the same model when trained again", () => {
    expect(serialiseModel(train(rows, { parts }))).toBe(serialiseModel(model));
  });
});

describe("a model file", () => {
  const text = serialiseModel(model);
  const back = parseModel(text);

  it("read and written again is the same", () => {
    expect(serialiseModel(back)).toBe(text);
  });

  it("answers as the model did", () => {
    const again = trainedClassifier(back, parts);
    for (const { text: of } of rows.slice(0, 20)) {
      expect(again.classify(of).candidates[0]?.code).toBe(trained.classify(of).candidates[0]?.code);
    }
  });

  it("is refused by name when it builds on another version", () => {
    const other = { ...back, builtOn: "gbt4754-2017/0/00000000" };
    expect(() => trainedClassifier(other, parts)).toThrow(/gbt4754-2017\/0\/00000000/);
  });

  it("is refused when it is something else, damaged, or of a later format", () => {
    expect(() => parseModel("{}")).toThrow(RangeError);
    expect(() => parseModel("PK\u0003")).toThrow(RangeError);
    expect(() => parseModel(text.replace('"formatVersion":1', '"formatVersion":9'))).toThrow(/9/);
    expect(() => parseModel(text.replace('"labels":["01",', '"labels":["98",'))).toThrow(RangeError);
  });
});

describe("rows left out", () => {
  it("are counted by reason", () => {
    const bad = [
      { text: "", code: "34" },
      { text: "轴承", code: "" },
      { text: "轴承", code: "9999" },
      { text: "轴承", code: "C" },
      { text: "。。", code: "34" },
    ];
    expect(train([...rows, ...bad], { parts, folds: 2 }).report.skipped).toEqual({
      "no-text": 1,
      "no-code": 1,
      "unknown-code": 1,
      "section-only": 1,
      "nothing-recognised": 1,
    });
  });

  it("too few rows are refused", () => {
    expect(() => train(rows.slice(0, 5), { parts })).toThrow(TooFewRowsError);
  });
});
