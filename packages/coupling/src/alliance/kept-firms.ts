import type { Firm } from "./options.ts";
import type { FirmRef } from "./result.ts";
import type { ParkTally } from "./tally.ts";

/** A firm kept for naming, with what ranks it. */
export interface KeptFirm {
  id: string;
  name: string;
  code: string;
  confidence: number;
  weights: readonly number[];
}

/**
 * Which comes first when firms are named: the greater weight × confidence, so that a rich firm whose industry
 * is a guess does not stand before those that surely belong; then the surer, then by id. The order is total,
 * so the firms kept do not depend on the order they came in.
 *
 * @param weight index of the numeric weight that ranks; without any, all weigh the same
 */
export function compareFirms(weight: number): (a: KeptFirm, b: KeptFirm) => number {
  const standing = (it: KeptFirm) => amount(it.weights[weight]) * it.confidence;
  return (a, b) =>
    standing(b) - standing(a) || b.confidence - a.confidence || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Puts a firm among the best `limit` of a list kept in order. */
export function keepFirm(
  list: KeptFirm[],
  firm: KeptFirm,
  order: (a: KeptFirm, b: KeptFirm) => number,
  limit: number,
): void {
  const last = list.at(-1);
  if (limit === 0 || (list.length >= limit && last && order(last, firm) <= 0)) return;
  const at = list.findIndex((it) => order(firm, it) < 0);
  list.splice(at < 0 ? list.length : at, 0, ownCopy(firm));
  if (list.length > limit) list.pop();
}

/**
 * The best firms of a park by the code that each of its finest codes belongs to, as a result names them.
 *
 * @param codeAt undefined where a code belongs to none
 */
export function bestFirms(
  park: ParkTally,
  codeAt: (code: string) => string | undefined,
  { view, limit }: { view: number; limit: number },
): Map<string, readonly FirmRef[]> {
  const ranking = rankingWeight(view);
  const lists = new Map<string, KeptFirm[]>();
  for (const tally of park.codes.values()) {
    const code = codeAt(tally.code);
    if (code !== undefined) lists.set(code, [...(lists.get(code) ?? []), ...tally.best[ranking]!]);
  }
  const order = compareFirms(ranking);
  const best = (list: KeptFirm[]) => list.sort(order).slice(0, limit);
  return new Map([...lists].map(([code, list]) => [code, best(list).map((it) => named(it, view))]));
}

const named = ({ id, name, code, confidence, weights }: KeptFirm, view: number): FirmRef => ({
  id,
  name,
  code,
  weight: view === 0 ? 1 : amount(weights[view - 1]),
  confidence,
});

/** The numeric weight that ranks firms in a view; firms that count one each are ranked by the first. */
export function rankingWeight(view: number): number {
  return Math.max(0, view - 1);
}

/** The firm without its register: texts cut from a file would keep the whole file in memory. */
function ownCopy(firm: KeptFirm): KeptFirm {
  const own = (text: string) => ` ${text}`.slice(1);
  return { ...firm, id: own(firm.id), name: own(firm.name), weights: [...firm.weights] };
}

function amount(weight: number | undefined): number {
  return weight === undefined || Number.isNaN(weight) ? 0 : weight;
}

/** What is kept of a firm that has a code. */
export function keptFirm(firm: Firm, code: string): KeptFirm {
  return { id: firm.id, name: firm.name, code, confidence: firm.confidence, weights: firm.weights };
}
