import { setTimeout as sleep } from "node:timers/promises";
import { createJobs, type Jobs, type Store } from "@ouhe/store";
import { type TestAnswer, type TestNode, testNode } from "../testing.ts";
import { defineImports } from "./imports.ts";

/** A node that also does the steps of imports. */
export interface ImportingNode extends TestNode {
  jobs: Jobs;
  /** Uploads text or bytes as a browser's form does. */
  upload(content: string | Uint8Array, fields?: Record<string, string>): Promise<TestAnswer>;
  /** Takes a step and waits until the import rests again. */
  step(id: string, name: "check" | "commit" | "undo" | "resume" | "cancel"): Promise<TestAnswer["body"]>;
  /** Uploads, checks and commits; every undecided column is kept as it is. */
  take(content: string | Uint8Array, fields?: Record<string, string>): Promise<TestAnswer["body"]>;
  stop(): Promise<void>;
}

const running = new Set(["checking", "committing", "undoing"]);

/** A node with one park, "qingpu", that can import. Stop it before its store closes. */
export async function importingNode(store: Store, parks = ["qingpu"]): Promise<ImportingNode> {
  const node = testNode(store);
  const jobs = createJobs(store, { pollMilliseconds: 200 });
  const stopThread = defineImports(jobs, node.services);
  await jobs.start();
  for (const id of parks)
    await node.send("POST", "/parks", {
      id,
      name: { "zh-Hans": `${id}工业园区`, "zh-Hant": `${id}工業園區`, en: `${id} Park` },
      divisionCode: null,
      areaKm2: null,
      areaNote: null,
      longitude: null,
      latitude: null,
      source: "test",
      asOf: null,
    });

  async function upload(content: string | Uint8Array, fields: Record<string, string> = {}) {
    const { fileName = "register.csv", ...others } = fields;
    const form = new FormData();
    for (const [name, text] of Object.entries({ source: "test", ...others })) form.append(name, text);
    form.append("file", new Blob([content as never]), fileName);
    const response = await node.app.request("/api/v1/imports", { method: "POST", body: form });
    return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
  }

  async function step(id: string, name: string) {
    const begun = await node.send("POST", `/imports/${id}/${name}`);
    if (begun.status !== 202) return begun.body;
    for (;;) {
      const { body } = await node.send("GET", `/imports/${id}`);
      if (!running.has(body.state)) return body;
      await sleep(20);
    }
  }

  async function take(content: string | Uint8Array, fields?: Record<string, string>) {
    const { body: made } = await upload(content, fields);
    const open = made.mapping.filter((it: { field: string | null }) => it.field === null);
    const mapping = open.map((it: { column: number }) => ({ column: it.column, field: "extra" }));
    await node.send("PUT", `/imports/${made.id}/mapping`, { mapping }, { "If-Match": `"${made.version}"` });
    await step(made.id, "check");
    return step(made.id, "commit");
  }

  const stop = async () => {
    await jobs.stop();
    await stopThread();
  };
  return { ...node, jobs, upload, step, take, stop };
}
