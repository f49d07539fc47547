import type { Flag, Statement } from "../finding.ts";
import { inputCoefficients, type Transactions } from "../input-output/coefficients.ts";
import { requirementSums } from "../input-output/series.ts";
import { spectralRadius, totalRequirements } from "../input-output/total-requirements.ts";
import { columnSums, type Matrix } from "../matrix.ts";
import type { Measure, Outputs } from "./measure.ts";
import { type Answer, matrixIn, type Question, vectorIn } from "./question.ts";

/** A refusal because I − A has no inverse. */
export const singular = (sectors: number): Answer => ({ refused: "singular", data: { sectors } });

/** The flows and outputs every measure of this family asks for. */
export const tableInputs = {
  flows: { kind: "matrix", about: "sales of the row's sector to the column's, in one unit of money" },
  output: { kind: "vector", about: "output of each sector in the same unit" },
} as const satisfies Measure["inputs"];

/** @throws RangeError if the table is not square, or a number is not finite */
export function tableIn(question: Question): Transactions {
  const [flows, output] = [matrixIn(question, "flows"), vectorIn(question, "output")];
  if (flows.rows !== flows.columns || output.length !== flows.rows)
    throw new RangeError(`flows of ${flows.rows} × ${flows.columns} with ${output.length} outputs`);
  if (!flows.values.every(Number.isFinite) || !output.every(Number.isFinite))
    throw new RangeError("a flow or an output is not finite");
  return { flows, output };
}

/**
 * Answers from what is solved from a table, or says that there is nothing to answer from: I − A is singular, or its
 * inverse is no sum of rounds of demand, because the spectral radius of A is 1 or more.
 */
export function answeredFrom<Table extends Transactions, Solved>(
  table: Table,
  solve: (table: Table) => Solved | null,
  outputs: (solved: Solved, table: Table) => Outputs | Answer,
): Answer {
  const sectors = table.flows.rows;
  const solved = solve(table);
  if (solved === null) return singular(sectors);
  const radius = radiusOf(table);
  if (!(radius < 1)) return { refused: "singular", data: { sectors, radius } };
  const made = outputs(solved, table);
  if ("refused" in made && "data" in made) return made as Answer;
  return { outputs: made as Outputs, ...circumstancesOf(table, radius) };
}

export const leontiefOf = (table: Transactions): Matrix | null => totalRequirements(inputCoefficients(table));

/** Answers from the Leontief inverse of the table a question brings. */
export function withInverse(
  question: Question,
  outputs: (leontief: Matrix, table: Transactions) => Outputs | Answer,
): Answer {
  return answeredFrom(tableIn(question), leontiefOf, outputs);
}

/** From this spectral radius on inverses are sensitive, and the finding says so. */
const sensitiveFrom = 0.95;
/** Up to so many sectors the radius is exact; beyond, it is the growth of the series. */
const exactUpTo = 120;

/** What makes an input–output table fragile, and which sectors have no output. */
export function circumstancesOf(
  table: Transactions,
  radius = radiusOf(table),
): { flags: Flag[]; dropped: Statement["dropped"] } {
  const output = Float64Array.from(table.output);
  const empty = Array.from(output.keys()).filter((i) => output[i] === 0);
  const flags: Flag[] = [];
  const bought = columnSums(table.flows);
  const note = (what: string, cells: number) => {
    if (cells > 0) flags.push({ kind: "outside-theory", what, cells });
  };
  note("flows below 0", table.flows.values.filter((it) => it < 0).length);
  note("output below 0", output.filter((it) => it < 0).length);
  note("inputs above output", output.filter((x, j) => x > 0 && bought[j]! > x).length);
  const unsupported = empty.filter((j) => bought[j] !== 0).length;
  if (unsupported > 0)
    flags.push({ kind: "undefined-cells", cells: unsupported, rule: "coefficient 0 where output is 0" });
  if (radius >= sensitiveFrom) flags.push({ kind: "spectral-radius", radius });
  return { flags, dropped: { rows: empty, columns: empty } };
}

/** Spectral radius of A; of a large table whose series settles soon, the growth of that. */
function radiusOf(table: Transactions): number {
  const n = table.flows.rows;
  const series = n > exactUpTo ? requirementSums(table, { tolerance: 1e-6, maxSteps: 300 }) : null;
  return series ? series.radius : spectralRadius(inputCoefficients(table));
}
