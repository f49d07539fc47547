import type { Matrix } from "../matrix.ts";

/**
 * One year's location quotients; rows are the same regions and columns the same industries in every year. NaN where
 * nobody knows: of such a year nothing is said.
 */
export interface YearOfQuotients {
  year: number;
  quotients: Matrix;
}

/** When an industry has arrived in a region or left it. */
export interface EntryRule {
  /** An industry is absent below this quotient, ≥ 0. */
  absentBelow: number;
  /** And present from this one, ≥ `absentBelow`. Between the two nothing is said. */
  presentFrom: number;
  /** Years, counted as they are given, it must have been the one, and must then be the other, without a break, ≥ 1. */
  years: number;
}

/** An industry that came or went. */
export interface Turn {
  kind: "entry" | "exit";
  region: number;
  industry: number;
  /** First year of the new state. */
  year: number;
}

type State = "absent" | "between" | "present";

/**
 * Industries that entered or left regions, by one rule for all years. An industry that drifts through the middle
 * between absence and presence has turned only when the new state has lasted.
 *
 * @param years ascending, at least twice the rule's years
 * @returns by year, region and industry
 * @throws RangeError if years do not ascend, sizes differ or the rule contradicts itself
 * @source docs/formulas/panel.md, equation 2
 */
export function entriesAndExits(years: readonly YearOfQuotients[], rule: EntryRule): readonly Turn[] {
  requireYears(years);
  if (!(rule.absentBelow >= 0 && rule.presentFrom >= rule.absentBelow && rule.years >= 1))
    throw new RangeError(
      `absent below ${rule.absentBelow}, present from ${rule.presentFrom}, ${rule.years} years`,
    );
  const { rows, columns } = years[0]?.quotients ?? { rows: 0, columns: 0 };
  const turns: Turn[] = [];
  for (let at = 0; at < rows * columns; at++) {
    const states = years.map((it) => stateOf(it.quotients.values[at]!, rule));
    for (const { kind, since } of turnsOf(states, rule.years))
      turns.push({
        kind,
        region: Math.floor(at / columns),
        industry: at % columns,
        year: years[since]!.year,
      });
  }
  return turns.sort((a, b) => a.year - b.year || a.region - b.region || a.industry - b.industry);
}

function requireYears(years: readonly YearOfQuotients[]): void {
  years.forEach(({ year, quotients }, at) => {
    const before = years[at - 1];
    if (!before) return;
    if (before.year >= year) throw new RangeError(`${year} follows ${before.year}`);
    if (before.quotients.rows !== quotients.rows || before.quotients.columns !== quotients.columns)
      throw new RangeError(`${year} has another shape than ${before.year}`);
  });
}

function stateOf(quotient: number, { absentBelow, presentFrom }: EntryRule): State {
  if (quotient >= presentFrom) return "present";
  return quotient < absentBelow ? "absent" : "between";
}

/** Places where a lasting state is followed, at once or by way of the middle, by the other lasting state. */
function turnsOf(states: readonly State[], lasting: number): { kind: Turn["kind"]; since: number }[] {
  const found: { kind: Turn["kind"]; since: number }[] = [];
  let settled: State | null = null;
  for (let start = 0; start < states.length; ) {
    let end = start;
    while (end < states.length && states[end] === states[start]) end++;
    const state = states[start]!;
    if (state !== "between" && end - start >= lasting) {
      if (settled && settled !== state)
        found.push({ kind: state === "present" ? "entry" : "exit", since: start });
      settled = state;
    }
    start = end;
  }
  return found;
}
