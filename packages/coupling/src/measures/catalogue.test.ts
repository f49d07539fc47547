import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { matrixOf } from "../matrix.ts";
import { allMeasures, findMeasure, measureNamed } from "./catalogue.ts";
import { examples } from "./examples.ts";
import type { Convention, Measure, Outputs } from "./measure.ts";
import { readInputs } from "./read-inputs.ts";
import { nearestOf, WrongCall } from "./wrong-call.ts";

const root = new URL("../../../../", import.meta.url);
const run = (id: string, given: Convention = examples[id]!.parameters) =>
  findMeasure(id, readInputs(measureNamed(id), examples[id]!.inputs), given);
const answerOf = (id: string): Outputs => {
  const found = run(id);
  if ("refused" in found) throw new Error(found.refused.kind);
  return found.value;
};
const wrong = (call: () => unknown): WrongCall => {
  try {
    call();
  } catch (error) {
    if (error instanceof WrongCall) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
};

describe.each(allMeasures.map((it) => [it.id, it] as const))("%s", (id, measure: Measure) => {
  it("has a page, and says what its inputs and parameters are", () => {
    expect(existsSync(new URL(measure.page, root)), measure.page).toBe(true);
    expect(readFileSync(new URL(measure.page, root), "utf8")).toMatch(/^# /);
    for (const { about } of [...Object.values(measure.inputs), ...Object.values(measure.parameters)])
      expect(about.length).toBeGreaterThan(10);
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("has an example that answers, with a statement of every parameter", () => {
    const found = run(id);
    expect("refused" in found && found.refused).toBe(false);
    expect(found.statement.measure).toBe(id);
    expect(Object.keys(found.statement.convention).sort()).toEqual(Object.keys(measure.parameters).sort());
    expect(Object.keys(answerOf(id)).length).toBeGreaterThan(0);
  });

  it("answers with numbers, or null where there is none, and never NaN or Infinity in a list", () => {
    for (const [name, output] of Object.entries(answerOf(id))) {
      if (Array.isArray(output) || typeof output === "number")
        for (const value of [output].flat() as unknown[])
          if (typeof value === "number") expect(Number.isFinite(value), name).toBe(true);
    }
  });

  it("asks for every parameter without a default by name, and takes nothing it does not know", () => {
    const { parameters, inputs } = examples[id]!;
    const open = Object.entries(measure.parameters).filter(([, it]) => it.default === undefined);
    for (const [name] of open) {
      const { [name]: _, ...rest } = parameters;
      expect(wrong(() => run(id, rest))).toMatchObject({ kind: "parameter-missing", data: { name } });
    }
    expect(wrong(() => run(id, { ...parameters, nonsense: 1 })).kind).toBe("parameter-unknown");
    expect(wrong(() => findMeasure(id, {}, parameters)).kind).toBe("input-missing");
    const extra = { ...readInputs(measure, inputs), nonsense: [1] };
    expect(wrong(() => findMeasure(id, extra, parameters)).kind).toBe("input-unknown");
  });
});

describe("the catalogue", () => {
  it("names a measure once, and no example without one", () => {
    const ids = allMeasures.map((it) => it.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(examples).filter((it) => !ids.includes(it))).toEqual([]);
  });

  it("says what was meant", () => {
    expect(wrong(() => measureNamed("herfindal")).data.nearest).toBe("herfindahl");
    expect(wrong(() => measureNamed("xyz")).data.nearest).toBeUndefined();
    const misspelt = wrong(() => run("herfindahl-normalised", { cuont: "all" }));
    expect(misspelt.message).toBe("no parameter cuont; did you mean count?");
    const missing = wrong(() => run("herfindahl-normalised", {}));
    expect(missing.message).toMatch(
      /^parameter count must be given, all or present: .*implementations differ/,
    );
    const impossible = wrong(() => run("herfindahl-normalised", { count: "some" }));
    expect(impossible.message).toMatch(/^parameter count cannot be some, but all or present/);
    expect(nearestOf("x".repeat(100_000), ["x"])).toBeUndefined();
  });

  it("tells a matrix from a vector from labels", () => {
    const call = (table: unknown) => wrong(() => findMeasure("herfindahl", { table: table as never }, {}));
    expect(call([1, 2]).kind).toBe("input-of-another-kind");
    expect(call(["a"]).kind).toBe("input-of-another-kind");
    const vector = wrong(() => findMeasure("gini", { values: matrixOf([[1, 2]]) }, { correction: "none" }));
    expect(vector.data).toMatchObject({ name: "values", known: ["vector"] });
    const gini = measureNamed("gini");
    expect(readInputs(gini, { values: [[1], [2]] })).toEqual({ values: [1, 2] });
    expect(readInputs(gini, { values: [[1, 2]] })).toEqual({ values: [1, 2] });
    expect(wrong(() => readInputs(gini, { values: [1, "x"] })).kind).toBe("input-of-another-kind");
    expect(wrong(() => readInputs(gini, { values: 5 })).kind).toBe("input-of-another-kind");
  });

  it("refuses questions without an answer, and says what it left out or filled", () => {
    const ask = (id: string, inputs: Record<string, unknown>, convention: Convention) =>
      findMeasure(id, readInputs(measureNamed(id), inputs), convention);
    expect(ask("gini", { values: [0, 0] }, { correction: "none" })).toMatchObject({
      refused: { kind: "undefined", data: { reason: "nothing-to-share" } },
    });
    expect(ask("herfindahl", { table: [[0], [3]] }, {})).toMatchObject({
      value: { index: [null, 1] },
      statement: { flags: [{ kind: "undefined-cells", cells: 1, rule: "null" }] },
    });
    const fresh = { regionBefore: [0, 5], regionAfter: [3, 5], nationBefore: [9, 9], nationAfter: [9, 9] };
    expect(ask("shift-share", fresh, { form: "dunn", zeroBase: "refuse" })).toHaveProperty("refused");
    expect(ask("shift-share", fresh, { form: "dunn", zeroBase: "regional" })).toMatchObject({
      value: { regional: 3 },
      statement: { flags: [{ kind: "undefined-cells", cells: 1 }] },
    });
    const twins = [
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 1],
      [0, 0, 1, 0],
    ];
    expect(ask("eigenvector-centrality", { weights: twins }, { undirected: "symmetric" })).toMatchObject({
      refused: { data: { reason: "equal-parts" } },
    });
    const constant = {
      table: [
        [1, 2],
        [1, 3],
        [1, 5],
      ],
      directions: ["+", "+"],
    };
    expect(ask("indicator-weights", constant, { method: "entropy", low: 0, high: 1 })).toMatchObject({
      value: { weights: [0, 1] },
      statement: { flags: [{ kind: "constant-columns", columns: [0] }] },
    });
    const silent = {
      ...examples["gravity-ppml"]!.inputs,
      origin: ["a", "a", "b", "b", "c", "c", "d", "d", "d"],
      destination: ["b", "c", "a", "c", "a", "b", "a", "b", "c"],
      flow: [12, 3, 9, 5, 0, 0, 1, 6, 2],
    };
    const effects = { effects: "origin-destination", errors: "robust" };
    expect(ask("gravity-ppml", silent, { ...effects, separation: "refuse" })).toMatchObject({
      refused: { data: { reason: "separated", observations: 2 } },
    });
    expect(ask("gravity-ppml", silent, { ...effects, separation: "drop" })).toMatchObject({
      statement: { dropped: { rows: [4, 5] } },
    });
  });

  it("never hands out what is no number, whatever comes in", () => {
    const spoiled: readonly ((value: number, at: number) => number)[] = [
      () => 0,
      () => 1,
      (value) => value * 1e300,
      (value) => value * 1e-300,
      (value) => -value,
      (value, at) => (at === 0 ? value : 0),
      (value, at) => (at === 0 ? Number.NaN : value),
    ];
    const changed = (value: unknown, change: (value: number, at: number) => number, at = 0): unknown => {
      if (Array.isArray(value)) return value.map((it, k) => changed(it, change, k));
      return typeof value === "number" ? change(value, at) : value;
    };
    for (const measure of allMeasures)
      for (const change of spoiled)
        for (const [name, input] of Object.entries(examples[measure.id]!.inputs)) {
          const { inputs, parameters } = examples[measure.id]!;
          const given = { ...inputs, [name]: changed(input, change) };
          const found = attempt(() => findMeasure(measure.id, readInputs(measure, given), parameters));
          if (!found || "refused" in found) continue;
          for (const [output, value] of Object.entries(found.value))
            for (const it of [value].flat() as unknown[])
              if (typeof it === "number") expect(Number.isFinite(it), `${measure.id} ${output}`).toBe(true);
        }
  });
});

/** Null for an input that is refused as impossible; anything but a RangeError is a fault of ours. */
function attempt<T>(call: () => T): T | null {
  try {
    return call();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
