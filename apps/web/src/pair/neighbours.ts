type Parks = readonly [string, string];

/** The pairs before and after one, whichever way round it is named; place counts from 1, and is 0 for none. */
export function neighbours(
  pairs: readonly Parks[],
  [first, second]: Parks,
): { place: number; previous?: Parks; next?: Parks } {
  const at = pairs.findIndex((it) => it.includes(first) && it.includes(second) && first !== second);
  return {
    place: at + 1,
    previous: at > 0 ? pairs[at - 1] : undefined,
    next: at < 0 ? undefined : pairs[at + 1],
  };
}
