const patterns = [/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/, /^(\d{4})(\d{2})(\d{2})$/];

/**
 * A day as people type it: 2026-9-30, 2026/09/30, 2026.9.30, 20260930, 2026年9月30日, full-width or not.
 *
 * @returns the ISO day; "" for a blank; null for what is no day of the calendar
 */
export function readDay(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return "";
  const match = patterns.map((it) => it.exec(text)).find((it) => it !== null);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSame =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSame ? date.toISOString().slice(0, 10) : null;
}
