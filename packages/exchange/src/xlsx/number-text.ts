import { serialDay } from "../enterprise/date.ts";
import { shift } from "../enterprise/decimal.ts";
import type { NumberStyle } from "./styles.ts";

/** Days between the 1900 and the 1904 system. */
const shift1904 = 1462;
/** Spreadsheets keep 15 significant digits; a longer code typed as a number has lost its end. */
const keptDigits = 15;

/**
 * A stored number as plain decimal text with at most 15 significant digits, which is what the
 * spreadsheet shows: "0.30000000000000004" → "0.3", "9.1310118E+17" → "913101180000000000".
 * Text that is no finite number is handed back unchanged.
 */
export function numberText(stored: string): string {
  if (/^-?(0|[1-9]\d{0,14})$/.test(stored)) return stored;
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return stored;
  const [digits = "0", exponent = "0"] = value.toExponential(keptDigits - 1).split("e");
  return shift(digits, Number(exponent));
}

/** Whether a stored number is a whole one with more digits than spreadsheets keep. */
export function hasLostDigits(text: string): boolean {
  return /^-?\d{16,}$/.test(text);
}

function clock(fraction: number): string {
  const seconds = Math.round(fraction * 86_400);
  const part = (value: number) => String(value).padStart(2, "0");
  return `T${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`;
}

function dayText(serial: number, from1904: boolean): string {
  const days = Math.floor(serial);
  const fraction = serial - days;
  const iso = serialDay(from1904 ? days + shift1904 : days);
  return fraction < 0.5 / 86_400 || fraction > 1 - 0.5 / 86_400 ? iso : iso + clock(fraction);
}

/** A stored number as text in its style: days as ISO dates (with a time when there is one), codes padded. */
export function styledNumber(stored: string, style: NumberStyle | undefined, from1904: boolean): string {
  if (style?.kind === "day") {
    const serial = Number(stored);
    if (serial >= 0 && serial < 2_958_466) return dayText(serial, from1904);
  }
  const text = numberText(stored);
  return style?.kind === "padded" && /^\d+$/.test(text) ? text.padStart(style.width, "0") : text;
}
