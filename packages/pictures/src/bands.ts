import type { Flow } from "@ouhe/coupling";

/** Stands for the sectors that have no band of their own. */
export const restBand = "rest";

/** Flows with at most `limit` suppliers and `limit` buyers: the largest keep their names, the others become `restBand`. */
export function joinBands(flows: readonly Flow[], limit: number): Flow[] {
  const from = keptOf(flows, "from", limit);
  const to = keptOf(flows, "to", limit);
  const joined = new Map<string, Flow>();
  for (const flow of flows) {
    const it = {
      from: from.has(flow.from) ? flow.from : restBand,
      to: to.has(flow.to) ? flow.to : restBand,
    };
    const key = `${it.from}\n${it.to}`;
    joined.set(key, { ...it, amount: (joined.get(key)?.amount ?? 0) + flow.amount });
  }
  return [...joined.values()];
}

/** The sectors of one side by total, as many as fit beside a joined rest. */
function keptOf(flows: readonly Flow[], side: "from" | "to", limit: number): Set<string> {
  const totals = new Map<string, number>();
  for (const it of flows) totals.set(it[side], (totals.get(it[side]) ?? 0) + it.amount);
  const ranked = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
  return new Set(ranked.length <= limit ? ranked : ranked.slice(0, limit - 1));
}
