/** The thread that measures one product space and ends. */
import { parentPort, workerData } from "node:worker_threads";
import { measureProductSpace } from "@ouhe/cooperation/positioning";

const space = measureProductSpace(workerData);
parentPort!.postMessage(space, [space.closeness.values.buffer as ArrayBuffer]);
