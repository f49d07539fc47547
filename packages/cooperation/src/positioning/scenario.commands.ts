import { announce } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import { listParks } from "../registry/park.commands.ts";
import { requireMay } from "../registry/policy.ts";
import { mayEditScenario } from "./policy.ts";
import { requireSoundChanges } from "./scenario.rules.ts";
import {
  deleteScenario,
  insertScenario,
  selectScenario,
  selectScenarios,
  updateScenario,
} from "./scenario.store.ts";
import type { NewScenario, Scenario, ScenarioEdit } from "./scenario.ts";

export function listScenarios(ctx: Context): Promise<Scenario[]> {
  return selectScenarios(ctx.tx);
}

/** @throws DomainError record/unknown */
export async function loadScenario(ctx: Context, id: string): Promise<Scenario> {
  const scenario = await selectScenario(ctx.tx, id);
  if (!scenario) throw new DomainError("record/unknown", { kind: "scenario", id });
  return scenario;
}

/** @throws DomainError record/unknown for a park, industry/unknown */
export async function saveScenario(ctx: WriteContext, scenario: NewScenario): Promise<Scenario> {
  requireMay(mayEditScenario(ctx.actor, ctx.actor.park), "scenario.add");
  await requireSound(ctx, scenario);
  const id = ctx.newId();
  await insertScenario(ctx.tx, scenario, {
    id,
    ownerPark: ctx.actor.park,
    madeBy: ctx.actor.id,
    now: ctx.now,
  });
  await announce(ctx.tx.db, { type: "scenario.added", payload: { scenario: id, by: ctx.actor.id } });
  return loadScenario(ctx, id);
}

/** A change that changes nothing keeps the version. @throws DomainError as `saveScenario`, record/version-stale */
export async function changeScenario(
  ctx: WriteContext,
  id: string,
  version: number,
  edit: ScenarioEdit,
): Promise<Scenario> {
  const known = await loadScenario(ctx, id);
  requireMay(mayEditScenario(ctx.actor, known.ownerPark), "scenario.change");
  requireVersion(known, version);
  const changed = { ...known, ...edit };
  await requireSound(ctx, changed);
  if (JSON.stringify(changed) === JSON.stringify(known)) return known;
  if (!(await updateScenario(ctx.tx, changed, ctx.now))) requireVersion(await loadScenario(ctx, id), version);
  await announce(ctx.tx.db, { type: "scenario.changed", payload: { scenario: id, by: ctx.actor.id } });
  return loadScenario(ctx, id);
}

/** @throws DomainError record/unknown */
export async function removeScenario(ctx: WriteContext, id: string): Promise<void> {
  const { ownerPark } = await loadScenario(ctx, id);
  requireMay(mayEditScenario(ctx.actor, ownerPark), "scenario.remove");
  await deleteScenario(ctx.tx, id);
  await announce(ctx.tx.db, { type: "scenario.removed", payload: { scenario: id, by: ctx.actor.id } });
}

async function requireSound(ctx: Context, { changes }: NewScenario): Promise<void> {
  requireSoundChanges(changes, new Set((await listParks(ctx)).map((it) => it.id)));
}

function requireVersion({ version }: Scenario, expected: number): void {
  if (version !== expected) throw new DomainError("record/version-stale", { expected, current: version });
}
