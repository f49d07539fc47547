/** Longer names than these are nobody's slip of the finger, and comparing them would take long. */
const longest = 60;

/** Letters to add, drop, replace or swap with their neighbour to make one text of the other. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}

/** As `slips`, where a name cut short or lengthened counts as one. */
function distance(a: string, b: string): number {
  const isCut = Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
  return isCut ? Math.min(1, slips(a, b)) : slips(a, b);
}

/**
 * The known name that a mistyped one most likely means, whatever its case: at most a third of its letters
 * differ (optimal string alignment distance), or one is the other cut short. The first of equally near ones.
 *
 * @returns undefined when none is near, or the name is longer than 60 characters
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > longest) return undefined;
  const typed = name.toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const it of known) {
    const found = { name: it, distance: distance(typed, it.toLowerCase()) };
    const isNear = found.distance <= Math.max(1, Math.floor(Math.max(it.length, name.length) / 3));
    if (isNear && found.distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = found;
  }
  return best?.name;
}
