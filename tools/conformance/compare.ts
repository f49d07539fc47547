export interface Tolerance {
  abs: number;
  rel: number;
}

/**
 * Compares one output with what is expected, element by element unless `how` says otherwise.
 *
 * @returns null when it passes, otherwise where and how it differs
 */
export function difference(
  got: unknown,
  expected: unknown,
  tolerance: Tolerance,
  how?: string,
): string | null {
  if (how === "undefined") return definedValue(got, "");
  if (how === "exact") return elementwise(got, expected, { abs: 0, rel: 0 }, "");
  if (how?.startsWith("up to sign")) return upToSign(got, expected, tolerance);
  return elementwise(got, expected, tolerance, "");
}

/** Whether an expected output holds nothing but nulls, and so compares with nothing. */
export function isEmpty(expected: unknown): boolean {
  return expected === null || (Array.isArray(expected) && expected.length > 0 && expected.every(isEmpty));
}

function elementwise(got: unknown, expected: unknown, tolerance: Tolerance, at: string): string | null {
  if (isEmpty(expected)) return null;
  if (Array.isArray(expected)) return arrays(got, expected, tolerance, at);
  if (typeof expected === "object") return objects(got, expected as Record<string, unknown>, tolerance, at);
  const [want, have] = [numberOf(expected), numberOf(got)];
  if (want === null)
    return got === expected ? null : `${at} ${JSON.stringify(got)} is not ${JSON.stringify(expected)}`;
  if (have === null) return `${at} ${String(got)} is not ${want}`;
  if (have === want) return null;
  // An infinity is met exactly or not at all: every distance to it is within rel × infinity.
  const isClose =
    Number.isFinite(want) && Math.abs(have - want) <= tolerance.abs + tolerance.rel * Math.abs(want);
  if (isClose) return null;
  return `${at} ${have} is not ${want}`;
}

function arrays(got: unknown, expected: readonly unknown[], tolerance: Tolerance, at: string): string | null {
  const list = listOf(got);
  if (!list) return `${at} ${String(got)} is no list`;
  if (list.length !== expected.length) return `${at} has ${list.length} elements, not ${expected.length}`;
  return first(expected, (want, i) => elementwise(list[i], want, tolerance, `${at}[${i}]`));
}

function objects(
  got: unknown,
  expected: Record<string, unknown>,
  tolerance: Tolerance,
  at: string,
): string | null {
  if (typeof got !== "object" || got === null) return `${at} ${String(got)} is no object`;
  const values = got as Record<string, unknown>;
  return first(Object.keys(expected), (key) =>
    elementwise(values[key], expected[key], tolerance, `${at}.${key}`),
  );
}

/** An undefined question must not be answered with a number. */
function definedValue(got: unknown, at: string): string | null {
  const list = listOf(got);
  if (list) return first(list, (it, i) => definedValue(it, `${at}[${i}]`));
  return typeof got === "number" && !Number.isNaN(got) ? `${at} ${got} answers an undefined question` : null;
}

function upToSign(got: unknown, expected: unknown, tolerance: Tolerance): string | null {
  const [have, want] = [unitLength(got), unitLength(expected)];
  if (!have || !want) return "is no vector of numbers";
  const flipped = have.map((it) => -it);
  return elementwise(have, want, tolerance, "") && elementwise(flipped, want, tolerance, "");
}

function unitLength(values: unknown): number[] | null {
  const list = listOf(values)?.map(numberOf);
  if (!list || list.includes(null)) return null;
  const numbers = list as number[];
  const length = Math.hypot(...numbers);
  return length === 0 ? null : numbers.map((it) => it / length);
}

function numberOf(value: unknown): number | null {
  if (value === "Infinity") return Number.POSITIVE_INFINITY;
  if (value === "-Infinity") return Number.NEGATIVE_INFINITY;
  return typeof value === "number" && !Number.isNaN(value) ? value : null;
}

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : null;
}

function first<T>(items: readonly T[], find: (item: T, i: number) => string | null): string | null {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found !== null) return found;
  }
  return null;
}
