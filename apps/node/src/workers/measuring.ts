import { once } from "node:events";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Measurement } from "@ouhe/cooperation/server";
import type { AllianceOptions, Circumstances, CouplingResult, Firm } from "@ouhe/coupling";

/** What the thread is sent, in this order. */
export type MeasuringMessage =
  | { options: AllianceOptions }
  | { firms: readonly Firm[] }
  | { finish: Circumstances };

const threadFile = new URL(
  `./measuring-thread${extname(new URL(import.meta.url).pathname)}`,
  import.meta.url,
);

/**
 * Measures in a thread that lives as long as the measurement: a second of arithmetic over a large register
 * would otherwise keep everybody waiting.
 */
export function measureInThread(options: AllianceOptions): Measurement {
  const worker = new Worker(threadFile);
  worker.postMessage({ options } satisfies MeasuringMessage);
  const ask = async (message: MeasuringMessage) => {
    const answer = once(worker, "message");
    worker.postMessage(message);
    return (await answer)[0];
  };
  return {
    add: async (firms) => {
      await ask({ firms });
    },
    finish: async (circumstances) => (await ask({ finish: circumstances })) as CouplingResult,
    stop: async () => {
      await worker.terminate();
    },
  };
}
