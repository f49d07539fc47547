/** A stretch of text, and whether one of the words covers it. */
export interface Stretch {
  text: string;
  hit: boolean;
}

/** Full-width and upper-case forms fold to one character each, so that places stay the same. */
const fold = (text: string) =>
  [...text]
    .map((it) => (it.normalize("NFKC").length === it.length ? it.normalize("NFKC") : it))
    .join("")
    .toLowerCase();

/**
 * Cuts a text into stretches that words cover and stretches they do not. Words match without regard to
 * case and width; those that overlap or touch become one stretch. The stretches joined are the text.
 */
export function highlight(text: string, words: readonly string[]): Stretch[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [{ text, hit: false }];
  const covered = new Uint8Array(text.length);
  for (const word of words.map(fold).filter(Boolean))
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      covered.fill(1, at, at + word.length);
  const stretches: Stretch[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    while (to < text.length && covered[to] === covered[from]) to++;
    stretches.push({ text: text.slice(from, to), hit: covered[from] === 1 });
  }
  return stretches;
}
