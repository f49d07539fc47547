import {
  type AllianceAccumulator,
  type AllianceOptions,
  type CouplingResult,
  createAllianceAccumulator,
  type Firm,
} from "@ouhe/coupling";
import { normaliseName } from "@ouhe/vocabulary";
import { CommandRefusal } from "../refusal.ts";
import { type CheckedRow, createRowCheck } from "./check-rows.ts";
import type { CoupleOptions } from "./couple-options.ts";
import { inOrder } from "./in-order.ts";
import {
  codesOf,
  declaredIndustry,
  type FirmIndustry,
  finestOf,
  inferredIndustry,
  upTo,
} from "./industry.ts";
import { activityText, type Labeller } from "./industry-labels.ts";
import { type DataQuality, QualityCount } from "./quality.ts";
import type { Register } from "./registers.ts";
import { exactlySummable, type Weight } from "./weights.ts";

/** Hears of every row, in order, once it is settled. */
export interface RowListener {
  kept(row: CheckedRow, industry: FirmIndustry): void;
  rejected(row: CheckedRow): void;
  /** Resolves when it can take more; called after each batch. */
  settled(): Promise<void>;
}

/** What one pass over the registers needs. */
export interface Measuring {
  registers: readonly Register[];
  weights: readonly Weight[];
  level: CoupleOptions["level"];
  alliance: AllianceOptions;
  labeller: Labeller;
  listener: RowListener;
  signal: AbortSignal;
  /** Time of making. */
  now: Date;
  by: string;
  onBatch(progress: { rows: number; bytes: number; bytesTotal: number | null }): void;
}

/** More values than this in the park column, and it is hardly one of parks. */
export const mostParks = 200;

/** Batches read ahead while one is labelled. */
const readAhead = 3;

/**
 * One pass: every row is read, checked, classified, folded into the measures and handed to the listener.
 * Memory does not grow with the rows.
 *
 * @throws CommandRefusal cancelled, park/too-many; DomainError file/… while reading
 */
export async function measureRegisters(
  work: Measuring,
): Promise<{ quality: DataQuality; finish(): CouplingResult }> {
  const accumulator = createAllianceAccumulator(work.alliance);
  const quality = new QualityCount(work.registers);
  const parks = new Set<string>();
  const settle = (row: CheckedRow, industry: FirmIndustry | null) => {
    if (!industry) {
      quality.rejected(row);
      work.listener.rejected(row);
      return;
    }
    noteParkOf(row, parks);
    quality.kept(row, industry);
    accumulator.add(firmOf(row, upTo(industry, work.level), work.weights));
    work.listener.kept(row, industry);
  };
  for await (const batch of inOrder(checkedBatches(work), labelBatch(work.labeller), readAhead)) {
    if (work.signal.aborted) throw new CommandRefusal("cancelled", {});
    for (const { row, industry } of batch) settle(row, industry);
    await work.listener.settled();
    work.onBatch(progressOf(work.registers, quality.rows));
  }
  return {
    quality: quality.result(),
    finish: () => finish(accumulator, quality.result(), work),
  };
}

async function* checkedBatches({ registers, now, signal }: Measuring): AsyncGenerator<CheckedRow[]> {
  const check = createRowCheck(now.toISOString().slice(0, 10));
  for (const register of registers)
    for await (const rows of register.table.rows) {
      if (signal.aborted) return;
      yield rows.map((row) => check(register, row));
    }
}

/** A settled row: its industry, or null when it is rejected. */
interface LabelledRow {
  row: CheckedRow;
  industry: FirmIndustry | null;
}

function labelBatch(labeller: Labeller): (rows: CheckedRow[]) => Promise<LabelledRow[]> {
  return async (rows) => {
    const asked = rows.filter((it) => !it.rejected && it.record.industryCode === null);
    const texts = asked.map(({ record }) => activityText(record.businessScope, record.mainProducts));
    const labels = texts.length === 0 ? [] : await labeller.label(texts);
    const inferred = new Map(asked.map((row, at) => [row, inferredIndustry(labels[at]!)]));
    return rows.map((row) => ({
      row,
      industry: row.rejected ? null : (inferred.get(row) ?? declaredIndustry(row.record.industryCode!)),
    }));
  };
}

function firmOf(
  { record, park, row, register }: CheckedRow,
  industry: FirmIndustry,
  weights: readonly Weight[],
): Firm {
  return {
    id: record.uscc ?? `${park}/${normaliseName(record.name)}`,
    name: record.name,
    park,
    codes: codesOf(industry),
    confidence: confidenceOf(industry),
    ...(industry.basis === "inferred" && { confidences: confidencesOf(industry) }),
    weights: weights.map((it) => it.of(record, row.cells, register)),
  };
}

/** Below 1 unless declared, whatever the rounding. */
function confidenceOf(industry: FirmIndustry): number {
  if (industry.basis === "declared") return 1;
  return Math.min(exactlySummable(finestOf(industry)?.confidence ?? 0), exactlySummable(0.9999));
}

function confidencesOf(industry: FirmIndustry): Firm["confidences"] {
  const at = (level: "division" | "group" | "class") => industry[level]?.confidence ?? 1;
  return { division: at("division"), group: at("group"), class: at("class") };
}

function noteParkOf({ park }: CheckedRow, parks: Set<string>): void {
  if (parks.has(park)) return;
  parks.add(park);
  if (parks.size > mostParks)
    throw new CommandRefusal("park/too-many", {
      parks: parks.size,
      limit: mostParks,
      examples: [...parks].slice(0, 3),
    });
}

function progressOf(registers: readonly Register[], rows: number) {
  const totals = registers.map((it) => it.table.bytesTotal);
  return {
    rows,
    bytes: registers.reduce((sum, it) => sum + it.table.bytesRead(), 0),
    bytesTotal: totals.includes(null) ? null : totals.reduce<number>((sum, it) => sum + it!, 0),
  };
}

function finish(accumulator: AllianceAccumulator, quality: DataQuality, work: Measuring): CouplingResult {
  const registers = quality.registers.map(({ name, rows, kept, rejected, asOf }) => ({
    name,
    rows,
    kept,
    rejected,
    asOf,
  }));
  return accumulator.finish({ at: work.now.toISOString(), by: work.by, registers });
}
