import type { Level } from "@ouhe/coupling";
import type { CheckedRow } from "./check-rows.ts";
import { type FirmIndustry, finestOf } from "./industry.ts";
import type { Register } from "./registers.ts";
import type { RowFault } from "./row-fault.ts";

/** How often a fault occurred, and its first row as an example. */
export interface FaultCount {
  code: string;
  rows: number;
  example: { register: string; fault: RowFault };
}

/** One register as it was read. */
export interface RegisterQuality {
  name: string;
  rows: number;
  kept: number;
  rejected: number;
  /** Newest as-of date of its rows, ISO; null when none says. */
  asOf: string | null;
  encoding: string | null;
  sheet: string | null;
  /** Heading → field it was read as; null: not understood, kept as it is. */
  columns: readonly { heading: string; field: string | null }[];
}

/** What was read, kept, rejected and understood: the report's chapter on the data. */
export interface DataQuality {
  registers: readonly RegisterQuality[];
  rows: number;
  kept: number;
  rejected: number;
  /** Faults of rejected rows, commonest first. */
  errors: readonly FaultCount[];
  /** Faults that did not reject, commonest first. */
  warnings: readonly FaultCount[];
  capital: { known: number; missing: number; foreign: readonly { currency: string; firms: number }[] };
  basis: Record<FirmIndustry["basis"], number>;
  /** Kept firms known at each level. */
  known: Record<Exclude<Level, "section">, number>;
  /** Inferred firms by confidence of their finest code, in tenths: [0, 0.1), … [0.9, 1]. */
  confidence: readonly number[];
}

/** Counts while rows go by; keeps no row. */
export class QualityCount {
  readonly #registers = new Map<Register, { rows: number; kept: number; asOf: string | null }>();
  readonly #errors = new Map<string, FaultCount>();
  readonly #warnings = new Map<string, FaultCount>();
  readonly #foreign = new Map<string, number>();
  readonly #capital = { known: 0, missing: 0 };
  readonly #basis = { declared: 0, inferred: 0, none: 0 };
  readonly #known = { division: 0, group: 0, class: 0 };
  readonly #confidence = new Array<number>(10).fill(0);

  constructor(registers: readonly Register[]) {
    for (const it of registers) this.#registers.set(it, { rows: 0, kept: 0, asOf: null });
  }

  rejected({ register, faults }: CheckedRow): void {
    this.#registers.get(register)!.rows++;
    for (const it of distinctCodes(faults, "error")) count(this.#errors, register.name, it);
  }

  kept({ register, record, faults }: CheckedRow, industry: FirmIndustry): void {
    const counted = this.#registers.get(register)!;
    counted.rows++;
    counted.kept++;
    if (record.asOf !== null && record.asOf > (counted.asOf ?? "")) counted.asOf = record.asOf;
    for (const it of distinctCodes(faults, "warning")) count(this.#warnings, register.name, it);
    this.#noteCapital(record.capitalWan, record.capitalCurrency);
    this.#noteIndustry(industry);
  }

  #noteCapital(capital: string | null, currency: string): void {
    if (capital === null) this.#capital.missing++;
    else if (currency === "CNY") this.#capital.known++;
    else this.#foreign.set(currency, (this.#foreign.get(currency) ?? 0) + 1);
  }

  #noteIndustry(industry: FirmIndustry): void {
    this.#basis[industry.basis]++;
    for (const level of ["division", "group", "class"] as const) if (industry[level]) this.#known[level]++;
    const finest = finestOf(industry);
    if (industry.basis === "inferred" && finest)
      this.#confidence[Math.min(9, Math.floor(finest.confidence * 10))]!++;
  }

  /** Rows seen so far. */
  get rows(): number {
    return [...this.#registers.values()].reduce((sum, it) => sum + it.rows, 0);
  }

  result(): DataQuality {
    const registers = [...this.#registers].map(([register, it]) => registerQuality(register, it));
    const kept = registers.reduce((sum, it) => sum + it.kept, 0);
    const foreign = [...this.#foreign].map(([currency, firms]) => ({ currency, firms }));
    return {
      registers,
      rows: this.rows,
      kept,
      rejected: this.rows - kept,
      errors: byCount(this.#errors),
      warnings: byCount(this.#warnings),
      capital: { ...this.#capital, foreign: foreign.sort((a, b) => b.firms - a.firms) },
      basis: this.#basis,
      known: this.#known,
      confidence: this.#confidence,
    };
  }
}

function registerQuality(
  { name, table, mapping }: Register,
  { rows, kept, asOf }: { rows: number; kept: number; asOf: string | null },
): RegisterQuality {
  const columns = mapping.map(({ heading, field }) => ({ heading, field }));
  const { encoding, sheet } = table;
  return { name, rows, kept, rejected: rows - kept, asOf, encoding, sheet, columns };
}

/** The first fault of each code: a row counts once for it. */
function distinctCodes(faults: readonly RowFault[], severity: RowFault["severity"]): RowFault[] {
  if (faults.length === 0) return [];
  const found = new Map<string, RowFault>();
  for (const it of faults) if (it.severity === severity && !found.has(it.code)) found.set(it.code, it);
  return [...found.values()];
}

function count(counts: Map<string, FaultCount>, register: string, fault: RowFault): void {
  const known = counts.get(fault.code);
  if (known) known.rows++;
  else counts.set(fault.code, { code: fault.code, rows: 1, example: { register, fault } });
}

const byCount = (counts: Map<string, FaultCount>) =>
  [...counts.values()].sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));

/** Firms whose capital is in another currency. */
export const foreignFirms = ({ foreign }: DataQuality["capital"]): number =>
  foreign.reduce((sum, it) => sum + it.firms, 0);
