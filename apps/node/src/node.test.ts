import { mkdtempSync, rmSync } from "node:fs";
import { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi } from "@ouhe/cooperation/server";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { readConfiguration } from "./configuration.ts";
import { type Node, startNode } from "./node.ts";
import { problems } from "./problem.ts";
import { listen } from "./server.ts";

function directory(): string {
  const path = mkdtempSync(join(tmpdir(), "ouhe-node-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const start = (dataDirectory: string, more = {}): Promise<Node> =>
  startNode(
    readConfiguration(
      { LOG_LEVEL: "silent", PORT: "0" },
      { dataDirectory, pagesDirectory: null, example: false, ...more },
    ),
  );

it("answers for itself, its database and its API, refuses a second process, and keeps what it was told", async () => {
  const data = directory();
  const node = await start(data);
  const get = async (path: string) => {
    const response = await fetch(`${node.url}${path}`);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  expect(await get("/healthz")).toMatchObject({ status: 200, text: '{"ok":true}' });
  expect((await get("/readyz")).status).toBe(200);
  expect(JSON.parse((await get("/openapi.json")).text).openapi).toBe("3.1.0");
  const docs = await get("/docs");
  expect(docs.text).toContain("/enterprises/{id}");
  expect(docs.text).not.toContain("<script");
  expect(docs.headers.get("content-security-policy")).toContain("default-src 'self'");
  for (const kind of Object.keys(problems)) {
    const { status, text } = await get(`/problems/${kind}`);
    expect([status, text.includes("undefined")], kind).toEqual([200, false]);
  }
  expect((await get("/problems/no/such")).status).toBe(404);

  await expect(start(data)).rejects.toMatchObject({ kind: "store/directory-in-use" });

  const park = {
    id: "qingpu",
    name: { "zh-Hans": "青浦", "zh-Hant": "青浦", en: "Qingpu" },
    divisionCode: null,
  };
  const body = {
    ...park,
    areaKm2: null,
    areaNote: null,
    longitude: null,
    latitude: null,
    source: "test",
    asOf: null,
  };
  const added = await fetch(`${node.url}/api/v1/parks`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(added.status).toBe(201);
  await node.stop();
  const again = await start(data);
  onTestFinished(() => again.stop());
  const parks = (await (await fetch(`${again.url}/api/v1/parks`)).json()) as { items: { id: string }[] };
  expect(parks.items.map((it) => it.id)).toEqual(["qingpu"]);
}, 60_000);

it("lets a running request finish when it is told to stop", async () => {
  const node = await start(directory());
  const slow = fetch(`${node.url}/api/v1/classify`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text: "工业机器人制造" }),
  });
  await new Promise((done) => setTimeout(done, 20));
  await node.stop();
  expect((await slow).status).toBe(200);
}, 60_000);

describe("the environment", () => {
  it.each([
    ["PORT", "eighty", "0–65535"],
    ["PORT", "80.5", "0–65535"],
    ["PORT", "65536", "0–65535"],
    ["OUHE_IMPORT_MB", "lots", "1–4096"],
    ["OUHE_IMPORT_MB", "0", "1–4096"],
    ["OUHE_IMPORT_MB", "-5", "1–4096"],
    ["OUHE_IMPORT_MB", "1e3", "1–4096"],
    ["LOG_LEVEL", "loud", "trace | debug | info | warn | error | fatal | silent"],
  ])("refuses %s=%s by name, before anything is opened", (variable, value, expected) => {
    expect(() => readConfiguration({ [variable]: value })).toThrow(
      expect.objectContaining({ variable, value, expected }),
    );
  });

  it("takes what is right, and blanks as absent", () => {
    expect(readConfiguration({ OUHE_IMPORT_MB: "128", PORT: "0" })).toMatchObject({
      importMegabytes: 128,
      port: 0,
    });
    expect(readConfiguration({ OUHE_IMPORT_MB: " ", PORT: "", LOG_LEVEL: "" })).toMatchObject({
      importMegabytes: null,
      port: 8080,
      logLevel: "info",
    });
  });
});

it("keeps listening when its socket reports an error, and tells of it", async () => {
  const started = vi.spyOn(Server.prototype, "listen");
  onTestFinished(() => started.mockRestore());
  const faults: Error[] = [];
  const configuration = readConfiguration({ PORT: "0" });
  const { url, stop } = await listen(createApi(), configuration, (it) => faults.push(it));
  const server = started.mock.contexts[0] as Server;
  for (const code of ["EMFILE", "ENFILE"]) server.emit("error", new Error(code));
  expect(faults.map((it) => it.message)).toEqual(["EMFILE", "ENFILE"]);
  expect((await fetch(url)).status).toBe(404);
  await stop();
});
