import type { Actor } from "../context.ts";

/** The operator may edit every scenario; a park's person those of their park. `ownerPark` null: the alliance's own. */
export function mayEditScenario(actor: Actor, ownerPark: string | null): boolean {
  return actor.park === null || actor.park === ownerPark;
}
