import { enterpriseFields } from "../mapping/enterprise-fields.ts";
import { type ColumnMapping, defaultUnits, type Field, type FieldType } from "../mapping/field.ts";
import { columnLetter, type Row } from "../table/table.ts";
import { type Fault, type FaultCode, type FaultPlace, faultAt, isRefused } from "./fault.ts";
import {
  type CellReading,
  isBlankCell,
  isImplausibleMoney,
  readAreaCell,
  readCountCell,
  readDateCell,
  readDecimalCell,
  readDivisionCell,
  readEnergyCell,
  readIndustryCell,
  readMoneyCell,
  readUsccCell,
  readYesNoCell,
} from "./read-cell.ts";
import { type EnterpriseRecord, emptyRecord } from "./record.ts";
import { type MoneyUnit, readMoneyUnit } from "./units.ts";

/** What a row cannot know by itself. */
export interface RowContext {
  /** ISO date; later dates are faults. */
  today: string;
  /** Unit of money columns whose heading names none; "万元" by default. A title row often tells: "单位：千元". */
  moneyUnit?: string;
  /** Unit of area columns whose heading names none; "平方米" by default. */
  areaUnit?: string;
}

/** A row read: the record, as far as it could be read, and what is wrong. Refused when a fault is an error. */
export interface ParsedEnterprise {
  record: EnterpriseRecord;
  faults: Fault[];
  refused: boolean;
}

/** One mapped column, made ready once for all rows. */
interface Reader {
  column: number;
  heading: string;
  field: Field | null;
  /** Column that holds the unit of this one. */
  unitColumn: number | null;
  unit: string | null;
}

const fieldById = new Map(enterpriseFields.map((it) => [it.id, it]));
const plans = new WeakMap<readonly ColumnMapping[], readonly Reader[]>();
const totals =
  /^(本页|本頁|本表|全部|全区|全區)?(合计|合計|总计|總計|小计|小計|累计|累計|共计|共計|总和|grandtotal|total|subtotal|sum)[:：]?$/i;

const isTotalWord = (text: string) => totals.test(text.replace(/\s/g, ""));

function planOf(mapping: readonly ColumnMapping[]): readonly Reader[] {
  const planned = plans.get(mapping);
  if (planned) return planned;
  const headings = distinctHeadings(mapping);
  const plan = mapping.flatMap((it, at): Reader[] => {
    if (it.field === null) return [];
    const field = fieldById.get(it.field) ?? null;
    if (field?.unitOf || field?.id === "serial") return [];
    const sibling = mapping.find(
      (other) => other.field !== null && fieldById.get(other.field)?.unitOf === it.field,
    );
    const heading = headings[at]!;
    return [{ column: it.column, heading, field, unitColumn: sibling?.column ?? null, unit: it.unit }];
  });
  plans.set(mapping, plan);
  return plan;
}

/** Headings as columns are told apart by: a repeated one takes its letter, so that none overwrites another. */
function distinctHeadings(mapping: readonly ColumnMapping[]): string[] {
  const taken = new Set(["__proto__"]);
  return mapping.map(({ heading, column }) => {
    const own = taken.has(heading) ? `${heading} (${columnLetter(column)})` : heading;
    taken.add(own);
    return own;
  });
}

type ValueReader = (
  cell: string,
  unit: string | null,
  context: RowContext,
) => CellReading<string | number | boolean>;

/** Readers of the types whose cell stands for one value by itself. */
const valueReaders: Partial<Record<FieldType, ValueReader>> = {
  date: (cell, _, { today }) => readDateCell(cell, today),
  "industry-code": readIndustryCell,
  "division-code": readDivisionCell,
  integer: readCountCell,
  decimal: readDecimalCell,
  area: (cell, unit, { areaUnit }) => readAreaCell(cell, unit ?? areaUnit ?? defaultUnits.area),
  energy: (cell, unit) => readEnergyCell(cell, unit ?? defaultUnits.energy),
  "yes-no": readYesNoCell,
};

/**
 * Reads one row of an enterprise register by its mapping. Cells that say nothing ("", "-", 无, N/A) leave
 * their field null. Never throws: what is wrong comes back as faults.
 *
 * @param mapping as guessed or corrected; keep the same array for all rows of a table
 */
export function parseEnterpriseRow(
  row: Row,
  mapping: readonly ColumnMapping[],
  context: RowContext,
): ParsedEnterprise {
  const reading = new RowReading(row, context);
  const plan = planOf(mapping);
  if (row.notes) reading.takeNotes(plan);
  for (const reader of plan) reading.readColumn(reader);
  reading.finish(plan);
  const { record, faults } = reading;
  return { record, faults, refused: faults.length > 0 && isRefused(faults) };
}

class RowReading {
  readonly record = emptyRecord();
  readonly faults: Fault[] = [];
  readonly #row: Row;
  readonly #context: RowContext;

  constructor(row: Row, context: RowContext) {
    this.#row = row;
    this.#context = context;
  }

  #cell(reader: Reader): string {
    return this.#row.cells[reader.column] ?? "";
  }

  #place(reader: Reader): FaultPlace {
    const { column, heading, field } = reader;
    return {
      row: this.#row.number,
      column: heading,
      columnIndex: column,
      field: field?.id ?? null,
      value: this.#cell(reader),
    };
  }

  #fault(reader: Reader, code: FaultCode, data: Fault["data"] = {}): void {
    this.faults.push(faultAt(this.#place(reader), code, data));
  }

  /**
   * Turns what the table's reader noticed into faults. A note on a column nobody reads is left out, unless
   * it says that rows may be missing.
   */
  takeNotes(plan: readonly Reader[]): void {
    for (const note of this.#row.notes ?? []) {
      const reader = plan.find((it) => it.column === note.column);
      if (reader) this.#fault(reader, note.code, note.data);
      else if (note.column === null || note.code.startsWith("row/") || note.code === "cell/holds-rows")
        this.faults.push(faultAt(this.#wholeRow(), note.code, note.data));
    }
  }

  #wholeRow(): FaultPlace {
    const value = this.#row.cells.filter((it) => it !== "").join(" | ");
    return { row: this.#row.number, column: null, columnIndex: null, field: null, value };
  }

  /** The value, or null after noting the fault. */
  #take<T>(reader: Reader, reading: CellReading<T>): T | null {
    if ("value" in reading) return reading.value;
    this.#fault(reader, reading.fault, reading.data);
    return null;
  }

  readColumn(reader: Reader): void {
    const cell = this.#cell(reader);
    if (isBlankCell(cell)) return;
    if (reader.field === null) this.record.extra[reader.heading] = cell;
    else this.#readField(reader, reader.field, cell);
  }

  #readField(reader: Reader, field: Field, cell: string): void {
    const readValue = valueReaders[field.type];
    if (readValue) this.#set(field.id, this.#take(reader, readValue(cell, reader.unit, this.#context)));
    else if (field.type === "uscc") this.#readUscc(reader, cell);
    else if (field.type === "money") this.#readMoney(reader, field, cell);
    else this.#readText(reader, field, cell);
  }

  /** Puts a value into its field, or into `extra` when the record has no such field. */
  #set(id: string, value: string | number | boolean | null): void {
    if (value === null) return;
    const fields = this.record as unknown as Record<string, typeof value>;
    if (id in fields) fields[id] = value;
    else this.record.extra[id] = String(value);
  }

  #readUscc(reader: Reader, cell: string): void {
    const lost = this.faults.findIndex(
      (it) => it.code === "cell/digits-lost" && it.columnIndex === reader.column,
    );
    if (lost >= 0) {
      // What is left of the code is not worth checking; the row waits for the real one.
      this.faults[lost] = { ...this.faults[lost]!, severity: "error" };
      return;
    }
    const found = this.#take(reader, readUsccCell(cell));
    if (found === null) return;
    if ("uscc" in found) {
      this.record.uscc = found.uscc;
      const { organisationExpected: expected } = found;
      if (expected !== undefined) this.#fault(reader, "uscc/organisation-check", { expected });
    } else {
      this.record.registrationNumber = found.registrationNumber;
      this.#fault(reader, "uscc/old-number", { length: found.registrationNumber.length });
    }
  }

  #moneyUnit(reader: Reader): MoneyUnit | null {
    const base = readMoneyUnit(reader.unit ?? this.#context.moneyUnit ?? defaultUnits.money);
    const sibling = reader.unitColumn === null ? "" : (this.#row.cells[reader.unitColumn] ?? "");
    if (isBlankCell(sibling)) return base;
    const own = readMoneyUnit(sibling);
    if (!own) this.#fault(reader, "unit/unknown", { unit: sibling });
    // A column of currencies ("美元") says nothing of the scale, which stays the heading's.
    const onlyCurrency = own !== null && own.places === 0 && !/^[元圆圓]$/.test(sibling.trim());
    return onlyCurrency && base ? { places: base.places, currency: own.currency } : own;
  }

  #readMoney(reader: Reader, field: Field, cell: string): void {
    const unit = this.#moneyUnit(reader);
    if (!unit) {
      if (reader.unitColumn === null) this.#fault(reader, "unit/unknown", { unit: reader.unit ?? "" });
      return;
    }
    const money = this.#take(reader, readMoneyCell(cell, unit));
    if (!money) return;
    if (isImplausibleMoney(money.wan)) this.#fault(reader, "number/implausible", { wan: money.wan });
    this.#set(field.id, money.wan);
    if (field.id === "capitalWan") this.record.capitalCurrency = money.currency;
    else if (money.currency !== "CNY") this.record.extra[`${field.id}Currency`] = money.currency;
  }

  #readText(reader: Reader, field: Field, cell: string): void {
    const first = cell.charCodeAt(0);
    const looksFormula =
      first === 61 || ((first === 43 || first === 64) && cell.length > 1 && field.id !== "phone");
    if (looksFormula) this.#fault(reader, "cell/formula-text");
    else if (cell.includes("<") && /<\/?[a-z!][^>]*>/i.test(cell)) this.#fault(reader, "cell/markup");
    this.#set(field.id, cell.trim());
  }

  /** What can be said only of the whole row. */
  finish(plan: readonly Reader[]): void {
    const name = plan.find((it) => it.field?.id === "name");
    if (!name) return;
    const written = this.#cell(name).trim();
    if (this.#isTotal()) this.faults.push(faultAt(this.#wholeRow(), "row/is-total"));
    else if (this.record.name === "") this.#fault(name, "name/missing");
    else if (written === name.heading) this.faults.push(faultAt(this.#wholeRow(), "row/is-heading"));
  }

  #isTotal(): boolean {
    if (this.record.uscc !== null) return false;
    return isTotalWord(this.record.name) || (this.record.name === "" && this.#row.cells.some(isTotalWord));
  }
}
