import * as coupling from "../../packages/coupling/src/index.ts";
import type { Matrix } from "../../packages/coupling/src/matrix.ts";
import { zeros } from "../../packages/coupling/src/matrix.ts";
import { NotBuilt, type Question, requireKnown } from "./format.ts";
import { keptOf, presenceOf, tableOf } from "./specialisation.ts";

interface Kept {
  presence: Matrix;
  kept: { kept_rows?: number[]; kept_cols?: number[] };
}

/** Presence of a question: packed as given, or from the quotients of its non-empty rows and columns. */
function presenceIn(question: Question): Kept {
  if (question.input.packed_hex) return { presence: unpacked(question.input), kept: {} };
  const { table, kept_rows, kept_cols } = keptOf(tableOf(question));
  return { presence: presenceOf(table), kept: { kept_rows, kept_cols } };
}

/** One hexadecimal string per region, four industries per digit, most significant bit first. */
function unpacked(input: Record<string, unknown>): Matrix {
  const [rows, columns] = input.shape as [number, number];
  const presence = zeros(rows, columns);
  (input.packed_hex as string[]).forEach((digits, r) => {
    for (let c = 0; c < columns; c++)
      presence.values[r * columns + c] = (Number.parseInt(digits[c >> 2]!, 16) >> (3 - (c & 3))) & 1;
  });
  return presence;
}

/** Cells of a matrix at [rows, columns] lists or at a list of pairs. */
function sampled(matrix: Matrix, at: unknown): number[] {
  const lists = at as number[][];
  const pairs =
    lists.length === 2 && lists[0]!.length !== 2 ? lists[0]!.map((r, k) => [r, lists[1]![k]!]) : lists;
  return pairs.map(([r, c]) => matrix.values[r! * matrix.columns + c!]!);
}

function proximityOf(question: Question, presence: Matrix): Record<string, unknown> {
  requireKnown(question, "formula", /max\(ubiquity_p, ubiquity_q\)/);
  const { expected, params } = question;
  const diagonal = /diagonal 0/.test(String(params.formula)) ? 0 : 1;
  const near = coupling.proximity(presence, { diagonal });
  if (!expected.pairs) return { proximity: coupling.rowsOf(near) };
  return { proximity: sampled(near, expected.pairs), sum: near.values.reduce((all, it) => all + it, 0) };
}

function selfProximity({ params }: Question): 0 | 1 {
  const text = String(params.formula ?? params.self);
  if (text.includes("phi_pp = 0") || text.includes("excluded")) return 0;
  if (text.toLowerCase().includes("included")) return 1;
  throw new NotBuilt(`self-proximity: ${text}`);
}

function densityOf(question: Question, presence: Matrix): Record<string, unknown> {
  const near = coupling.proximity(presence, { diagonal: selfProximity(question) });
  const density = coupling.relatednessDensity(presence, near);
  const { cells } = question.expected;
  return { density: cells ? sampled(density, cells) : coupling.rowsOf(density) };
}

function normOf({ params }: Question): coupling.RelatednessNorm {
  const formula = String(params.formula).replaceAll(" ", "");
  if (formula.includes("sqrt")) return "cosine";
  if (formula.includes("-C_ij")) return "jaccard";
  if (formula.includes("(T-S_i)")) return "probability";
  if (formula.includes("(S_i/T)(S_j/T)")) return "association";
  throw new NotBuilt(`norm: ${formula}`);
}

const counted = (presence: Matrix) => coupling.cooccurrence(presence, { diagonal: "zero" });

function relatednessDensityOf({ params }: Question, presence: Matrix): Record<string, unknown> {
  const related = coupling.relatedness(counted(presence), { norm: "probability" });
  const isBinary = String(params.relatedness).startsWith("1 if");
  const values = isBinary ? related.values.map((it) => (it > 1 ? 1 : 0)) : related.values;
  const density = coupling.relatednessDensity(presence, { ...related, values });
  return { density_percent: coupling.rowsOf(density).map((row) => row.map((it) => it * 100)) };
}

const onPresence =
  (measure: (question: Question, presence: Matrix) => Record<string, unknown>) => (question: Question) => {
    const { presence, kept } = presenceIn(question);
    return { ...kept, ...measure(question, presence) };
  };

/** The product-space part of vector files 03 and 04. */
export const relatedness: Record<string, (question: Question) => Record<string, unknown>> = {
  proximity: onPresence(proximityOf),
  proximity_conditional: onPresence((_, presence) => ({
    proximity: coupling.rowsOf(coupling.conditionalProximity(presence)),
  })),
  density: onPresence(densityOf),
  cooccurrence: onPresence((_, presence) => ({ cooccurrence: coupling.rowsOf(counted(presence)) })),
  relatedness: onPresence((question, presence) => ({
    relatedness: coupling.rowsOf(coupling.relatedness(counted(presence), { norm: normOf(question) })),
  })),
  relatedness_density: onPresence(relatednessDensityOf),
};
