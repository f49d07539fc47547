import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecimal, round, scale, shift, wholeDigits } from "./decimal.ts";

const read = (text: string) => {
  const number = readDecimal(text);
  return number.ok ? [number.value, number.tail] : null;
};

describe("readDecimal", () => {
  it.each([
    ["1234.50", "1234.5", ""],
    ["1,234,567.8", "1234567.8", ""],
    ["１２３．５", "123.5", ""],
    ["1，234", "1234", ""],
    ["12,3456", "123456", ""],
    ["￥2000", "2000", ""],
    ["2000万元人民币", "2000", "万元人民币"],
    ["-3", "-3", ""],
    ["(3.0)", "-3", ""],
    ["007", "7", ""],
    ["1.5e+06", "1500000", ""],
    ["2.5E-3", "0.0025", ""],
    [" 0.10 ", "0.1", ""],
    [".5亩", "0.5", "亩"],
    ["-0", "0", ""],
  ])("reads %s", (text, value, tail) => expect(read(text)).toEqual([value, tail]));

  it.each(["", "abc", "约100", "1.2.3", "1,23", "--5", "(5", "贰仟"])("refuses %j", (text) =>
    expect(read(text)).toBeNull(),
  );
});

describe("exact arithmetic", () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, places]) => shift(String(digits), -places));

  it("shifts there and back", () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -15, max: 15 }), (it, places) => {
        expect(shift(shift(it, places), -places)).toBe(it);
      }),
    );
  });

  it("agrees with whole numbers", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 9999n }),
        (value, by) => {
          expect(scale(String(value), by, 1n, 0)).toBe(String(value * by));
          expect(scale(String(value * by), 1n, by, 6)).toBe(String(value));
        },
      ),
    );
  });

  it("rounds half away from zero", () => {
    expect([round("0.125", 2), round("-0.125", 2), round("0.124", 2), round("7", 2)]).toEqual([
      "0.13",
      "-0.13",
      "0.12",
      "7",
    ]);
  });

  it("counts whole digits", () => {
    expect(["0", "-12.5", "123456"].map(wholeDigits)).toEqual([1, 2, 6]);
  });
});
