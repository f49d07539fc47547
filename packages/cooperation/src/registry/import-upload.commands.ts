import { createHash } from "node:crypto";
import { enterpriseFields, guessMapping, openTable, readUnitNote, type Table } from "@ouhe/exchange";
import { DomainError } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import type { Act } from "../http.ts";
import { doubtParkColumn, firstMapping, keepOwnExtras, parkFinder } from "./import.rules.ts";
import { selectImport, selectRemembered } from "./import.store.ts";
import { type Import, type ImportTable, type Upload, uploadSchema } from "./import.ts";
import { uploadDigest } from "./import-digest.ts";
import {
  beginUpload,
  completeUpload,
  discardUpload,
  readFile,
  saveFile,
  type UploadedFile,
} from "./import-file.store.ts";
import { type FormPart, fieldText, readFields } from "./import-form.ts";
import { storable } from "./import-text.ts";
import { listParks, loadPark } from "./park.commands.ts";
import { mayKeepRegister, requireMay } from "./policy.ts";

/** How an upload reaches the memory: its parts one by one, then all that is known of it at once. */
export type Acting = Pick<Act, "writeAlone" | "write">;

const shownRows = 10;

interface Received {
  upload: Upload;
  fileBytes: number;
  /** Of the fields and the file: see `import-digest.ts`. */
  digest: string;
}

/** Keeps the file's parts as they come and gathers the fields around them, which may stand after the file. */
async function receive(
  ctx: Context,
  id: string,
  parts: AsyncIterable<FormPart>,
  limitBytes: number,
): Promise<Received> {
  const fields: Record<string, string> = {};
  const digest = uploadDigest();
  let fileBytes: number | null = null;
  for await (const part of parts) {
    if (part.fileName === null) fields[part.name] = await fieldText(part);
    else if (fileBytes === null) {
      fields.fileName ??= part.fileName.split(/[\\/]/).at(-1)!.slice(-255);
      const chunks = digest.watch(part.body);
      fileBytes = await saveFile(ctx.tx, id, { name: fields.fileName, chunks, limitBytes });
    }
  }
  if (fileBytes === null) throw new DomainError("import/no-file", {});
  return { upload: readFields(uploadSchema, fields), fileBytes, digest: digest.of(fields) };
}

/** A file's columns belong together under the source that sends them. */
function sourceKeyOf(source: string, headings: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify([source, headings]))
    .digest("hex");
}

function tableOf(table: Table): ImportTable {
  const { moneyUnit, areaUnit } = readUnitNote(table.preamble);
  return {
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    sheet: table.sheet,
    sheets: [...table.sheets],
    headingRow: table.headingRow,
    headings: table.headings.map((it) => storable(it.text)),
    sample: table.sample
      .slice(0, shownRows)
      .map((it) => it.cells.map((cell) => storable(cell.slice(0, 200)))),
    moneyUnit: moneyUnit ?? null,
    areaUnit: areaUnit ?? null,
  };
}

/** Looks at the beginning of a kept file: what it is, and what its columns seem to mean. */
async function describe(ctx: Context, id: string, { upload, fileBytes }: Received): Promise<UploadedFile> {
  const source = { stream: readFile(ctx.tx, id), name: upload.fileName, size: fileBytes };
  const opened = await openTable(source);
  const { sample } = opened;
  const table = tableOf(opened);
  await opened.close();
  const sourceKey = sourceKeyOf(upload.source ?? upload.fileName, table.headings);
  const guesses = guessMapping(table.headings, sample, enterpriseFields);
  const mapping = keepOwnExtras(firstMapping(guesses, await selectRemembered(ctx.tx, sourceKey)));
  if (mapping.every((it) => it.field === null || it.field === "ignore"))
    throw new DomainError("file/sheet-unrecognised", {
      name: upload.fileName,
      sheets: table.sheets,
      headings: table.headings.slice(0, 50),
      missing: ["name"],
    });
  const cells = sample.map((it) => it.cells);
  const sure = upload.park ? doubtParkColumn(mapping, cells, parkFinder(await listParks(ctx))) : mapping;
  return { ...upload, fileBytes, sourceKey, table, mapping: sure };
}

async function complete(ctx: WriteContext, id: string, file: UploadedFile): Promise<Import> {
  if (file.park) {
    await loadPark(ctx, file.park);
    requireMay(mayKeepRegister(ctx.actor, file.park), "import.upload");
  }
  await completeUpload(ctx.tx, id, file, ctx.now);
  return (await selectImport(ctx.tx, id))!.batch;
}

/**
 * Takes a file in, looks at its headings and guesses its mapping. Nothing of a refused file is kept.
 *
 * @param parts fields of `uploadSchema` and one file, in any order
 * @param limitBytes the largest file taken
 * @throws DomainError import/no-file, import/form-broken, input/invalid, record/unknown (park), file/…
 */
export async function uploadImport(
  act: Acting,
  parts: AsyncIterable<FormPart>,
  limitBytes: number,
): Promise<Import> {
  const id = await act.writeAlone(async (ctx) => {
    const made = ctx.newId();
    await beginUpload(ctx.tx, made, { fileName: "" }, ctx.now);
    return made;
  });
  const discard = () => act.writeAlone((ctx) => discardUpload(ctx.tx, id, ctx.now));
  try {
    const received = await act.writeAlone((ctx) => receive(ctx, id, parts, limitBytes));
    const file = await act.writeAlone((ctx) => describe(ctx, id, received));
    const made = await act.write((ctx) => complete(ctx, id, file), received.digest);
    await discard(); // a repeated request was answered with the first one's import
    return made;
  } catch (error) {
    await discard();
    throw error;
  }
}
