import { inPieces, type RowStream } from "./bytes.ts";

async function* lines(rows: RowStream<unknown>): AsyncGenerator<string> {
  for await (const batch of rows) for (const row of batch) yield `${JSON.stringify(row)}\n`;
}

/** Writes one JSON value a line, UTF-8, as a stream. */
export function writeJsonLines(rows: RowStream<unknown>): AsyncGenerator<Uint8Array> {
  return inPieces(lines(rows));
}
