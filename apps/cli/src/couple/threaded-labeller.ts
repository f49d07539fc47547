import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { IndustryLabels } from "@ouhe/classification";
import type { Labeller, LabellerOptions } from "./industry-labels.ts";

type Answer = { id: number; labels: readonly IndustryLabels[] };
type Waiting = { resolve(labels: readonly IndustryLabels[]): void; reject(error: Error): void };

/** The same ending as this file: `.ts` from sources, `.js` once built. */
const threadFile = new URL(`./label-thread${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Labels die young: more room for them costs memory and saves no time (measured). */
const youngGenerationMb = 16;

/**
 * A labeller in a thread of its own: while it labels one batch, the caller reads the next.
 *
 * @source docs/adr/0036-labels-from-a-second-thread.md
 */
export function startLabeller(options: LabellerOptions): Labeller {
  const worker = new Worker(threadFile, {
    workerData: options,
    resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let failure: Error | undefined;
  worker.on("message", ({ id, labels }: Answer) => {
    waiting.get(id)?.resolve(labels);
    waiting.delete(id);
  });
  worker.on("error", (error: Error) => {
    failure = error;
    for (const it of waiting.values()) it.reject(error);
    waiting.clear();
  });
  return {
    label: (texts) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting.set(++last, { resolve, reject });
        worker.postMessage({ id: last, texts });
      }),
    close: async () => void (await worker.terminate()),
  };
}
