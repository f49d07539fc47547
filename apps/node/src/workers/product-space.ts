import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { ProductSpace } from "@ouhe/cooperation/positioning";
import type { ReferenceCells } from "@ouhe/cooperation/registry";

const threadFile = new URL(
  `./product-space-thread${extname(new URL(import.meta.url).pathname)}`,
  import.meta.url,
);

/** Measures a product space in a thread of its own, which ends with it: a large reference takes a second. */
export function productSpaceInThread(cells: ReferenceCells): Promise<ProductSpace> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile, { workerData: cells });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread that measures a product space has ended")));
  });
}
