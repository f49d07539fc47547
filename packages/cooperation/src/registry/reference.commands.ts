import { openTable } from "@ouhe/exchange";
import { announce } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import { uploadDigest } from "./import-digest.ts";
import { type FormPart, fieldText, readFields } from "./import-form.ts";
import { mayArrangeNode, requireMay } from "./policy.ts";
import { isReferenceHeading, readReference } from "./reference.rules.ts";
import { deleteReference, insertReference, selectReferences } from "./reference.store.ts";
import {
  type Reference,
  type ReferenceCells,
  type ReferenceUpload,
  referenceUploadSchema,
} from "./reference.ts";

/** The largest reference taken: every county by every class fits. */
const limitBytes = 64 * 2 ** 20;

/** A reference as it was uploaded. */
export interface ReadReference {
  upload: ReferenceUpload;
  cells: ReferenceCells;
  /** Of the fields and the file: see `import-digest.ts`. */
  digest: string;
}

/** Newest first, without their amounts. */
export function listReferences(ctx: Context): Promise<Reference[]> {
  return selectReferences(ctx.tx);
}

async function readFile(name: string, stream: AsyncIterable<Uint8Array>): Promise<ReferenceCells> {
  const limits = { maxBytes: limitBytes, maxColumns: 2_000 };
  const table = await openTable({ stream, name }, { isKnownHeading: isReferenceHeading, limits });
  try {
    return await readReference(table);
  } finally {
    await table.close();
  }
}

/**
 * Reads an uploaded reference; nothing is kept yet.
 *
 * @param parts fields of `referenceUploadSchema` and one file
 * @throws DomainError import/no-file, import/form-broken, input/invalid, reference/unreadable, file/…
 */
export async function readReferenceUpload(parts: AsyncIterable<FormPart>): Promise<ReadReference> {
  const fields: Record<string, string> = {};
  const digest = uploadDigest();
  let cells: ReferenceCells | undefined;
  for await (const part of parts) {
    if (part.fileName === null) fields[part.name] = await fieldText(part);
    else if (!cells) {
      fields.fileName ??= part.fileName;
      cells = await readFile(fields.fileName, digest.watch(part.body));
    }
  }
  if (!cells) throw new DomainError("import/no-file", {});
  return { upload: readFields(referenceUploadSchema, fields), cells, digest: digest.of(fields) };
}

/** Keeps a reference that was read. @throws DomainError actor/may-not */
export async function addReference(ctx: WriteContext, { upload, cells }: ReadReference): Promise<Reference> {
  requireMay(mayArrangeNode(ctx.actor), "reference.add");
  const { fileName, name = fileName, source = fileName, asOf = null, calibre, unit } = upload;
  const id = ctx.newId();
  await insertReference(
    ctx.tx,
    { id, ownerPark: ctx.actor.park, name, source, asOf, calibre, unit },
    cells,
    ctx.now,
  );
  await announce(ctx.tx.db, { type: "reference.added", payload: { reference: id, by: ctx.actor.id } });
  return (await selectReferences(ctx.tx)).find((it) => it.id === id)!;
}

/** @throws DomainError record/unknown */
export async function removeReference(ctx: WriteContext, id: string): Promise<void> {
  requireMay(mayArrangeNode(ctx.actor), "reference.remove");
  if (!(await deleteReference(ctx.tx, id)))
    throw new DomainError("record/unknown", { kind: "reference", id });
  await announce(ctx.tx.db, { type: "reference.removed", payload: { reference: id, by: ctx.actor.id } });
}
