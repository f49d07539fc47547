import type { InputFault } from "@ouhe/vocabulary";

/**
 * The places of a request that are wrong, as a list for a sentence; a name that means nothing there says so,
 * and what was probably meant.
 */
export function inputNames(
  faults: readonly InputFault[],
  separator: string,
  words: { unknown: string; nearest: string },
): string {
  const named = faults.map(({ pointer, code, nearest }) => {
    if (nearest !== undefined) return `${pointer} (${words.unknown}; ${words.nearest} ${nearest})`;
    return code.startsWith("unknown_") ? `${pointer} (${words.unknown})` : pointer;
  });
  return named.join(separator);
}
