import { describe, expect, it } from "vitest";
import { runFile, type Tally } from "../conformance.ts";
import { valuesAt } from "./cells.ts";
import { difference } from "./compare.ts";
import type { VectorCase, VectorFile } from "./format.ts";
import { generatedCounts, generatedTable, mulberry32 } from "./generated.ts";

const within = { abs: 1e-9, rel: 1e-9 };

describe("comparing outputs", () => {
  it("element by element, within abs + rel × expected", () => {
    expect(difference([1, 2], [1, 2 + 1e-9], within)).toBeNull();
    expect(difference([1, 2.1], [1, 2], within)).toBe("[1] 2.1 is not 2");
    expect(difference([1], [1, 2], within)).toBe(" has 1 elements, not 2");
    expect(difference(Float64Array.of(1, 2), [1, 2], within)).toBeNull();
    expect(difference({ rows: [{ a: 1 }] }, { rows: [{ a: 2 }] }, within)).toBe(".rows[0].a 1 is not 2");
  });

  it("null is not compared, unless a number must not be given", () => {
    expect(difference([7, 1], [null, 1], within)).toBeNull();
    expect(difference([Number.NaN, null], [null, null], within, "undefined")).toBeNull();
    expect(difference([0.5], [null], within, "undefined")).toContain("undefined question");
  });

  it("infinities are strings; a missing number is no number", () => {
    expect(difference(Number.POSITIVE_INFINITY, "Infinity", within)).toBeNull();
    expect(difference(1e300, "Infinity", within)).not.toBeNull();
    expect(difference(null, 0, within)).toBe(" null is not 0");
    expect(difference(undefined, 0, within)).toBe(" undefined is not 0");
  });

  it("eigenvectors up to sign and length; exact means exact", () => {
    const how = "up to sign, unit Euclidean length";
    expect(difference([-3, -4], [0.6, 0.8], within, how)).toBeNull();
    expect(difference([3, 4], [0.8, 0.6], within, how)).not.toBeNull();
    expect(difference([1], [1 + 1e-12], within, "exact")).not.toBeNull();
  });
});

describe("generated inputs", () => {
  it("come from the generator of the format, to the bit", () => {
    expect([0, 1, 2].map((k) => mulberry32(1, k))).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });

  it("are checked before anything is compared", () => {
    const counts = { generator: "counts", R: 3, C: 4, seed: 7, dens: 0.5, scale: 10 };
    const made = generatedCounts(counts);
    const sum = made.values.reduce((all, it) => all + it, 0);
    expect(generatedCounts({ ...counts, check: { sum } }).values).toEqual(made.values);
    expect(() => generatedCounts({ ...counts, check: { sum: sum + 1 } })).toThrow(RangeError);
    const { flows, output, finalDemand } = generatedTable({ n: 5, seed: 3, dens: 0.5 });
    const sold = (i: number) => flows.values.subarray(i * 5, i * 5 + 5).reduce((a, b) => a + b, 0);
    output.forEach((x, i) => void expect(x).toBe(sold(i) + finalDemand[i]!));
  });
});

describe("running a file", () => {
  const given = {
    rows_are: "regions",
    matrix: [
      [1, 3],
      [2, 2],
    ],
  };
  const run = (cases: readonly VectorCase[]) => {
    const file: VectorFile = { format: "conformance/1", topic: "t", inputs: { given }, cases };
    const tally: Tally = { passed: 0, failed: 0, failures: [], skipped: new Map() };
    runFile(file, tally);
    return tally;
  };
  const hhi: VectorCase = {
    id: "one",
    measure: "herfindahl_by_region",
    input: { ref: "given" },
    expected: { by_region: [0.625, 0.5] },
    tolerance: within,
  };

  it("follows references, counts passes, names failures and what is not built", () => {
    const tally = run([
      hhi,
      { ...hhi, id: "two", input: { same_input_as: "one" } },
      { ...hhi, id: "three", expected: { by_region: [0.7, 0.5] } },
      { ...hhi, id: "four", measure: "never_heard_of" },
      { ...hhi, id: "five", measure: "krugman_specialisation", params: { reference: "the moon" } },
    ]);
    expect(tally.passed).toBe(2);
    expect(tally.failures).toEqual(["three (herfindahl_by_region) by_region[0] 0.625 is not 0.7"]);
    expect([...tally.skipped.keys()]).toEqual([
      "never_heard_of",
      "krugman_specialisation, reference: the moon",
    ]);
  });

  it("a refusal answers an undefined question, and nothing else", () => {
    const singular: VectorCase = {
      id: "s",
      measure: "leontief_ghosh",
      input: { Z: [[1]], Y: [0], x: [1] },
      expected: { L: [[null]] },
    };
    expect(run([{ ...singular, compare: { L: "undefined" } }]).passed).toBe(1);
    expect(run([singular]).passed).toBe(1);
    expect(run([{ ...singular, expected: { L: [[1]] } }]).failures).toHaveLength(1);
    const alsoAsked: VectorCase = {
      ...singular,
      expected: { L: [[null]], A: [[1]] },
      compare: { L: "undefined" },
    };
    expect(run([alsoAsked]).passed).toBe(1);
    const refusedWhole: VectorCase = {
      ...singular,
      measure: "linkages",
      expected: { backward: [null], forward: [1] },
      compare: { backward: "undefined" },
    };
    expect(run([refusedWhole]).failed).toBe(1);
    const crash: VectorCase = { ...singular, input: {}, compare: { L: "undefined" } };
    expect(run([crash]).failed).toBe(1);
  });

  it("a convention that is not built is skipped by name, never answered with a default", () => {
    const at = (measure: string, params: Record<string, unknown>): VectorCase => ({
      ...hhi,
      id: measure,
      measure,
      params,
    });
    const tally = run([
      at("lq_binary", { threshold: "LQ > 1" }),
      at("shannon_entropy", { base: "golden ratio" }),
      at("hoover_concentration", { range: "percent" }),
      at("krugman_concentration", { reference: "all industries" }),
    ]);
    expect([...tally.skipped.keys()]).toEqual([
      "lq_binary, threshold: LQ > 1",
      "shannon_entropy, base: golden ratio",
      "hoover_concentration, range: percent",
      "krugman_concentration, reference: all industries",
    ]);
  });

  it("a convention is known by what it says, not by how it is typed", () => {
    const at = (measure: string, params: Record<string, unknown>, expected: Record<string, unknown>) => ({
      ...hhi,
      id: measure,
      measure,
      params,
      expected,
    });
    const tally = run([
      at("lq_binary", { threshold: "lq ≥ 1" }, { M: [[0, 1], [1, 0]] }), // biome-ignore format: a matrix
      at("shannon_entropy", { base: "LN" }, { by_region: [0.5623351446188083, Math.LN2] }),
      at("cooccurrence", { diagonal: "ubiquity" }, {}),
      at("relatedness_density", { relatedness: "cosine, squared" }, {}),
      at("relatedness_density", { relatedness: "Cosine, weighted" }, { density_percent: [[null, null]] }),
      at("coupling_coordination", { C: "sqrt(u1 u2 / (u1 + u2)^2)" }, {}),
    ]);
    expect(tally.failures).toEqual([]);
    expect([...tally.skipped.keys()]).toEqual([
      "cooccurrence, diagonal: ubiquity",
      "relatedness_density, relatedness: cosine, squared",
      "coupling_coordination, C: sqrt(u1 u2 / (u1 + u2)^2)",
    ]);
  });

  it("cells are two lists, of rows and of columns, however many; or pairs", () => {
    const matrix = { rows: 2, columns: 3, values: Float64Array.of(0, 1, 2, 10, 11, 12) };
    expect(valuesAt(matrix, [[0, 1], [2, 0]])).toEqual([2, 10]); // biome-ignore format: two lists
    expect(valuesAt(matrix, [[1], [2]])).toEqual([12]);
    expect(valuesAt(matrix, [[0, 1], [1, 2], [0, 0]])).toEqual([1, 12, 0]); // biome-ignore format: three pairs
  });

  it("two sparse tables of one shape are two tables", () => {
    const sparse = (value: number): VectorCase => ({
      id: `x ${value}`,
      measure: "leontief_ghosh",
      input: { shape: [1, 1], rows: [[[0], [value]]], x: [4] },
      expected: { A: [[value / 4]] },
      tolerance: within,
    });
    expect(run([sparse(1), sparse(2), sparse(1)]).passed).toBe(3);
  });
});
