import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MappingEntry } from "./batch.ts";
import { columnLetter, isComplete, keepUndecided, mappingGaps, samplesOf, withField } from "./mapping.ts";

const entries = (...fields: (string | null)[]): MappingEntry[] =>
  fields.map((field, column) => ({ column, heading: `列${column}`, field, confidence: 1, why: "heading" }));

describe("mappingGaps", () => {
  it("finds nothing open in a full mapping", () => {
    const gaps = mappingGaps(entries("name", "uscc", "extra", "ignore", "extra"), "qingpu");
    expect(gaps).toEqual({ undecided: [], doubled: new Set(), lacksName: false, lacksPark: false });
    expect(isComplete(gaps)).toBe(true);
  });
  it("names undecided columns", () => {
    const gaps = mappingGaps(entries("name", null, "uscc", null), "qingpu");
    expect(gaps.undecided).toEqual([1, 3]);
    expect(isComplete(gaps)).toBe(false);
  });
  it("names columns that want the same field", () => {
    expect(mappingGaps(entries("name", "uscc", "uscc"), "qingpu").doubled).toEqual(new Set([1, 2]));
  });
  it("wants a name, and a park from somewhere", () => {
    expect(mappingGaps(entries("uscc"), "qingpu").lacksName).toBe(true);
    expect(mappingGaps(entries("name"), null).lacksPark).toBe(true);
    expect(mappingGaps(entries("name", "park"), null).lacksPark).toBe(false);
  });
});

describe("choices", () => {
  it("change one column and are marked as a person's", () => {
    const [first, second] = withField(entries("name", null), 1, "address");
    expect(first?.why).toBe("heading");
    expect(second).toMatchObject({ field: "address", why: "chosen" });
  });
  it("keep what is undecided, and nothing else", () => {
    expect(keepUndecided(entries("name", null, "ignore")).map((it) => it.field)).toEqual([
      "name",
      "extra",
      "ignore",
    ]);
  });
  it("leave nothing undecided once kept", () => {
    const field = fc.constantFrom("name", "uscc", "extra", "ignore", null);
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        expect(mappingGaps(keepUndecided(entries(...fields)), null).undecided).toEqual([]);
      }),
    );
  });
});

describe("a column", () => {
  it("has a letter", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });
  it("is recognised by its first different texts", () => {
    expect(samplesOf([["a"], [" "], ["a"], ["b"], [], ["c"], ["d"]], 0)).toEqual(["a", "b", "c"]);
  });
});
