/** Exact decimals as text: "12.5", "-3", "0". No exponent, no separators, no superfluous zeros, never a float. */
export type Decimal = string;

/** A number read from a cell, and what followed it: "2,000万元" → 2000 and "万元". */
export type DecimalReading = { ok: true; value: Decimal; tail: string } | { ok: false };

const numberPattern =
  /^(\()?\s*([+-]?)\s*[¥￥$€£]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d{1,4}(?:,\d{4})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(?![\d,.])(?:[eE]([+-]?\d{1,3}))?\s*(\))?\s*(.*)$/s;

/** Canonical form of digits around a point. */
function canonical(negative: boolean, whole: string, fraction: string): Decimal {
  const left = whole.replace(/^0+(?=\d)/, "") || "0";
  const right = fraction.replace(/0+$/, "");
  const text = right === "" ? left : `${left}.${right}`;
  return negative && text !== "0" ? `-${text}` : text;
}

/**
 * Reads a decimal as offices write it: full-width digits, thousands (or Chinese 4-digit) separators, a
 * currency sign, an exponent, brackets for negatives. The rest of the text is handed back as the tail.
 */
export function readDecimal(text: string): DecimalReading {
  if (/^\d{1,15}$/.test(text)) return { ok: true, value: canonical(false, text, ""), tail: "" };
  const match = numberPattern.exec(text.normalize("NFKC").trim());
  if (!match) return { ok: false };
  const [, open, sign, digits = "", exponent, close, tail = ""] = match;
  if (Boolean(open) !== Boolean(close)) return { ok: false };
  const [whole = "", fraction = ""] = digits.replaceAll(",", "").split(".");
  const plain = canonical(sign === "-" || Boolean(open), whole, fraction);
  return { ok: true, value: exponent ? shift(plain, Number(exponent)) : plain, tail: tail.trim() };
}

/** value × 10^places, exactly. */
export function shift(value: Decimal, places: number): Decimal {
  const negative = value.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? value.slice(1) : value).split(".");
  if (places >= 0) {
    const padded = fraction.padEnd(places, "0");
    return canonical(negative, whole + padded.slice(0, places), padded.slice(places));
  }
  const padded = whole.padStart(1 - places, "0");
  return canonical(
    negative,
    padded.slice(0, padded.length + places),
    padded.slice(padded.length + places) + fraction,
  );
}

/** value × numerator ÷ denominator, rounded half away from zero to `decimals` places. */
export function scale(value: Decimal, numerator: bigint, denominator: bigint, decimals: number): Decimal {
  const negative = value.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? value.slice(1) : value).split(".");
  const top = BigInt(whole + fraction) * numerator * 10n ** BigInt(decimals) * 2n;
  const bottom = denominator * 10n ** BigInt(fraction.length);
  const rounded = (top / bottom + 1n) / 2n;
  const digits = rounded.toString().padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  return canonical(negative, digits.slice(0, cut), digits.slice(cut));
}

/** value rounded half away from zero to `decimals` places. */
export function round(value: Decimal, decimals: number): Decimal {
  const point = value.indexOf(".");
  return point < 0 || value.length - point - 1 <= decimals ? value : scale(value, 1n, 1n, decimals);
}

/** Digits before the decimal point. */
export function wholeDigits(value: Decimal): number {
  return value.replace("-", "").split(".")[0]!.length;
}
