/** A day read from a cell, or why it is none. */
export type DateReading =
  | { ok: true; iso: string }
  | { ok: false; code: "date/unreadable" | "date/impossible" | "date/ambiguous" | "date/incomplete" };

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const chineseDigits = "〇一二三四五六七八九";

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether a day exists in the Gregorian calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const length = month === 2 && isLeap(year) ? 29 : monthLengths[month - 1];
  return length !== undefined && day >= 1 && day <= length;
}

const pad = (value: number, length: number) => String(value).padStart(length, "0");

function dayOf(year: number, month: number, day: number): DateReading {
  if (!isRealDay(year, month, day)) return { ok: false, code: "date/impossible" };
  return { ok: true, iso: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` };
}

/**
 * The day of a spreadsheet's serial number in the 1900 system: 1 is 1900-01-01, and 60 is the day
 * 1900-02-29 that spreadsheets believe in, returned as such. Fractions (times) are dropped.
 */
export function serialDay(serial: number): string {
  const days = Math.floor(serial);
  if (days === 60) return "1900-02-29";
  const day = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  return day.toISOString().slice(0, 10);
}

/** "二〇〇四年三月十五日" → "2004年3月15日". */
function westernDigits(text: string): string {
  return text
    .replace(/[零○]/g, "〇")
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens: string, ones: string) =>
      String((tens ? chineseDigits.indexOf(tens) : 1) * 10 + (ones ? chineseDigits.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));
}

/** Day and month in either order: clear only when one of them exceeds 12, or both are equal. */
function dayAndMonth(first: number, second: number, year: number): DateReading {
  if (first > 12 && second <= 12) return dayOf(year, second, first);
  if (second > 12 && first <= 12) return dayOf(year, first, second);
  return first === second ? dayOf(year, first, second) : { ok: false, code: "date/ambiguous" };
}

/**
 * Reads a day in the spellings registers hold: 2004-03-05, 2004/3/5, 2004.3.5, 2004年3月5日, 20040305,
 * 二〇〇四年三月五日, with or without a time after it, full-width or not, and spreadsheet serial numbers from
 * 10000 (1927) to 80000 (2119). 3/5/2004 is ambiguous; a year or a month alone is incomplete.
 */
export function readDate(text: string): DateReading {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const plain = westernDigits(text.normalize("NFKC").trim())
    .replace(/[T\s]+\d{1,2}:\d{1,2}(:\d{1,2}(\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/, "")
    .replace(/\s+/g, "");
  const parts =
    /^(\d{4})(?:[-/.年]|\b)(\d{1,2})(?:[-/.月])(\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (parts) return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const western = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (western) return dayAndMonth(Number(western[1]), Number(western[2]), Number(western[3]));
  if (/^\d{4}年?$|^\d{4}[-/.年]\d{1,2}月?$/.test(plain)) return { ok: false, code: "date/incomplete" };
  if (/^\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(plain)) return { ok: false, code: "date/ambiguous" };
  const serial = /^\d{5}(\.\d+)?$/.test(plain) ? Number(plain) : 0;
  if (serial >= 10_000 && serial <= 80_000) return { ok: true, iso: serialDay(serial) };
  return { ok: false, code: "date/unreadable" };
}
