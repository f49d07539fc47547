/** Rows as they come: one by one or in batches, at once or over time. */
export type RowStream<T> = AsyncIterable<readonly T[]> | Iterable<readonly T[]>;

/** About how many bytes a writer hands over at a time. */
const pieceLength = 64 * 1024;

/** Joins small texts into pieces of about 64 KiB, as UTF-8. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let held = "";
  for await (const text of texts) {
    held += text;
    if (held.length < pieceLength) continue;
    yield Buffer.from(held);
    held = "";
  }
  if (held !== "") yield Buffer.from(held);
}
