import { capitalWeight } from "@ouhe/cooperation/positioning";
import type { WeightDefinition } from "@ouhe/coupling";
import { type EnterpriseRecord, enterpriseFields, type FieldType, readDecimal } from "@ouhe/exchange";
import { CommandRefusal } from "../refusal.ts";
import type { Register } from "./registers.ts";

/** One numeric weight of firms and how a row says it. */
export interface Weight {
  definition: WeightDefinition;
  /** NaN where the row does not say, or says it in another currency. */
  of(record: EnterpriseRecord, cells: readonly string[], register: Register): number;
}

const units: Partial<Record<FieldType, string>> = {
  money: "万元 CNY",
  integer: "persons",
  area: "m²",
  energy: "tce",
};

/**
 * Sums of fractions depend on their order in the last bit; sums of multiples of 2⁻¹⁴ do not, up to 2³⁹. So a
 * result does not depend on the order of rows. In 万元 the step is 0.6 yuan.
 */
export function exactlySummable(amount: number): number {
  return Math.round(amount * 16384) / 16384;
}

const capital: Weight = {
  definition: capitalWeight,
  of: ({ capitalWan, capitalCurrency }) =>
    capitalWan === null || capitalCurrency !== "CNY" ? Number.NaN : exactlySummable(Number(capitalWan)),
};

/**
 * Registered capital where any register has it, then the columns asked for, in that order.
 *
 * @throws CommandRefusal weight/not-numeric
 */
export function weightsOf(registers: readonly Register[], asked: readonly string[]): Weight[] {
  const hasCapital = registers.some((it) => it.mapping.some((column) => column.field === "capitalWan"));
  const others = asked
    .map((column, at) => ({ column, at }))
    .filter(({ at }) => fieldAt(registers[0]!, at)?.id !== "capitalWan" || !hasCapital)
    .map(({ column, at }) => columnWeight(registers, column, at));
  return hasCapital ? [capital, ...others] : others;
}

/** The field a weight column is mapped to, when amounts of it can be added. */
function fieldAt(register: Register, at: number) {
  const column = register.weightColumns[at];
  const id = register.mapping.find((it) => it.column === column)?.field;
  return enterpriseFields.find((it) => it.id === id && it.type in units);
}

function columnWeight(registers: readonly Register[], column: string, at: number): Weight {
  const first = registers[0]!;
  const field = fieldAt(first, at);
  for (const it of registers) if (!fieldAt(it, at)) requireNumbers(it, column, at);
  const heading = first.mapping.find((it) => it.column === first.weightColumns[at])!;
  const unit = (field && units[field.type]) ?? heading.unit ?? "";
  return {
    definition: { id: field?.id ?? column, label: column, unit },
    of: (record, cells, register) => {
      const own = fieldAt(register, at);
      const amount = own ? fieldAmount(record, own.id) : cellAmount(cells[register.weightColumns[at]!] ?? "");
      return amount >= 0 ? exactlySummable(amount) : Number.NaN;
    },
  };
}

function requireNumbers({ table, weightColumns }: Register, column: string, at: number): void {
  const cells = table.sample.map((it) => it.cells[weightColumns[at]!] ?? "").filter((it) => it !== "");
  if (cells.length === 0 || cells.some((it) => !Number.isNaN(cellAmount(it)))) return;
  throw new CommandRefusal("weight/not-numeric", { column, example: cells[0]! });
}

function cellAmount(cell: string): number {
  const read = readDecimal(cell);
  return read.ok ? Number(read.value) : Number.NaN;
}

function fieldAmount(record: EnterpriseRecord, field: string): number {
  if (record.extra[`${field}Currency`]) return Number.NaN;
  const value = (record as unknown as Record<string, unknown>)[field] ?? record.extra[field];
  return value === null || value === undefined || value === "" ? Number.NaN : Number(value);
}
