import { announce } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import { newlyStated } from "./change.rules.ts";
import { inferIndustry, requireIndustry, requireUscc } from "./enterprise.rules.ts";
import {
  findByUscc,
  insertEnterprise,
  selectEnterprise,
  statementColumns,
  updateEnterprise,
} from "./enterprise.store.ts";
import type {
  Enterprise,
  EnterpriseChange,
  EnterpriseQuery,
  IndustryCorrection,
  NewEnterprise,
} from "./enterprise.ts";
import { countEnterprises, selectEnterprises } from "./enterprise-list.store.ts";
import { mayKeepRegister, requireMay } from "./policy.ts";

/** One page of the table, counted when asked. */
export async function listEnterprises(ctx: Context, query: EnterpriseQuery) {
  const page = await selectEnterprises(ctx.tx, query);
  return { ...page, count: query.count ? await countEnterprises(ctx.tx, query) : null };
}

/** @throws DomainError record/unknown */
export async function loadEnterprise(ctx: Context, id: string): Promise<Enterprise> {
  const enterprise = await selectEnterprise(ctx.tx, id);
  if (!enterprise) throw new DomainError("record/unknown", { kind: "enterprise", id });
  return enterprise;
}

/** Codes checked, and the code not taken by another firm of the park. */
async function requireSound(
  ctx: Context,
  park: string,
  change: EnterpriseChange,
  self?: string,
): Promise<EnterpriseChange> {
  const sound = { ...change };
  if (change.industryDeclared) sound.industryDeclared = requireIndustry(change.industryDeclared);
  if (!change.uscc) return sound;
  sound.uscc = requireUscc(change.uscc);
  const holder = await findByUscc(ctx.tx, park, sound.uscc, self);
  if (holder) throw new DomainError("enterprise/duplicate", { field: "uscc", value: sound.uscc, id: holder });
  return sound;
}

function inferredColumns(ctx: Context, it: Pick<EnterpriseChange, "businessScope" | "mainProducts">) {
  const inferred = inferIndustry(ctx.classifier(), it.businessScope, it.mainProducts);
  return {
    industry_inferred: inferred.code,
    industry_confidence: inferred.confidence,
    industry_words: inferred.words,
  };
}

/** @throws DomainError record/unknown (park), enterprise/duplicate, enterprise/code-invalid, industry/unknown */
export async function registerEnterprise(ctx: WriteContext, stated: NewEnterprise): Promise<Enterprise> {
  const { ownerPark, source, visibility, calibre, ...statement } = stated;
  requireMay(mayKeepRegister(ctx.actor, ownerPark), "enterprise.register");
  const sound = await requireSound(ctx, ownerPark, statement);
  const id = ctx.newId();
  const registered = await insertEnterprise(ctx.tx, {
    id,
    owner_park: ownerPark,
    source,
    visibility,
    calibre: calibre ?? "declared",
    ...statementColumns(sound),
    ...inferredColumns(ctx, sound),
    created_at: ctx.now,
    updated_at: ctx.now,
  });
  if (!registered) {
    await requireSound(ctx, ownerPark, sound);
    throw new DomainError("record/unknown", { kind: "park", id: ownerPark });
  }
  await announce(ctx.tx.db, {
    type: "enterprise.registered",
    payload: { enterprise: id, park: ownerPark, by: ctx.actor.id },
  });
  return registered;
}

type Columns = Record<string, unknown>;

/** The record as it is, to whoever based a change on it that changes nothing. @throws DomainError record/version-stale */
function unchanged(record: Enterprise, version: number): Enterprise {
  if (record.version === version) return record;
  throw new DomainError("record/version-stale", { expected: version, current: record.version });
}

/** Writes if the record is still at `version`; if not, it is read again, since it may have changed since we looked. */
async function change(ctx: Context, id: string, version: number, columns: Columns, stated?: Columns) {
  if (await updateEnterprise(ctx.tx, id, version, { ...columns, updated_at: ctx.now }, stated)) return;
  const { version: current } = await loadEnterprise(ctx, id);
  throw new DomainError("record/version-stale", { expected: version, current });
}

/**
 * Changes what is newly stated; what the record says already leaves it at its version, and nobody is told.
 *
 * @throws DomainError record/unknown, record/version-stale, enterprise/duplicate, enterprise/code-invalid
 */
export async function changeEnterprise(
  ctx: WriteContext,
  id: string,
  version: number,
  stated: EnterpriseChange,
) {
  const before = await loadEnterprise(ctx, id);
  requireMay(mayKeepRegister(ctx.actor, before.ownerPark), "enterprise.change");
  const sound = newlyStated(before, await requireSound(ctx, before.ownerPark, stated, id));
  if (Object.keys(sound).length === 0) return unchanged(before, version);
  const words = { businessScope: before.businessScope, mainProducts: before.mainProducts, ...sound };
  const reread = sound.businessScope !== undefined || sound.mainProducts !== undefined;
  await change(ctx, id, version, reread ? inferredColumns(ctx, words) : {}, statementColumns(sound));
  await announce(ctx.tx.db, {
    type: "enterprise.changed",
    payload: { enterprise: id, park: before.ownerPark, by: ctx.actor.id },
  });
  return loadEnterprise(ctx, id);
}

/** A person says what the firm does; imports leave it alone. */
export async function correctIndustry(
  ctx: WriteContext,
  id: string,
  version: number,
  correction: IndustryCorrection,
) {
  const before = await loadEnterprise(ctx, id);
  requireMay(mayKeepRegister(ctx.actor, before.ownerPark), "enterprise.correct-industry");
  const code = requireIndustry(correction.code);
  const { corrected, correctionReason, correctedBy } = before.industry;
  const isSaid = corrected === code && correctionReason === correction.reason;
  if (isSaid && correctedBy === ctx.actor.id) return unchanged(before, version);
  await change(ctx, id, version, {
    industry_corrected: code,
    corrected_by: ctx.actor.id,
    corrected_at: ctx.now,
    correction_reason: correction.reason,
  });
  await announce(ctx.tx.db, {
    type: "enterprise.industry-corrected",
    payload: { enterprise: id, park: before.ownerPark, code, by: ctx.actor.id },
  });
  return loadEnterprise(ctx, id);
}

/** The declared or inferred code counts again. */
export async function withdrawCorrection(ctx: WriteContext, id: string, version: number) {
  const before = await loadEnterprise(ctx, id);
  requireMay(mayKeepRegister(ctx.actor, before.ownerPark), "enterprise.correct-industry");
  if (before.industry.corrected === null) return unchanged(before, version);
  await change(ctx, id, version, {
    industry_corrected: null,
    corrected_by: null,
    corrected_at: null,
    correction_reason: null,
  });
  await announce(ctx.tx.db, {
    type: "enterprise.correction-withdrawn",
    payload: { enterprise: id, park: before.ownerPark, by: ctx.actor.id },
  });
  return loadEnterprise(ctx, id);
}
