/** The thread that measures an alliance: options first, then firms in batches, then the question. */
import { parentPort } from "node:worker_threads";
import { type AllianceAccumulator, createAllianceAccumulator } from "@ouhe/coupling";
import type { MeasuringMessage } from "./measuring.ts";

let accumulator: AllianceAccumulator | undefined;

parentPort!.on("message", (message: MeasuringMessage) => {
  if ("options" in message) accumulator = createAllianceAccumulator(message.options);
  else if ("firms" in message) {
    for (const firm of message.firms) accumulator!.add(firm);
    parentPort!.postMessage(null);
  } else parentPort!.postMessage(accumulator!.finish(message.finish));
});
