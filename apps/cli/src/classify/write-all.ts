import { once } from "node:events";
import type { TextSink } from "../surroundings.ts";

/**
 * Writes pieces one after the other, waiting while a stream is full. A reader that goes away (`| head`) ends
 * the writing quietly.
 */
export async function writeAll(sink: TextSink, pieces: AsyncIterable<string>): Promise<void> {
  let isGone = false;
  const stream = sink as TextSink & Partial<NodeJS.WritableStream>;
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    isGone = true;
  };
  stream.on?.("error", onError);
  try {
    for await (const piece of pieces) {
      const hasRoom = sink.write(piece);
      if (hasRoom === false && !isGone)
        await Promise.race([once(stream as NodeJS.WritableStream, "drain"), gone(stream)]);
      if (isGone) return;
    }
  } finally {
    stream.off?.("error", onError);
  }
}

const gone = (stream: Partial<NodeJS.WritableStream>) =>
  new Promise<void>((resolve) => stream.once?.("close", () => resolve()));
