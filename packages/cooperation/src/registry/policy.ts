import { DomainError } from "@ouhe/vocabulary";
import type { Actor } from "../context.ts";

/** The node's operator may keep every park's register; a park's person only their own. */
export function mayKeepRegister(actor: Actor, ownerPark: string): boolean {
  return actor.park === null || actor.park === ownerPark;
}

/** The operator alone adds parks and removes the example. */
export function mayArrangeNode(actor: Actor): boolean {
  return actor.park === null;
}

/** The operator may edit every chain; a park's person those of their park. `ownerPark` null: the alliance's own. */
export function mayEditChain(actor: Actor, ownerPark: string | null): boolean {
  return actor.park === null || actor.park === ownerPark;
}

/** @throws DomainError actor/may-not */
export function requireMay(allowed: boolean, action: string): void {
  if (!allowed) throw new DomainError("actor/may-not", { action });
}
