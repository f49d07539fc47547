import { checkUscc } from "@ouhe/vocabulary";
import { readDate } from "./date.ts";
import { type Decimal, readDecimal, wholeDigits } from "./decimal.ts";
import type { FaultCode } from "./fault.ts";
import { readIndustry } from "./industry-name.ts";
import { type MoneyUnit, readMoneyUnit, toCoalTonnes, toSquareMetres, toWan } from "./units.ts";

/** What a cell holds, or what is wrong with it. */
export type CellReading<T> = { value: T } | { fault: FaultCode; data?: Record<string, string | number> };

/** Figures beyond these are almost surely written in another unit; the database holds 14 whole digits. */
const plausible = { wan: 8, wholeDigits: 14, employees: 3_000_000 };

const blanks =
  /^(?:|-+|—+|–+|\/+|\\|\.|无|無|暂无|暫無|不详|不詳|未知|未填|空|n\/?a|null|none|nan|nil|undefined|#n\/a|\*+)$/i;

/** Whether a cell says nothing: empty, a dash, 无, N/A, null. */
export function isBlankCell(text: string): boolean {
  return text === "" || (text.length <= 9 && blanks.test(text.trim()));
}

/** What stands in a column of codes; `organisationExpected` as `checkUscc` says it. */
export type RegisteredNumber =
  | { uscc: string; organisationExpected?: string }
  | { registrationNumber: string };

/** A social credit code; an older number of 13 or 15 digits is handed back as such. */
export function readUsccCell(text: string): CellReading<RegisteredNumber> {
  const check = checkUscc(text);
  if (check.ok) return { value: check };
  const digits = text.normalize("NFKC").replace(/[\s-]/g, "");
  if (/^(\d{13}|\d{15})$/.test(digits)) return { value: { registrationNumber: digits } };
  const data: Record<string, string | number> = {};
  if (check.expected) data.expected = check.expected;
  if (check.position) data.position = check.position;
  if (check.code === "length") data.length = digits.length;
  return { fault: `uscc/${check.code}`, data };
}

/** A day not after `today` (ISO date). */
export function readDateCell(text: string, today: string): CellReading<string> {
  const date = readDate(text);
  if (!date.ok) return { fault: date.code };
  return date.iso > today ? { fault: "date/future", data: { today } } : { value: date.iso };
}

/** A GB/T 4754 code or name, as its code. */
export function readIndustryCell(text: string): CellReading<string> {
  const industry = readIndustry(text);
  return industry && industry.level !== "section" ? { value: industry.code } : { fault: "industry/unknown" };
}

/** A six-digit division code; statistical codes of 12 digits are cut to the county. */
export function readDivisionCell(text: string): CellReading<string> {
  const digits = text.normalize("NFKC").replace(/\s/g, "");
  const match = /^([1-9]\d{5})(\d{3}|\d{6})?$/.exec(digits);
  return match ? { value: match[1]! } : { fault: "division/unreadable" };
}

function checked(value: Decimal, limit = plausible.wholeDigits): CellReading<Decimal> {
  if (value.startsWith("-")) return { fault: "number/negative" };
  return wholeDigits(value) > limit ? { fault: "number/too-large", data: { digits: limit } } : { value };
}

/** A whole number of people, firms, things; a measure word may follow. */
export function readCountCell(text: string): CellReading<number> {
  const number = readDecimal(text);
  if (!number.ok || !/^(人|个|個|名|家|位|persons?)?$/i.test(number.tail))
    return { fault: "number/unreadable" };
  const value = checked(number.value, 9);
  if ("fault" in value) return value;
  return value.value.includes(".") ? { fault: "number/not-whole" } : { value: Number(value.value) };
}

/** A plain decimal. */
export function readDecimalCell(text: string): CellReading<Decimal> {
  const number = readDecimal(text);
  return number.ok && number.tail === "" ? checked(number.value) : { fault: "number/unreadable" };
}

/** An amount in 万 of its currency. */
export interface Money {
  wan: Decimal;
  currency: string;
}

/**
 * An amount of money. The unit in the cell ("2000万美元") wins over the one of its column; a unit that
 * names only a scale ("2000万") takes the column's currency.
 *
 * @param columnUnit unit of the heading or of the sibling column
 */
export function readMoneyCell(text: string, columnUnit: MoneyUnit): CellReading<Money> {
  const number = readDecimal(text);
  if (!number.ok) return { fault: "number/unreadable" };
  const own = number.tail === "" ? columnUnit : readMoneyUnit(number.tail);
  if (!own) return { fault: "unit/unknown", data: { unit: number.tail } };
  const wan = checked(toWan(number.value, own));
  return "fault" in wan
    ? wan
    : { value: { wan: wan.value, currency: own.currency ?? columnUnit.currency ?? "CNY" } };
}

/** Whether an amount is so large (100 billion 元 and more) that its unit deserves a look. */
export function isImplausibleMoney(wan: Decimal): boolean {
  return wholeDigits(wan) >= plausible.wan;
}

/** An area in m²; the cell's own unit wins. */
export function readAreaCell(text: string, columnUnit: string): CellReading<Decimal> {
  return readMeasured(text, columnUnit, toSquareMetres);
}

/** Energy in tonnes of standard coal; the cell's own unit wins. */
export function readEnergyCell(text: string, columnUnit: string): CellReading<Decimal> {
  return readMeasured(text, columnUnit, toCoalTonnes);
}

function readMeasured(
  text: string,
  columnUnit: string,
  convert: (value: Decimal, unit: string) => Decimal | null,
): CellReading<Decimal> {
  const number = readDecimal(text);
  if (!number.ok) return { fault: "number/unreadable" };
  const unit = number.tail === "" ? columnUnit : number.tail;
  const value = convert(number.value, unit);
  return value === null ? { fault: "unit/unknown", data: { unit } } : checked(value);
}

const yes = /^(是|有|y|yes|true|t|1|√|✓|规上|規上|规模以上|規模以上)$/i;
const no = /^(否|无|無|没有|不是|n|no|false|f|0|×|✗|x|规下|規下|规模以下|規模以下)$/i;

/** Yes or no, as offices tick it. */
export function readYesNoCell(text: string): CellReading<boolean> {
  const plain = text.normalize("NFKC").trim();
  if (yes.test(plain)) return { value: true };
  return no.test(plain) ? { value: false } : { fault: "flag/unreadable" };
}
