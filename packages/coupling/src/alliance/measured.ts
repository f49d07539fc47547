import { bcaInterval } from "../resampling/bca.ts";
import { medianCentredInterval } from "../resampling/interval.ts";
import type { Resampled } from "../resampling/poisson-bootstrap.ts";
import type { CaveatId } from "./caveats.ts";
import type { FormulaId } from "./formulas.ts";
import type { Measured, Refusal } from "./result.ts";

/** What stands beside a number, whether it is given or refused. */
export interface Statement {
  formula: FormulaId;
  reference: string | null;
  convention: string;
  n: number;
  caveats: readonly CaveatId[];
}

/**
 * A number with its interval; `measure/undefined` when the observed statistic is NaN.
 *
 * @param convention.acceleration of the statistic, for a BCa interval; the median-centred one when left out
 */
export function measured(
  statement: Statement,
  statistic: Resampled,
  convention: { level: number; range: readonly [number, number]; acceleration?: number },
): Measured {
  const value = statistic[0]!;
  if (Number.isNaN(value)) return refused(statement, { kind: "measure/undefined", data: {} });
  return { value, interval: intervalOf(statistic, convention), ...inOrder(statement) };
}

function intervalOf(
  statistic: Resampled,
  convention: { level: number; range: readonly [number, number]; acceleration?: number },
): Measured["interval"] {
  if (convention.acceleration === undefined) return medianCentredInterval(statistic, convention);
  const ends = bcaInterval(statistic, convention.acceleration, convention);
  const [least, most] = convention.range;
  return ends && [Math.max(least, Math.min(ends[0], most)), Math.max(least, Math.min(ends[1], most))];
}

/** A number that is not given, and why. */
export function refused(statement: Statement, refusal: Refusal): Measured {
  return { value: null, interval: null, ...inOrder(statement), refusal };
}

function inOrder({
  formula,
  reference,
  convention,
  n,
  caveats,
}: Statement): Omit<Measured, "value" | "interval"> {
  return { formula, reference, convention, n, caveats: [...new Set(caveats)].sort() };
}

/** Caveats that follow from the firms behind a number alone. */
export function ofFirms(firms: number, inferred: number): CaveatId[] {
  const found: CaveatId[] = [];
  if (firms >= 3 && firms < 10) found.push("few-firms");
  if (inferred * 2 > firms) found.push("inferred-industries");
  return found;
}
