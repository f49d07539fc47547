import { describe, expect, it } from "vitest";
import type { Statement } from "../finding.ts";
import type { Matrix } from "../matrix.ts";
import { findMeasure, measureNamed } from "./catalogue.ts";
import { examples } from "./examples.ts";
import type { Convention, Outputs } from "./measure.ts";
import { readInputs } from "./read-inputs.ts";

const ask = (id: string, inputs: Record<string, unknown>, convention: Convention) =>
  findMeasure(id, readInputs(measureNamed(id), inputs), convention);
const towns = examples["economic-complexity"]!;
const rows = towns.inputs.table as number[][];
/** The towns with an empty one first and an industry nobody has last. */
const withEmpty = { table: [[0, 0, 0, 0, 0, 0, 0], ...rows.map((it) => [...it, 0])] };

interface Answered {
  value: Outputs;
  statement: Statement;
}

function outputs(id: string, inputs: Record<string, unknown>, convention: Convention): Answered {
  const found = ask(id, inputs, convention);
  if ("refused" in found) throw new Error(found.refused.kind);
  return found;
}

describe("measures that begin with presences", () => {
  it("keep the order of the table, with null for what they dropped and named", () => {
    const whole = outputs("economic-complexity", towns.inputs, towns.parameters);
    const padded = outputs("economic-complexity", withEmpty, towns.parameters);
    expect(padded.value.eci).toEqual([null, ...(whole.value.eci as number[])]);
    expect(padded.value.pci).toEqual([...(whole.value.pci as number[]), null]);
    expect(padded.statement.dropped).toEqual({ rows: [0], columns: [6] });
  });

  it("name also what had no presence, in the numbering of the table", () => {
    const given = { quotient: "amount", threshold: 10, stop: "steps", steps: 5 };
    const { value, statement } = outputs(
      "fitness",
      {
        table: [
          [0, 0],
          [3, 4],
          [12, 50],
        ],
      },
      given,
    );
    expect(statement.dropped).toEqual({ rows: [0, 1], columns: [] });
    expect(value.fitness).toEqual([null, null, 1]);
  });

  it("take the sign from a named region, and refuse one that was dropped", () => {
    const { value } = outputs("economic-complexity", towns.inputs, { ...towns.parameters, anchor: 0 });
    expect((value.eci as number[])[0]).toBeGreaterThan(0);
    expect(() => ask("economic-complexity", withEmpty, { ...towns.parameters, anchor: 0 })).toThrow(
      RangeError,
    );
  });

  it("refuse what has no answer", () => {
    const apart = {
      table: [
        [5, 0],
        [0, 7],
      ],
    };
    expect(ask("economic-complexity", apart, towns.parameters)).toMatchObject({
      refused: { kind: "undefined", data: { why: "disconnected" } },
    });
    expect(ask("proximity", { table: [[0, 0]] }, examples.proximity!.parameters)).toMatchObject({
      refused: { kind: "too-few" },
    });
    expect(() => ask("presence", { table: [[1, 2]] }, { quotient: "population" })).toThrow("population");
  });

  it("spread tables over the whole, NaN for the dropped", () => {
    const proximity = outputs("proximity", withEmpty, examples.proximity!.parameters).value
      .proximity as Matrix;
    expect([proximity.rows, proximity.columns]).toEqual([7, 7]);
    expect(proximity.values[0]).toBe(1);
    expect(proximity.values[6]).toBeNaN();
  });

  it("count neighbours only when asked, and name the tied by their column", () => {
    const base = examples["relatedness-density"]!.parameters;
    const all = outputs("relatedness-density", towns.inputs, base);
    const many = outputs("relatedness-density", towns.inputs, { ...base, neighbours: 5 });
    const [a, b] = [all.value.density as Matrix, many.value.density as Matrix];
    a.values.forEach((it, at) => void expect(b.values[at]).toBeCloseTo(it, 12));
    expect(many.value.tiedIndustries).toEqual([]);
  });
});
