import { type AllianceTable, applyChanges, type Change } from "@ouhe/coupling";
import { industryByCode } from "@ouhe/vocabulary";
import type { EnterpriseRow } from "../enterprises/enterprise.ts";
import type { ScenarioChange } from "./scenario.ts";

/** What is imagined, in its order. */
export type Plan = readonly ScenarioChange[];

/** Where the body of a change stands afterwards; for a firm that closes, where it stood. */
export const placeOf = (change: ScenarioChange): string => (change.kind === "move" ? change.to : change.park);

/** The plan with one of its changes landing in a park. A firm that was to close moves instead. */
export function landIn(plan: Plan, at: number, park: string): Plan {
  return plan.map((it, index) => (index === at ? landed(it, park) : it));
}

function landed(change: ScenarioChange, park: string): ScenarioChange {
  if (change.kind === "open") return { ...change, park };
  return { ...change, kind: "move", to: park };
}

/** The plan with a firm closing instead of moving. */
export function closeAt(plan: Plan, at: number): Plan {
  return plan.map((it, index) => {
    if (index !== at || it.kind !== "move") return it;
    const { to: _, ...rest } = it;
    return { ...rest, kind: "close" };
  });
}

export const withoutAt = (plan: Plan, at: number): Plan => plan.filter((_, index) => index !== at);

/** A firm of the register as a plan takes it: standing where it is until it is dragged. Only CNY counts as capital. */
export function firmStanding(firm: EnterpriseRow): ScenarioChange {
  const { code, basis, confidence } = firm.industry;
  return {
    kind: "move",
    park: firm.ownerPark,
    to: firm.ownerPark,
    enterprise: firm.id,
    name: firm.name,
    code: code !== null && industryByCode(code) ? code : null,
    capitalWan: firm.capitalCurrency === "CNY" ? firm.capitalWan : null,
    isInferred: basis !== "declared" && basis !== "corrected" && (confidence ?? 0) < 1,
  };
}

/** Whether a plan already holds the firm. */
export const holdsFirm = (plan: Plan, enterprise: string): boolean =>
  plan.some((it) => it.kind !== "open" && it.enterprise === enterprise);

/** As `toEngineChange` of the node, whose module would bring the schemas along: firm count first, then capital. */
function engineChange(change: ScenarioChange): Change {
  const body = { code: change.code, amounts: [change.capitalWan], isInferred: change.isInferred };
  if (change.kind === "move") return { kind: "move", park: change.park, to: change.to, body };
  return { kind: change.kind, park: change.park, body };
}

/** Why a change of an older scenario cannot be measured any more. */
export type Unsound = "park-gone" | "firm-gone" | "industry-gone";

export interface SoundPlan {
  /** What is measured, in order. */
  changes: readonly Change[];
  /** Place in the plan → why that change is left out. */
  unsound: ReadonlyMap<number, Unsound>;
}

/**
 * A plan held against the register as it is now: parks may be gone, firms may have moved, closed or changed their
 * industry since it was saved. What no longer fits is left out and named.
 */
export function soundPart(
  plan: Plan,
  table: AllianceTable & { parks: readonly { id: string }[] },
): SoundPlan {
  const parks = new Set(table.parks.map((it) => it.id));
  const unsound = new Map<number, Unsound>();
  const changes: Change[] = [];
  plan.forEach((change, at) => {
    const next = engineChange(change);
    if (!parks.has(change.park) || !parks.has(placeOf(change))) unsound.set(at, "park-gone");
    else if (change.code !== null && !industryByCode(change.code)) unsound.set(at, "industry-gone");
    else if (isPossible(table, [...changes, next])) changes.push(next);
    else unsound.set(at, "firm-gone");
  });
  return { changes, unsound };
}

function isPossible(table: AllianceTable, changes: readonly Change[]): boolean {
  try {
    applyChanges(table, changes);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
