/** A thread that keeps rows of a table and answers each term of the series with what its rows make of it. */
import { parentPort } from "node:worker_threads";
import { type FlowBlock, openFlowBlock } from "../src/input-output/flow-block.ts";
import type { SeriesRequest } from "./threaded-series.ts";

let block: FlowBlock | undefined;

parentPort?.on("message", (request: SeriesRequest) => {
  if ("table" in request) block = openFlowBlock(request.table, request.rows);
  else if (block) parentPort?.postMessage(block.next(request.term));
});
