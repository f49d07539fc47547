import { once } from "node:events";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { MeasuredParts, Measurement } from "@ouhe/cooperation/server";
import type { AllianceOptions, Circumstances, Firm } from "@ouhe/coupling";

/** What the thread is sent, in this order. */
export type MeasuringMessage =
  | { options: AllianceOptions }
  | { firms: readonly Firm[] }
  | { finish: Circumstances };

/** What the thread sends of a result: its parts as JSON texts, the summary last. */
export type MeasuringAnswer = { part: readonly [name: string, body: string] } | { summary: string };

const threadFile = new URL(
  `./measuring-thread${extname(new URL(import.meta.url).pathname)}`,
  import.meta.url,
);

/** Rejects with what ended the thread, also when nobody was asking it anything in that moment. */
function endOf(worker: Worker): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    worker.on("error", reject);
    worker.once("exit", () => reject(new Error("the thread that measures has ended")));
  });
  ended.catch(() => {}); // told to whoever asks next
  return ended;
}

function gather(worker: Worker): Promise<MeasuredParts> {
  const parts: (readonly [name: string, body: string])[] = [];
  return new Promise((resolve) =>
    worker.on("message", (answer: MeasuringAnswer) => {
      if ("part" in answer) parts.push(answer.part);
      else resolve({ summary: answer.summary, parts });
    }),
  );
}

/**
 * Measures in a thread that lives as long as the measurement: a second of arithmetic over a large register
 * would otherwise keep everybody waiting.
 */
export function measureInThread(options: AllianceOptions): Measurement {
  const worker = new Worker(threadFile);
  const ended = endOf(worker);
  worker.postMessage({ options } satisfies MeasuringMessage);
  const ask = async (message: MeasuringMessage) => {
    const answer = Promise.race([once(worker, "message"), ended]);
    worker.postMessage(message);
    return (await answer)[0];
  };
  return {
    add: async (firms) => {
      await ask({ firms });
    },
    finish: (circumstances) => {
      worker.postMessage({ finish: circumstances } satisfies MeasuringMessage);
      return Promise.race([gather(worker), ended]);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
