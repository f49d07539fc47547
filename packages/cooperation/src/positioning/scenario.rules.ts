import type { Change } from "@ouhe/coupling";
import { DomainError, industryByCode } from "@ouhe/vocabulary";
import type { ScenarioChange } from "./scenario.ts";

/**
 * Refuses what no register could hold.
 *
 * @param parks ids of the parks there are
 * @throws DomainError record/unknown for a park, industry/unknown
 */
export function requireSoundChanges(changes: readonly ScenarioChange[], parks: ReadonlySet<string>): void {
  for (const change of changes) {
    const named = change.kind === "move" ? [change.park, change.to] : [change.park];
    for (const id of named) if (!parks.has(id)) throw new DomainError("record/unknown", { kind: "park", id });
    if (change.code !== null && !industryByCode(change.code))
      throw new DomainError("industry/unknown", { code: change.code });
  }
}

/** A scenario's change as the engine takes it: firm count first, then registered capital. */
export function toEngineChange(change: ScenarioChange): Change {
  const body = { code: change.code, amounts: [change.capitalWan], isInferred: change.isInferred };
  if (change.kind === "move") return { kind: "move", park: change.park, to: change.to, body };
  return { kind: change.kind, park: change.park, body };
}
