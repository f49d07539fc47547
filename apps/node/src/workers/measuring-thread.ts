/** The thread that measures an alliance: options first, then firms in batches, then the question. */
import { parentPort } from "node:worker_threads";
import {
  type AllianceAccumulator,
  type CouplingResult,
  createAllianceAccumulator,
  partsOf,
} from "@ouhe/coupling";
import type { MeasuringAnswer, MeasuringMessage } from "./measuring.ts";

let accumulator: AllianceAccumulator | undefined;

parentPort!.on("message", (message: MeasuringMessage) => {
  if ("options" in message) accumulator = createAllianceAccumulator(message.options);
  else if ("firms" in message) {
    for (const firm of message.firms) accumulator!.add(firm);
    parentPort!.postMessage(null);
  } else send(accumulator!.finish(message.finish));
});

/** Writes the result down here, and hands it over piece by piece: the main thread reads each between requests. */
function send(result: CouplingResult): void {
  const { summary, parts } = partsOf(result);
  const post = (answer: MeasuringAnswer) => parentPort!.postMessage(answer);
  for (const [name, body] of parts) post({ part: [name, JSON.stringify(body)] });
  post({ summary: JSON.stringify(summary) });
}
