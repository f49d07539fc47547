import { setTimeout as sleep } from "node:timers/promises";
import type { NodeClient } from "../node/node-client.ts";
import { CommandRefusal } from "../refusal.ts";
import { type ImportRecord, isSettled } from "./import-record.ts";

/** What a node can be asked to do with an import, besides stopping. */
export type ImportStep = "check" | "commit" | "resume" | "undo";

/** Milliseconds between two looks at a running step. */
const pollEvery = 300;

/** Waits, unless there is a reason to look at once. */
const pause = (signal: AbortSignal) => sleep(pollEvery, undefined, { signal }).catch(() => {});

const addressOf = (id: string) => `/imports/${encodeURIComponent(id)}`;

/** An import as the node has it now. */
export async function loadImport(node: NodeClient, id: string): Promise<ImportRecord> {
  return (await node.ask<ImportRecord>(addressOf(id))).body;
}

/** Asks the node to stop; a step that is over by then needs no stopping. */
async function cancel(node: NodeClient, id: string): Promise<void> {
  await node.ask(`${addressOf(id)}/cancel`, { method: "POST" }).catch((error: unknown) => {
    const isOver = error instanceof CommandRefusal && error.kind === "node/refused";
    if (!isOver) throw error;
  });
}

/**
 * Begins a step and waits until it is over. When the signal aborts, the node is asked to stop it; what is
 * merged by then stays merged, and is told as such.
 *
 * @throws CommandRefusal import/failed, or import/stopped when it was stopped
 */
export async function runStep(
  node: NodeClient,
  id: string,
  { step, signal }: { step: ImportStep; signal: AbortSignal },
): Promise<ImportRecord> {
  if (signal.aborted) throw new CommandRefusal("import/stopped", { id });
  let { body } = await node.ask<ImportRecord>(`${addressOf(id)}/${step}`, { method: "POST" });
  let isAsked = false;
  while (!isSettled(body)) {
    if (signal.aborted && !isAsked) await cancel(node, id);
    isAsked = signal.aborted;
    await (isAsked ? sleep(pollEvery) : pause(signal));
    body = await loadImport(node, id);
  }
  if (body.state === "cancelled") throw new CommandRefusal("import/stopped", { id });
  if (body.failure || body.state === "failed")
    throw new CommandRefusal("import/failed", { reason: body.failure?.kind ?? body.state });
  return body;
}
