import type { SafeGroup } from "./safe-groups.ts";

/** A sum that may be shown. */
export interface PublishedTotal {
  firms: number;
  /** One per weight. */
  amounts: readonly number[];
}

/**
 * Totals of every industry whose firms fill whole groups; an industry that shares a group with another has none.
 * All of them are sums of groups, so they say no more than the groups do.
 *
 * @param line the codes of an industry from its section down to itself
 * @returns code → total, and the park's own total under null
 * @source docs/formulas/confidentiality.md, equation 3
 */
export function publishedTotals(
  groups: readonly SafeGroup[],
  line: (code: string) => readonly string[],
): ReadonlyMap<string | null, PublishedTotal> {
  const totals = new Map<string | null, { firms: number; amounts: number[] }>();
  const split = new Set<string | null>();
  for (const { firms } of groups) {
    const lines = firms.map((it) => [null, ...line(it.code)]);
    const counts = new Map<string | null, number>();
    for (const it of lines.flat()) counts.set(it, (counts.get(it) ?? 0) + 1);
    for (const [code, count] of counts) {
      if (count < firms.length) split.add(code);
      else addFirms(totals, code, firms);
    }
  }
  for (const code of split) totals.delete(code);
  return totals;
}

function addFirms(
  totals: Map<string | null, { firms: number; amounts: number[] }>,
  code: string | null,
  firms: SafeGroup["firms"],
): void {
  const total = totals.get(code) ?? {
    firms: 0,
    amounts: new Array<number>(firms[0]!.amounts.length).fill(0),
  };
  totals.set(code, total);
  total.firms += firms.length;
  for (const { amounts } of firms) for (let w = 0; w < amounts.length; w++) total.amounts[w]! += amounts[w]!;
}
