import * as coupling from "../../packages/coupling/src/index.ts";
import { type Matrix, matrixOf, zeros } from "../../packages/coupling/src/matrix.ts";
import { notBuilt, type Question, stated } from "./format.ts";
import { generatedCounts } from "./generated.ts";

/** What the measures of vector files 03, 04 and 05 work on. */
export interface Kept {
  presence: coupling.Incidence;
  /** The amounts and quotients of the kept; null where the file gives presences only. */
  amounts: Matrix | null;
  quotients: Matrix | null;
  /** Said with the outputs when rows or columns could have been dropped. */
  kept: { kept_rows?: readonly number[]; kept_cols?: readonly number[] };
}

/** Presence of a question: as given, or from the quotients of its non-empty rows and columns. */
export function keptPresence(question: Question): Kept {
  const { input } = question;
  if (input.packed_hex) return given(unpacked(input));
  if (input.M) return given(matrixOf(input.M as number[][]));
  const table = input.generator === "counts" ? generatedCounts(input) : matrixOf(input.matrix as number[][]);
  const found = coupling.tablePresence(table, ruleOf(question), populationIn(input));
  if ("kind" in found) throw new RangeError(`refused: ${found.kind}`);
  const kept = { kept_rows: found.kept.rows, kept_cols: found.kept.columns };
  return { presence: found.presence, amounts: found.table, quotients: found.quotients, kept };
}

const given = (presence: Matrix): Kept => ({
  presence: coupling.incidenceOf(presence),
  amounts: null,
  quotients: null,
  kept: {},
});

const populationIn = ({ population, pop }: Record<string, unknown>) =>
  (population ?? pop) as number[] | undefined;

/** LQ ≥ 1 unless the case says otherwise. */
function ruleOf(question: Question): coupling.TablePresenceRule {
  const rule = { tolerance: 1e-9, leastRegion: 0, leastIndustry: 0 };
  const given = { ...rule, quotient: "amount", threshold: 1 } as const;
  const test = stated(question, "presence_test") ?? "rca";
  if (test === "manual") return given;
  if (test !== "rca" && test !== "lq" && test !== "rpop") throw notBuilt(question, "presence_test");
  const name = ["presence", "threshold"].find((it) => stated(question, it) !== null);
  const text = stated(question, name ?? "formula") ?? "";
  if (name === "presence" && /given|binary/.test(text)) return given;
  if (/(presence)?x>0/.test(text)) return { ...rule, quotient: "amount", threshold: 0 };
  const known = name === undefined ? /(lq|rca|rpop)>=([\d.]+)/ : /^(?:(lq|rca|rpop)>=)?([\d.]+)$/;
  const [, quotient, least] = known.exec(text) ?? [];
  if (name !== undefined && least === undefined) throw notBuilt(question, name);
  const isPopulation = (quotient ?? test) === "rpop";
  return { ...rule, quotient: isPopulation ? "population" : "location", threshold: Number(least ?? 1) };
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
