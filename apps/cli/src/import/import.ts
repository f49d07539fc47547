import { openAsBlob } from "node:fs";
import { access, constants, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { DomainError } from "@ouhe/vocabulary";
import { interruptible } from "../interruption.ts";
import type { Language } from "../language.ts";
import { type NodeClient, nodeClient } from "../node/node-client.ts";
import { CommandRefusal } from "../refusal.ts";
import { languageOf, processSurroundings, type Surroundings, say } from "../surroundings.ts";
import { importHelp } from "./import-help.ts";
import { type ImportOptions, readImportOptions } from "./import-options.ts";
import type { ImportRecord } from "./import-record.ts";
import { importTexts as texts } from "./import-texts.ts";
import { type ImportStep, loadImport, runStep } from "./running-step.ts";

/** `ouhe import`: a register into a running node, over HTTP. Resolves with the exit code. */
export async function run(args: string[], surroundings = processSurroundings()): Promise<number> {
  const language = languageOf(args, surroundings);
  const options = readImportOptions(args);
  if (options.help) {
    surroundings.stdout.write(importHelp[language]);
    return 0;
  }
  const node = nodeClient(options.node, language);
  await interruptible((signal) => {
    const importing = new Importing({ node, options, language, surroundings, signal });
    if (options.undo !== null) return importing.undo(options.undo);
    return options.resume === null ? importing.bring(options.file!) : importing.resume(options.resume);
  });
  return 0;
}

/** What cannot be read would look like a node that does not answer. @throws CommandRefusal file/missing, DomainError file/unreadable */
async function requireReadable(file: string): Promise<void> {
  const name = basename(file);
  try {
    await access(file, constants.R_OK);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    if (reason === "ENOENT") throw new CommandRefusal("file/missing", { name: file });
    throw new DomainError("file/unreadable", { name, reason });
  }
  if ((await stat(file)).isDirectory()) throw new DomainError("file/unreadable", { name, reason: "EISDIR" });
}

/** One call of the command. */
interface Call {
  node: NodeClient;
  options: ImportOptions;
  language: Language;
  surroundings: Surroundings;
  signal: AbortSignal;
}

class Importing {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  async bring(file: string): Promise<void> {
    this.#stage("uploading", { name: basename(file) });
    const uploaded = await this.#upload(file);
    await this.#checkAndCommit(await this.#map(uploaded, basename(file)));
  }

  /** Goes on with an import that was stopped, from wherever it was. */
  async resume(id: string): Promise<void> {
    const found = await loadImport(this.#call.node, id);
    if (found.state === "uploaded") return this.#checkAndCommit(await this.#map(found, found.fileName));
    if (found.state === "checked") return this.#commit(found);
    this.#stage("resuming", { name: found.fileName });
    const settled = await this.#step(found, "resume");
    if (settled.state === "checked") return this.#commit(await this.#told(settled));
    this.#sayEnd(settled);
  }

  async undo(id: string): Promise<void> {
    this.#stage("undoing");
    this.#sayEnd(await this.#step(await loadImport(this.#call.node, id), "undo"));
  }

  async #checkAndCommit(mapped: ImportRecord): Promise<void> {
    this.#stage("checking");
    await this.#commit(await this.#told(await this.#step(mapped, "check")));
  }

  /** Says what the check found, and writes the workbook of errors if it was asked for. */
  async #told(checked: ImportRecord): Promise<ImportRecord> {
    this.#say("checked", checked.counts);
    for (const [code, n] of Object.entries(checked.counts.byFault).sort((a, b) => b[1] - a[1]))
      this.#say("fault", { code, n });
    await this.#writeErrors(checked);
    return checked;
  }

  async #commit(checked: ImportRecord): Promise<void> {
    if (this.#call.options.dryRun) return this.#say("dryRun");
    this.#stage("committing");
    this.#sayEnd(await this.#step(checked, "commit"));
  }

  async #upload(file: string): Promise<ImportRecord> {
    const { node, signal, options } = this.#call;
    const { park, source, asOf, calibre } = options;
    await requireReadable(file);
    const blob = await openAsBlob(file);
    const query = new URLSearchParams({ fileName: basename(file), calibre });
    for (const [name, value] of Object.entries({ park, source, asOf })) if (value) query.set(name, value);
    const { body } = await node.ask<ImportRecord>(`/imports?${query}`, {
      method: "POST",
      bytes: blob.stream() as ReadableStream<Uint8Array>,
      signal,
    });
    return body;
  }

  /** Says what the columns mean; a column nobody knows is asked about, never dropped. */
  async #map({ id, version, mapping }: ImportRecord, name: string): Promise<ImportRecord> {
    const { map, keepUnknown, mode } = this.#call.options;
    const headings = mapping.map((it) => it.heading);
    for (const column of map.keys())
      if (!headings.includes(column)) throw new CommandRefusal("column/unknown", { name, column, headings });
    const decided = mapping.map(({ column, heading, field }) => ({
      column,
      heading,
      field: map.get(heading) ?? field ?? (keepUnknown ? "extra" : null),
    }));
    const unknown = decided.filter((it) => it.field === null).map((it) => it.heading);
    if (unknown.length > 0) throw new CommandRefusal("import/columns-unmapped", { columns: unknown });
    const { body } = await this.#call.node.ask<ImportRecord>(`/imports/${id}/mapping`, {
      method: "PUT",
      headers: { "if-match": `"${version}"` },
      json: { mapping: decided.map(({ column, field }) => ({ column, field })), mode },
    });
    return body;
  }

  #step({ id }: ImportRecord, step: ImportStep): Promise<ImportRecord> {
    return runStep(this.#call.node, id, { step, signal: this.#call.signal });
  }

  async #writeErrors({ id, counts }: ImportRecord): Promise<void> {
    const { node, language, options } = this.#call;
    if (options.errors === null || counts.refused + counts.warnings === 0) return;
    const workbook = await node.download(`/imports/${id}/errors.xlsx?lang=${language}`);
    await writeFile(options.errors, workbook).catch((error: NodeJS.ErrnoException) => {
      throw new CommandRefusal("output/unwritable", {
        path: options.errors!,
        reason: error.code ?? error.message,
      });
    });
    this.#say("errors", { file: options.errors });
  }

  /** Says how a merge, or the taking back of one, ended. */
  #sayEnd({ id, state, counts }: ImportRecord): void {
    this.#say(state === "undone" ? "undone" : "committed", { ...counts, id });
  }

  #stage(what: keyof typeof texts, data: object = {}): void {
    const { surroundings, language } = this.#call;
    surroundings.stderr.write(`${say(texts[what], language, { ...data })}\n`);
  }

  #say(what: keyof typeof texts, data: object = {}): void {
    const { surroundings, language } = this.#call;
    surroundings.stdout.write(`${say(texts[what], language, { ...data })}\n`);
  }
}
