import { isSafe, requireRule, type SafetyRule } from "./safety-rule.ts";

/** A firm as it counts in a publication. */
export interface CountedFirm {
  id: string;
  /** Finest industry code known. */
  code: string;
  /** One amount per weight, each ≥ 0. */
  amounts: readonly number[];
}

/** Firms published as one sum. */
export interface SafeGroup {
  /** The industry the sum belongs to: all of it, or what is left of it beside the groups within; null above all. */
  scope: string | null;
  /** Whether the sum is the whole industry `scope`. */
  isWhole: boolean;
  firms: readonly CountedFirm[];
}

/** An industry whose firms are being sorted into groups. */
interface Node {
  code: string | null;
  firms: CountedFirm[];
  children: Map<string, Node>;
}

/** What a node hands up: its safe groups, and firms that are not yet safe. */
interface Sorted {
  groups: SafeGroup[];
  rest: readonly CountedFirm[];
}

/**
 * Sorts one park's firms into groups each of which may be shown. An industry with too few firms, or a dominant one,
 * joins the other unsafe industries of its parent; where even they are too few, the smallest safe neighbour joins.
 * Groups do not overlap and miss no firm, so whatever is computed from their sums can give away no smaller sum.
 *
 * @param line the codes of an industry from its section down to itself
 * @returns groups in the order of their scopes; null when all firms together are not safe
 * @throws RangeError for a rule that protects nobody
 * @source docs/formulas/confidentiality.md, equation 2
 */
export function safeGroups(
  firms: readonly CountedFirm[],
  line: (code: string) => readonly string[],
  rule: SafetyRule,
): readonly SafeGroup[] | null {
  requireRule(rule);
  const root: Node = { code: null, firms: [], children: new Map() };
  for (const firm of firms) place(root, firm, line(firm.code));
  const { groups, rest } = sortNode(root, rule);
  return rest.length > 0 ? null : groups;
}

function place(root: Node, firm: CountedFirm, line: readonly string[]): void {
  let node = root;
  for (const code of line) {
    const child = node.children.get(code) ?? { code, firms: [], children: new Map() };
    node.children.set(code, child);
    node = child;
  }
  node.firms.push(firm);
}

function sortNode(node: Node, rule: SafetyRule): Sorted {
  const parts = [...node.children].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => sortNode(it, rule));
  const groups = parts.flatMap((it) => it.groups);
  const rest = [...node.firms, ...parts.flatMap((it) => it.rest)];
  return rest.length === 0 ? { groups, rest } : closeRest(node.code, groups, rest, rule);
}

/** Makes the rest safe by joining the smallest groups to it; without any group it is the parent's to place. */
function closeRest(scope: string | null, groups: SafeGroup[], rest: CountedFirm[], rule: SafetyRule): Sorted {
  const kept = [...groups].sort((a, b) => b.firms.length - a.firms.length);
  let joined = rest;
  while (!isSafe(amountsOf(joined), rule)) {
    const smallest = kept.pop();
    if (!smallest) return { groups: [], rest: joined };
    joined = [...joined, ...smallest.firms];
  }
  const stays = new Set(kept);
  const group: SafeGroup = { scope, isWhole: kept.length === 0, firms: joined };
  return { groups: [...groups.filter((it) => stays.has(it)), group], rest: [] };
}

const amountsOf = (firms: readonly CountedFirm[]) => firms.map((it) => it.amounts);
