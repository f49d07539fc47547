import type { CouplingResult, Measured } from "@ouhe/coupling";
import { describe, expect, it } from "vitest";
import { citedBy } from "./used.ts";

const number = (formula: string, convention: string, caveats: string[]): Measured => ({
  value: 1,
  formula,
  reference: null,
  convention,
  n: 3,
  interval: null,
  caveats,
});

describe("what the numbers of a result cite", () => {
  it("is gathered by formula, wherever a number stands, each once", () => {
    const views = [
      { a: [number("f", "one", ["x"]), number("f", "one", ["y", "x"])] },
      { b: { c: number("g", "two", []) } },
    ] as unknown as CouplingResult["views"];
    const cited = citedBy({ views });
    expect(cited.get("f")).toEqual({ conventions: ["one"], caveats: ["x", "y"] });
    expect(cited.get("g")).toEqual({ conventions: ["two"], caveats: [] });
  });
});
