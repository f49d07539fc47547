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

/** Answers from the Leontief inverse of the table, or says that there is none. */
export function withInverse(
  question: Question,
  outputs: (leontief: Matrix, table: Transactions) => Outputs | Answer,
): Answer {
  const table = tableIn(question);
  const leontief = totalRequirements(inputCoefficients(table));
  if (!leontief) return singular(table.flows.rows);
  const made = outputs(leontief, table);
  if ("refused" in made && "data" in made) return made as Answer;
  return { outputs: made as Outputs, ...circumstancesOf(table) };
}

/** From this spectral radius on inverses are sensitive, and the finding says so. */
const sensitiveFrom = 0.95;
/** Up to so many sectors the radius is exact; beyond, it is the growth of the series. */
const exactUpTo = 120;

/** What makes an input–output table fragile, and which sectors have no output. */
export function circumstancesOf(table: Transactions): { flags: Flag[]; dropped: Statement["dropped"] } {
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
  const radius = radiusOf(table);
  if (radius >= sensitiveFrom) flags.push({ kind: "spectral-radius", radius });
  return { flags, dropped: { rows: empty, columns: empty } };
}

function radiusOf(table: Transactions): number {
  const n = table.flows.rows;
  const series = n > exactUpTo ? requirementSums(table, { tolerance: 1e-6, maxSteps: 300 }) : null;
  return series ? series.radius : spectralRadius(inputCoefficients(table));
}
