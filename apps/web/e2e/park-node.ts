import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CouplingStatus } from "@ouhe/cooperation/positioning";
import { type Node, readConfiguration, startNode } from "@ouhe/node";

/** A node of its own for one suite, on an embedded database that goes with it. */
export interface ParkNode extends Node {
  /** Asks the API; paths start after /api/v1. @throws Error when refused */
  send<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Waits until the measurement is made and says what the registers say. */
  untilMeasured(): Promise<void>;
}

/** Starts a node on a free port; with `example`, the example alliance is in it. */
export async function startParkNode({ example }: { example: boolean }): Promise<ParkNode> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "ouhe-e2e-"));
  const node = await startNode(
    readConfiguration({ LOG_LEVEL: "silent" }, { dataDirectory, port: 0, example }),
  );

  async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${node.url}/api/v1${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  async function untilMeasured(): Promise<void> {
    for (;;) {
      const { state, stale, failure } = await send<CouplingStatus>("GET", "/coupling");
      if (state === "ready" && !stale) return;
      if (state === "failed") throw new Error(`not measured: ${failure}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  const stop = async () => {
    await node.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
  return { ...node, send, untilMeasured, stop };
}
