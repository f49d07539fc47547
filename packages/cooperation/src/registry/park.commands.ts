import { announce } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import { newlyStated } from "./change.rules.ts";
import { insertPark, selectParks, updatePark } from "./park.store.ts";
import type { NewPark, Park, ParkChange } from "./park.ts";
import { mayArrangeNode, mayKeepRegister, requireMay } from "./policy.ts";

const dayOf = (now: Date) => now.toISOString().slice(0, 10);

/** Every park, in the order they were added. */
export function listParks(ctx: Context): Promise<Park[]> {
  return selectParks(ctx.tx, dayOf(ctx.now));
}

/** @throws DomainError record/unknown */
export async function loadPark(ctx: Context, id: string): Promise<Park> {
  const [park] = await selectParks(ctx.tx, dayOf(ctx.now), id);
  if (!park) throw new DomainError("record/unknown", { kind: "park", id });
  return park;
}

/** @throws DomainError park/exists */
export async function addPark(ctx: WriteContext, park: NewPark): Promise<Park> {
  requireMay(mayArrangeNode(ctx.actor), "park.add");
  if (!(await insertPark(ctx.tx, park, ctx.now))) throw new DomainError("park/exists", { park: park.id });
  await announce(ctx.tx.db, { type: "park.added", payload: { park: park.id, by: ctx.actor.id } });
  return loadPark(ctx, park.id);
}

/**
 * Changes what is newly stated; what the park's record says already leaves it at its version.
 *
 * @throws DomainError record/unknown, record/version-stale
 */
export async function changePark(
  ctx: WriteContext,
  id: string,
  version: number,
  change: ParkChange,
): Promise<Park> {
  const park = await loadPark(ctx, id);
  requireMay(mayKeepRegister(ctx.actor, id), "park.change");
  const stated = newlyStated(park, change);
  const isNews = Object.keys(stated).length > 0;
  if (!isNews && park.version === version) return park;
  if (!isNews || !(await updatePark(ctx.tx, id, version, stated, ctx.now))) {
    const { version: current } = await loadPark(ctx, id); // it may have changed since it was looked at
    throw new DomainError("record/version-stale", { expected: version, current });
  }
  await announce(ctx.tx.db, { type: "park.changed", payload: { park: id, by: ctx.actor.id } });
  return loadPark(ctx, id);
}
