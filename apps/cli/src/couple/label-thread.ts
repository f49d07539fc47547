import { parentPort, workerData } from "node:worker_threads";
import { openModel } from "../classify/open-model.ts";
import type { LabellerOptions } from "./industry-labels.ts";

/** A batch to label, and its answer. */
export type LabelRequest = { id: number; texts: readonly string[] };

const classifier = await openModel((workerData as LabellerOptions).model ?? undefined);

parentPort!.on("message", ({ id, texts }: LabelRequest) => {
  parentPort!.postMessage({ id, labels: texts.map((it) => classifier.classifyAll(it)) });
});
