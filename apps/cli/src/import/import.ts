import { existsSync, openAsBlob } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Language } from "../language.ts";
import { type NodeClient, nodeClient } from "../node/node-client.ts";
import { CommandRefusal } from "../refusal.ts";
import { languageOf, processSurroundings, type Surroundings, say } from "../surroundings.ts";
import { importHelp } from "./import-help.ts";
import { type ImportOptions, readImportOptions } from "./import-options.ts";
import { type ImportRecord, isSettled } from "./import-record.ts";
import { importTexts as texts } from "./import-texts.ts";

/** `ouhe import`: a register into a running node, over HTTP. Resolves with the exit code. */
export async function run(args: string[], surroundings = processSurroundings()): Promise<number> {
  const language = languageOf(args, surroundings);
  const options = readImportOptions(args);
  if (options.help) {
    surroundings.stdout.write(importHelp[language]);
    return 0;
  }
  const node = nodeClient(options.node, language);
  const importing = new Importing(node, options, language, surroundings);
  await (options.undo === null ? importing.bring(options.file!) : importing.undo(options.undo));
  return 0;
}

/** Milliseconds between two looks at a running step. */
const pollEvery = 300;

class Importing {
  readonly #node: NodeClient;
  readonly #options: ImportOptions;
  readonly #language: Language;
  readonly #surroundings: Surroundings;

  constructor(node: NodeClient, options: ImportOptions, language: Language, surroundings: Surroundings) {
    this.#node = node;
    this.#options = options;
    this.#language = language;
    this.#surroundings = surroundings;
  }

  async bring(file: string): Promise<void> {
    this.#stage("uploading", { name: basename(file) });
    const uploaded = await this.#upload(file);
    const mapped = await this.#map(uploaded);
    this.#stage("checking");
    const checked = await this.#step(mapped, "check");
    this.#say("checked", checked.counts);
    for (const [code, n] of Object.entries(checked.counts.byFault).sort((a, b) => b[1] - a[1]))
      this.#say("fault", { code, n });
    await this.#writeErrors(checked);
    if (this.#options.dryRun) return this.#say("dryRun");
    this.#stage("committing");
    const committed = await this.#step(checked, "commit");
    this.#say("committed", { ...committed.counts, id: committed.id });
  }

  async undo(id: string): Promise<void> {
    this.#stage("undoing");
    const { body } = await this.#node.ask<ImportRecord>(`/imports/${encodeURIComponent(id)}`);
    this.#say("undone", (await this.#step(body, "undo")).counts);
  }

  async #upload(file: string): Promise<ImportRecord> {
    const { park, source, asOf, calibre } = this.#options;
    if (!existsSync(file)) throw new CommandRefusal("file/missing", { name: file });
    const blob = await openAsBlob(file);
    const query = new URLSearchParams({ fileName: basename(file), calibre });
    for (const [name, value] of Object.entries({ park, source, asOf })) if (value) query.set(name, value);
    const { body } = await this.#node.ask<ImportRecord>(`/imports?${query}`, {
      method: "POST",
      bytes: blob.stream() as ReadableStream<Uint8Array>,
    });
    return body;
  }

  /** Says what the columns mean; a column nobody knows is asked about, never dropped. */
  async #map({ id, version, mapping }: ImportRecord): Promise<ImportRecord> {
    const { map, keepUnknown, mode } = this.#options;
    for (const heading of map.keys())
      if (!mapping.some((it) => it.heading === heading))
        throw new CommandRefusal("column/unknown", {
          name: basename(this.#options.file ?? ""),
          column: heading,
          headings: mapping.map((it) => it.heading),
        });
    const decided = mapping.map(({ column, heading, field }) => ({
      column,
      heading,
      field: map.get(heading) ?? field ?? (keepUnknown ? "extra" : null),
    }));
    const unknown = decided.filter((it) => it.field === null).map((it) => it.heading);
    if (unknown.length > 0) throw new CommandRefusal("import/columns-unmapped", { columns: unknown });
    const { body } = await this.#node.ask<ImportRecord>(`/imports/${id}/mapping`, {
      method: "PUT",
      headers: { "if-match": `"${version}"` },
      json: { mapping: decided.map(({ column, field }) => ({ column, field })), mode },
    });
    return body;
  }

  /** Begins a step and waits until it is over. @throws CommandRefusal import/failed */
  async #step({ id }: ImportRecord, step: "check" | "commit" | "undo"): Promise<ImportRecord> {
    let { body } = await this.#node.ask<ImportRecord>(`/imports/${id}/${step}`, { method: "POST" });
    while (!isSettled(body)) {
      await sleep(pollEvery);
      body = (await this.#node.ask<ImportRecord>(`/imports/${id}`)).body;
    }
    if (body.failure || body.state === "failed" || body.state === "cancelled")
      throw new CommandRefusal("import/failed", { reason: body.failure?.kind ?? body.state });
    return body;
  }

  async #writeErrors({ id, counts }: ImportRecord): Promise<void> {
    const { errors } = this.#options;
    if (errors === null || counts.refused + counts.warnings === 0) return;
    const workbook = await this.#node.download(`/imports/${id}/errors.xlsx?lang=${this.#language}`);
    await writeFile(errors, workbook);
    this.#say("errors", { file: errors });
  }

  #stage(what: keyof typeof texts, data: object = {}): void {
    this.#surroundings.stderr.write(`${say(texts[what], this.#language, { ...data })}\n`);
  }

  #say(what: keyof typeof texts, data: object = {}): void {
    this.#surroundings.stdout.write(`${say(texts[what], this.#language, { ...data })}\n`);
  }
}
