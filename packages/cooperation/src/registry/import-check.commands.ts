import {
  createDuplicateWatch,
  type Fault,
  faultKinds,
  openTable,
  type ParsedEnterprise,
  parseEnterpriseRow,
  type Row,
} from "@ouhe/exchange";
import type { InferredIndustry } from "./enterprise.rules.ts";
import { parkFinder, readingOf } from "./import.rules.ts";
import { updateImport } from "./import.store.ts";
import type { Import, ImportCounts } from "./import.ts";
import { noteConflicts, replacedEdit } from "./import-conflict.store.ts";
import { readFile } from "./import-file.store.ts";
import { inferFromMerged } from "./import-industry.commands.ts";
import { countResolved, refuseUnclear, resolveAll, studyStaged } from "./import-merge.store.ts";
import {
  faultColumns,
  industryText,
  stagedColumns,
  stagedFaults,
  stagedRow,
  tooLong,
} from "./import-row.rules.ts";
import { type ImportRun, requireKept } from "./import-run.commands.ts";
import { storable } from "./import-text.ts";
import { listParks } from "./park.commands.ts";

/** Rows read at a time: a few milliseconds of work, between which the process answers others. */
const batchRows = 200;
/** Rows written in one transaction: small enough that the single session of the embedded engine is soon free. */
const chunkRows = 1_000;
/** Batches whose industries may be asked for before the first answer is waited for. */
const batchesAhead = 4;

/** A batch read and being classified. */
interface Reading {
  /** Rows of the file up to and with this batch. */
  rows: number;
  refused: number;
  good: { row: number; park: string; parsed: ParsedEnterprise }[];
  faults: Fault[][];
  industries: Promise<InferredIndustry[]>;
  progress: number;
}

/** Reads rows by the import's mapping, whose they are included, and watches for repeated ones. */
function rowChecker(batch: Import, parkOf: (text: string) => string | undefined, today: string) {
  const mapping = readingOf(batch.mapping);
  const watch = createDuplicateWatch();
  const headingOf = (field: string) => mapping.find((it) => it.field === field)?.heading ?? null;
  const places = { nameHeading: headingOf("name"), usccHeading: headingOf("uscc") };
  const parkColumn = mapping.find((it) => it.field === "park");
  const { moneyUnit, areaUnit } = batch.table;
  const context = { today, ...(moneyUnit && { moneyUnit }), ...(areaUnit && { areaUnit }) };

  function parkFault(row: Row, written: string | null): Fault {
    const code = written === null ? "park/missing" : "park/unknown";
    const place = {
      column: parkColumn?.heading ?? null,
      columnIndex: parkColumn?.column ?? null,
      field: "park",
    };
    return { row: row.number, ...place, value: written ?? "", code, ...faultKinds[code], data: {} };
  }

  function lengthFaults(row: Row, { record, faults }: ParsedEnterprise): void {
    for (const [field, limit] of tooLong(record)) {
      const { column, heading } = mapping.find((it) => it.field === field)!;
      const value = row.cells[column] ?? "";
      const place = { row: row.number, column: heading, columnIndex: column, field };
      const data = { length: value.length, limit };
      faults.push({
        ...place,
        value: value.slice(0, 200),
        code: "cell/too-long",
        ...faultKinds["cell/too-long"],
        data,
      });
    }
  }

  return (row: Row): { parsed: ParsedEnterprise; park: string | null } => {
    row.cells.forEach((cell, at) => {
      row.cells[at] = storable(cell);
    });
    const parsed = parseEnterpriseRow(row, mapping, context);
    const before = parsed.faults.length;
    lengthFaults(row, parsed);
    parsed.refused ||= parsed.faults.length > before;
    const written = parsed.record.park;
    const park = (written === null ? batch.ownerPark : parkOf(written)) ?? null;
    if (park === null) parsed.faults.push(parkFault(row, written));
    parsed.refused ||= park === null;
    if (!parsed.refused) {
      const repeated = watch.check({ ...parsed.record, park }, { row: row.number, ...places });
      if (repeated) parsed.faults.push(repeated);
      parsed.refused = repeated?.severity === "error";
    }
    return { parsed, park };
  };
}

/** Reads the file in batches, each handed on while its industries are still being found. Rows already staged are only watched. */
async function* readBatches(run: ImportRun, batch: Import): AsyncGenerator<Reading> {
  const parks = await run.act.read(listParks);
  const check = rowChecker(batch, parkFinder(parks), run.now().toISOString().slice(0, 10));
  const stream = readFile(run.store, batch.id);
  const source = { stream, name: batch.fileName, size: batch.fileBytes };
  const options = { batchSize: batchRows, ...(batch.table.sheet !== null && { sheet: batch.table.sheet }) };
  const table = await openTable(source, options);
  let rows = 0;
  for await (const some of table.rows) {
    run.job.signal.throwIfAborted();
    const first = Math.max(0, batch.checkedRows - rows);
    rows += some.length;
    const checked = some.map((row) => ({ row: row.number, ...check(row) })).slice(first);
    if (checked.length === 0) continue;
    const good = checked.flatMap(({ row, parsed, park }) =>
      parsed.refused ? [] : [{ row, parsed, park: park! }],
    );
    yield {
      rows,
      refused: checked.length - good.length,
      good,
      faults: checked.map((it) => it.parsed.faults).filter((it) => it.length > 0),
      industries: run.inferIndustries(good.map((it) => industryText(it.parsed.record))),
      progress: table.bytesTotal ? Math.min(0.99, table.bytesRead() / table.bytesTotal) : 0,
    };
  }
}

/** Keeps a few readings under way, in order. */
async function* ahead(readings: AsyncGenerator<Reading>): AsyncGenerator<Reading> {
  const held: Reading[] = [];
  for await (const it of readings) {
    it.industries.catch(() => {}); // awaited when its turn comes
    held.push(it);
    if (held.length >= batchesAhead) yield held.shift()!;
  }
  yield* held;
}

/** Rows ready to be written together. */
class Chunk {
  readonly rows: unknown[][] = [];
  readonly faults: unknown[][] = [];
  readonly counts: ImportCounts;
  checkedRows = 0;
  progress = 0;

  constructor(counts: ImportCounts) {
    this.counts = { ...counts, byFault: { ...counts.byFault } };
  }

  async add(run: ImportRun, batch: Import, reading: Reading): Promise<void> {
    const industries = await reading.industries;
    reading.good.forEach(({ row, park, parsed }, at) => {
      const setting = { importId: batch.id, row, id: run.newId(), park, asOf: batch.asOf };
      this.rows.push(stagedRow(setting, parsed.record, industries[at]!));
    });
    this.#count(reading);
    for (const faults of reading.faults) this.faults.push(...stagedFaults(batch.id, faults));
    this.checkedRows = reading.rows;
    this.progress = reading.progress;
  }

  #count({ good, refused, faults }: Reading): void {
    const { counts } = this;
    counts.good += good.length;
    counts.warnings += good.filter((it) => it.parsed.faults.length > 0).length;
    counts.refused += refused;
    for (const { code } of faults.flat()) counts.byFault[code] = (counts.byFault[code] ?? 0) + 1;
  }
}

async function write(run: ImportRun, batch: Import, chunk: Chunk): Promise<void> {
  await run.store.transaction(run.who, async (tx) => {
    await run.job.guard(tx);
    if (chunk.rows.length > 0) await tx.copyIn("import_row", stagedColumns, chunk.rows);
    if (chunk.faults.length > 0) await tx.copyIn("import_fault", faultColumns, chunk.faults);
    const to = { checked_rows: chunk.checkedRows, counts: chunk.counts, progress: chunk.progress };
    await requireKept(run, tx, batch, () => updateImport(tx, batch.id, "checking", to, run.now()));
  });
}

/** Compares what was staged with the register and closes the check. */
async function conclude(run: ImportRun, batch: Import, rows: number, counts: ImportCounts): Promise<void> {
  await studyStaged(run.store);
  await run.store.transaction(run.who, async (tx) => {
    await run.job.guard(tx);
    await resolveAll(tx, batch.id, batch.mode);
    const { create, update, unchanged, skip } = await countResolved(tx);
    const unclear = await refuseUnclear(tx, batch.id);
    await inferFromMerged(run, tx, batch.id);
    const conflicts = await noteConflicts(tx, batch.id, batch.mapping);
    const refused = Object.values(unclear).reduce((sum, it) => sum + it, 0);
    const byFault = { ...counts.byFault };
    for (const [code, n] of Object.entries(unclear)) byFault[code] = (byFault[code] ?? 0) + n;
    if (conflicts.fields > 0) byFault[replacedEdit] = conflicts.fields;
    const all = { ...counts, good: counts.good - refused, refused: counts.refused + refused, byFault };
    const to = {
      state: "checked" as const,
      total_rows: rows,
      checked_rows: rows,
      progress: 1,
      counts: { ...all, create, update, unchanged, skipped: skip, conflicts: conflicts.rows },
    };
    await requireKept(run, tx, batch, () => updateImport(tx, batch.id, "checking", to, run.now()));
  });
}

/**
 * The dry run: reads every row, checks it, infers its industry and stages it, in short transactions that
 * each note how far they came, so that another process can go on. Nothing in the register changes.
 *
 * @throws DomainError file/… when the file turns out unreadable on the way
 */
export async function checkImport(run: ImportRun, batch: Import): Promise<void> {
  let chunk = new Chunk(batch.counts);
  let rows = batch.checkedRows;
  let writing: Promise<void> = Promise.resolve();
  for await (const reading of ahead(readBatches(run, batch))) {
    await chunk.add(run, batch, reading);
    rows = reading.rows;
    if (chunk.rows.length + chunk.faults.length < chunkRows) continue;
    await writing;
    writing = write(run, batch, chunk);
    writing.catch(() => {}); // awaited before the next
    chunk = new Chunk(chunk.counts);
  }
  await writing;
  if (chunk.checkedRows > 0) await write(run, batch, chunk);
  await conclude(run, batch, rows, chunk.counts);
}
