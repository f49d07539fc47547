import type { Statement } from "../finding.ts";
import { type Matrix, zeros } from "../matrix.ts";
import {
  type TablePresence,
  type TablePresenceRule,
  tablePresence,
} from "../specialisation/table-presence.ts";
import type { Input, Parameter } from "./measure.ts";
import { type Answer, askedInput, choiceIn, has, matrixIn, numberIn, type Question } from "./question.ts";

const population = {
  kind: "vector",
  about: "inhabitants of each region, above 0; needed for the population quotient",
  optional: true,
} as const;

/** Inputs of every measure that begins with presences. */
export const presenceInputs = {
  table: { kind: "matrix", about: "regions × industries, amounts ≥ 0 such as firms, persons or exports" },
  population,
} as const satisfies Readonly<Record<string, Input>>;

const atLeast0 = { kind: "number", min: 0, max: 1e300, default: 0 } as const;

/** How they make presences of amounts. */
export const presenceParameters = {
  quotient: {
    kind: "choice",
    among: ["location", "population", "amount"],
    about:
      "what is compared with the threshold: location quotient, amount for each inhabitant, or the cell itself",
  },
  threshold: {
    kind: "number",
    min: 0,
    max: 1e300,
    default: 1,
    about: "presence from this quotient on; with amount and 0, any amount above 0",
  },
  tolerance: {
    kind: "number",
    min: 0,
    max: 1,
    default: 1e-9,
    about: "a quotient this little below the threshold counts as reaching it",
  },
  leastRegion: { ...atLeast0, about: "regions with less in all than this are left out first" },
  leastIndustry: { ...atLeast0, about: "industries with less in all than this are left out first" },
} as const satisfies Readonly<Record<string, Parameter>>;

/** Presences of a question, with what it takes to speak of them in the order of the table. */
export interface AskedPresence extends TablePresence {
  /** Values of kept regions or industries at their places in the table; null for the dropped and the undefined. */
  byRegion(values: ArrayLike<number | null>): (number | null)[];
  byIndustry(values: ArrayLike<number | null>): (number | null)[];
  /** Tables of the kept at their places in the whole; NaN for the dropped. */
  regionsByIndustries(values: Matrix): Matrix;
  industriesByIndustries(values: Matrix): Matrix;
  /** What was dropped here and, in the numbering of the kept, later. */
  droppedWith(later: Statement["dropped"]): Statement["dropped"];
}

/** @throws RangeError for amounts that cannot be; WrongCall for a missing population */
export function presenceIn(question: Question): AskedPresence | Extract<Answer, { refused: unknown }> {
  const table = matrixIn(question, "table");
  const rule: TablePresenceRule = {
    quotient: choiceIn(question, "quotient"),
    threshold: numberIn(question, "threshold"),
    tolerance: numberIn(question, "tolerance"),
    leastRegion: numberIn(question, "leastRegion"),
    leastIndustry: numberIn(question, "leastIndustry"),
  };
  const needsPeople = rule.quotient === "population" || has(question, "population");
  const people = needsPeople ? askedInput(question, "population", population.about) : undefined;
  const found = tablePresence(table, rule, people);
  if ("kind" in found) return { refused: found.kind, data: found.data };
  const { rows, columns } = found.kept;
  return {
    ...found,
    byRegion: (values) => spread(values, rows, table.rows),
    byIndustry: (values) => spread(values, columns, table.columns),
    regionsByIndustries: (values) => whole(values, rows, columns, table),
    industriesByIndustries: (values) =>
      whole(values, columns, columns, { rows: table.columns, columns: table.columns }),
    droppedWith: (later) => ({
      rows: merged(found.dropped.rows, later.rows, rows),
      columns: merged(found.dropped.columns, later.columns, columns),
    }),
  };
}

/** An answer from presences, or why there are none. */
export const fromPresence =
  (answer: (asked: AskedPresence, question: Question) => Answer) =>
  (question: Question): Answer => {
    const asked = presenceIn(question);
    return "refused" in asked ? asked : answer(asked, question);
  };

function merged(first: readonly number[], later: readonly number[], kept: readonly number[]): number[] {
  return [...first, ...later.map((at) => kept[at]!)].sort((a, b) => a - b);
}

function spread(values: ArrayLike<number | null>, at: readonly number[], length: number): (number | null)[] {
  const all: (number | null)[] = Array(length).fill(null);
  at.forEach((place, k) => {
    const value = values[k]!;
    all[place] = value === null || Number.isNaN(value) ? null : value;
  });
  return all;
}

function whole(
  values: Matrix,
  rows: readonly number[],
  columns: readonly number[],
  size: { rows: number; columns: number },
): Matrix {
  if (rows.length === size.rows && columns.length === size.columns) return values;
  const all = zeros(size.rows, size.columns);
  all.values.fill(Number.NaN);
  rows.forEach((r, i) => {
    columns.forEach((c, j) => {
      all.values[r * size.columns + c] = values.values[i * values.columns + j]!;
    });
  });
  return all;
}
