import { announce } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import { requireSoundChain } from "./chain.rules.ts";
import { deleteChain, insertChain, selectChain, selectChains, updateChain } from "./chain.store.ts";
import type { Chain, ChainChange, NewChain } from "./chain.ts";
import { mayEditChain, requireMay } from "./policy.ts";

export function listChains(ctx: Context): Promise<Chain[]> {
  return selectChains(ctx.tx);
}

/** @throws DomainError record/unknown */
export async function loadChain(ctx: Context, id: string): Promise<Chain> {
  const chain = await selectChain(ctx.tx, id);
  if (!chain) throw new DomainError("record/unknown", { kind: "chain", id });
  return chain;
}

/** @throws DomainError chain/unsound, industry/unknown */
export async function addChain(ctx: WriteContext, chain: NewChain): Promise<Chain> {
  requireMay(mayEditChain(ctx.actor, ctx.actor.park), "chain.add");
  requireSoundChain(chain);
  const id = ctx.newId();
  const origin = { id, ownerPark: ctx.actor.park, source: ctx.actor.id, example: false, now: ctx.now };
  await insertChain(ctx.tx, chain, origin);
  await announce(ctx.tx.db, { type: "chain.added", payload: { chain: id, by: ctx.actor.id } });
  return loadChain(ctx, id);
}

/** A change that changes nothing keeps the version. @throws DomainError as `addChain`, record/version-stale */
export async function changeChain(
  ctx: WriteContext,
  id: string,
  version: number,
  change: ChainChange,
): Promise<Chain> {
  const known = await loadChain(ctx, id);
  requireMay(mayEditChain(ctx.actor, known.ownerPark), "chain.change");
  requireVersion(known, version);
  const changed = { ...known, ...change };
  requireSoundChain(changed);
  if (JSON.stringify(changed) === JSON.stringify(known)) return known;
  if (!(await updateChain(ctx.tx, changed, ctx.now))) requireVersion(await loadChain(ctx, id), version);
  await announce(ctx.tx.db, { type: "chain.changed", payload: { chain: id, by: ctx.actor.id } });
  return loadChain(ctx, id);
}

/** @throws DomainError record/unknown, record/version-stale */
export async function removeChain(ctx: WriteContext, id: string, version: number): Promise<void> {
  const known = await loadChain(ctx, id);
  requireMay(mayEditChain(ctx.actor, known.ownerPark), "chain.remove");
  if (!(await deleteChain(ctx.tx, id, version))) requireVersion(await loadChain(ctx, id), version);
  await announce(ctx.tx.db, { type: "chain.removed", payload: { chain: id, by: ctx.actor.id } });
}

function requireVersion({ version }: Chain, expected: number): void {
  if (version !== expected) throw new DomainError("record/version-stale", { expected, current: version });
}
