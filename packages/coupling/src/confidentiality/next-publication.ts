import { exposedFirms, type Publication } from "./audit.ts";
import { type CountedFirm, type SafeGroup, safeGroups } from "./safe-groups.ts";
import { isSafe, type SafetyRule } from "./safety-rule.ts";

/** What a park keeps of its publications; firm by firm, so it never leaves the park. */
export type Ledger = readonly Publication[];

/** How the newest publication came about. */
export interface NextPublication {
  /** null when all firms together are too few to be shown. */
  publication: Publication | null;
  /** Changes of the register that wait for company, by firm id: shown alone they would show the firm. */
  waiting: readonly string[];
  /** fresh: new groups. kept: the former groups with new sums. repeated: nothing new could be said safely. */
  kind: "fresh" | "kept" | "repeated";
}

/**
 * The next publication of a park. A change (a firm that came, went, or has other amounts) is let in only together
 * with enough others of its group, so that the difference of two publications is itself a safe sum; then the result
 * is held against all earlier publications, and the former one is repeated if anything would be exposed.
 *
 * @param line the codes of an industry from its section down to itself
 * @source docs/formulas/confidentiality.md, equation 5
 */
export function nextPublication(
  register: readonly CountedFirm[],
  ledger: Ledger,
  line: (code: string) => readonly string[],
  rule: SafetyRule,
): NextPublication {
  const former = ledger.at(-1);
  if (!former) return { publication: safeGroups(register, line, rule), waiting: [], kind: "fresh" };
  const { admitted, waiting } = admit(register, former, line, rule);
  const fresh = safeGroups(admitted, line, rule);
  if (fresh && mayFollow(ledger, fresh, rule)) return { publication: fresh, waiting, kind: "fresh" };
  const kept = regrouped(admitted, former, line);
  if (mayFollow(ledger, kept, rule)) return { publication: kept, waiting, kind: "kept" };
  return { publication: former, waiting: changesOf(register, former).map((it) => it.id), kind: "repeated" };
}

/** Whether every sum of a publication is safe, and still is beside all earlier ones. */
function mayFollow(ledger: Ledger, next: Publication, rule: SafetyRule): boolean {
  const amountsOf = ({ firms }: SafeGroup) => firms.map((it) => it.amounts);
  return (
    next.every((it) => isSafe(amountsOf(it), rule)) && exposedFirms([...ledger, next], rule).length === 0
  );
}

/** A firm's change since the former publication; a state is null where the firm was or is not there. */
interface Change {
  id: string;
  before: CountedFirm | null;
  after: CountedFirm | null;
}

function changesOf(register: readonly CountedFirm[], former: Publication): Change[] {
  const before = new Map(former.flatMap((group) => group.firms.map((it) => [it.id, it])));
  const after = new Map(register.map((it) => [it.id, it]));
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids]
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((it) => !isSame(it.before, it.after));
}

function isSame(a: CountedFirm | null, b: CountedFirm | null): boolean {
  return a !== null && b !== null && a.code === b.code && a.amounts.every((it, w) => it === b.amounts[w]);
}

function admit(
  register: readonly CountedFirm[],
  former: Publication,
  line: (code: string) => readonly string[],
  rule: SafetyRule,
): { admitted: CountedFirm[]; waiting: string[] } {
  const groupOf = groupFinder(former, line);
  const all = changesOf(register, former);
  let changes = all;
  for (;;) {
    const held = heldBack(changes, groupOf, rule);
    if (held.size === 0) break;
    changes = changes.filter((it) => !held.has(it.id));
  }
  const changed = new Map(changes.map((it) => [it.id, it.after]));
  const unchanged = former.flatMap((it) => it.firms).filter((it) => !changed.has(it.id));
  const arrived = [...changed.values()].filter((it) => it !== null);
  return {
    admitted: [...unchanged, ...arrived],
    waiting: all.filter((it) => !changed.has(it.id)).map((it) => it.id),
  };
}

/** Changes in groups where too few change, or one change outweighs the others. */
function heldBack(
  changes: readonly Change[],
  groupOf: (firm: CountedFirm) => number,
  rule: SafetyRule,
): Set<string> {
  const byGroup = new Map<number, Map<string, number[]>>();
  const note = (firm: CountedFirm | null, id: string, sign: 1 | -1) => {
    if (!firm) return;
    const group = byGroup.get(groupOf(firm)) ?? new Map<string, number[]>();
    byGroup.set(groupOf(firm), group);
    const known = group.get(id) ?? firm.amounts.map(() => 0);
    group.set(
      id,
      known.map((it, w) => it + sign * firm.amounts[w]!),
    );
  };
  for (const { id, before, after } of changes) {
    note(before, id, -1);
    note(after, id, 1);
  }
  const unsafe = [...byGroup.values()].filter((group) => !isSafe([...group.values()], rule));
  return new Set(unsafe.flatMap((group) => [...group.keys()]));
}

/** The former group a firm counts in: its own industry's, else that of the nearest industry above. */
function groupFinder(former: Publication, line: (code: string) => readonly string[]) {
  const byCode = new Map<string, number>();
  const byScope = new Map<string | null, number>();
  former.forEach(({ scope, firms }, at) => {
    for (const it of firms) byCode.set(it.code, at);
    byScope.set(scope, at);
  });
  return ({ code }: CountedFirm): number => {
    const known = byCode.get(code);
    if (known !== undefined) return known;
    const above = [...line(code)].reverse().find((it) => byScope.has(it));
    return byScope.get(above ?? null) ?? former.length - 1;
  };
}

/** The former groups with the firms as they are now. */
function regrouped(
  firms: readonly CountedFirm[],
  former: Publication,
  line: (code: string) => readonly string[],
): Publication {
  const groupOf = groupFinder(former, line);
  const members: CountedFirm[][] = former.map(() => []);
  for (const firm of firms) members[groupOf(firm)]!.push(firm);
  return former
    .map((group, at): SafeGroup => ({ ...group, firms: members[at]! }))
    .filter((it) => it.firms.length > 0);
}
