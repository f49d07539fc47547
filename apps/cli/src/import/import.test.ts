import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { exampleRows, writeRegister } from "../testing/registers.ts";
import { runCommand, temporaryDirectory } from "../testing/run-command.ts";
import { run } from "./import.ts";

interface Asked {
  method: string;
  url: string;
  body: string;
  ifMatch: string | undefined;
}

const counts = {
  good: 3,
  refused: 1,
  warnings: 0,
  create: 2,
  update: 1,
  unchanged: 0,
  skipped: 0,
  byFault: { "uscc/check-character": 1 },
  undone: 0,
  notUndone: 0,
};

/** A node that takes imports as the contract says, each step settled at the second look. */
async function fakeNode(
  mapping: { column: number; heading: string; field: string | null }[],
  { begins = "uploaded", onAsked = (_url: string) => {} } = {},
) {
  const asked: Asked[] = [];
  let state = begins;
  const record = () => ({ id: "i1", version: 4, fileName: "f", state, mapping, counts, failure: null });
  const step = (url: string) => /\/(check|commit|resume|cancel|undo)$/.exec(url)?.[1];
  const during: Record<string, string> = {
    check: "checking",
    commit: "committing",
    resume: "checking",
    cancel: "cancelled",
    undo: "undoing",
  };
  const after: Record<string, string> = { checking: "checked", committing: "committed", undoing: "undone" };
  const server = createServer(async (request, response) => {
    const { method = "", url = "" } = request;
    asked.push({ method, url, body: await bodyOf(request), ifMatch: request.headers["if-match"] });
    const begun = step(url);
    if (begun) state = during[begun]!;
    else if (method === "GET") state = after[state] ?? state;
    onAsked(url);
    response.writeHead(begun ? 202 : 200, { "content-type": "application/json", etag: '"4"' });
    response.end(JSON.stringify(record()));
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((go) => server.once("listening", go));
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of request) text += piece;
  return text;
}

const known = [
  { column: 0, heading: "企业名称", field: "name" },
  { column: 1, heading: "备用", field: null },
];

it("uploads, maps, checks, merges, and says how to take it back", async () => {
  const node = await fakeNode(known);
  const file = writeRegister(temporaryDirectory(), exampleRows().slice(0, 4));
  const args = [
    file,
    "--node",
    node.url,
    "--park",
    "qingpu",
    "--map",
    "备用=ignore",
    "--as-of",
    "2026-01-01",
  ];
  const { code, stdout } = await runCommand(run, args);
  expect(code).toBe(0);
  expect(stdout).toContain("3 good rows (2 new, 1 changed");
  expect(stdout).toContain("1 × uscc/check-character");
  expect(stdout).toContain("ouhe import --undo i1");
  const [upload, map, check, , commit] = node.asked.map((it) => `${it.method} ${it.url}`);
  expect(upload).toBe(
    "POST /api/v1/imports?fileName=register.csv&calibre=registration&park=qingpu&asOf=2026-01-01",
  );
  expect([map, check, commit]).toEqual([
    "PUT /api/v1/imports/i1/mapping",
    "POST /api/v1/imports/i1/check",
    "POST /api/v1/imports/i1/commit",
  ]);
  expect(node.asked[0]!.body).toContain("企业名称");
  expect(node.asked[1]!.ifMatch).toBe('"4"');
  expect(JSON.parse(node.asked[1]!.body)).toEqual({
    mapping: [
      { column: 0, field: "name" },
      { column: 1, field: "ignore" },
    ],
    mode: "both",
  });
});

it("asks about a column nobody knows instead of dropping it", async () => {
  const node = await fakeNode(known);
  const file = writeRegister(temporaryDirectory(), exampleRows().slice(0, 4));
  const outcome = await runCommand(run, [file, "--node", node.url]);
  expect(outcome).toMatchObject({ code: 1, kind: "import/columns-unmapped", data: { columns: ["备用"] } });
  expect(node.asked).toHaveLength(1);
  const kept = await runCommand(run, [file, "--node", node.url, "--keep-unknown", "--dry-run"]);
  expect(kept.code).toBe(0);
  expect(kept.stdout).toContain("the register was not changed");
  expect(node.asked.some((it) => it.url.endsWith("/commit"))).toBe(false);
});

it("takes an import back", async () => {
  const node = await fakeNode(known);
  const { code } = await runCommand(run, ["--undo", "i1", "--node", node.url]);
  expect(code).toBe(0);
  expect(node.asked.map((it) => it.url).slice(0, 2)).toEqual([
    "/api/v1/imports/i1",
    "/api/v1/imports/i1/undo",
  ]);
});

it("names what is wrong with node, address, file and call", async () => {
  const file = writeRegister(temporaryDirectory(), exampleRows().slice(0, 4));
  const page = createServer((_, response) => response.writeHead(404).end("<html>")).listen(0, "127.0.0.1");
  onTestFinished(() => void page.close());
  await new Promise((go) => page.once("listening", go));
  const other = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
  expect(await runCommand(run, [file, "--node", "http://127.0.0.1:1"])).toMatchObject({
    code: 1,
    kind: "node/unreachable",
  });
  expect(await runCommand(run, [file, "--node", other])).toMatchObject({ kind: "node/not-ouhe" });
  expect(await runCommand(run, ["none.csv", "--node", other])).toMatchObject({ kind: "file/missing" });
  expect(await runCommand(run, [temporaryDirectory(), "--node", other])).toMatchObject({
    code: 1,
    kind: "file/unreadable",
  });
  expect(await runCommand(run, [])).toMatchObject({ code: 2, kind: "argument/missing" });
  for (const day of ["2026-13-40", "yesterday", ""])
    expect(await runCommand(run, [file, "--as-of", day])).toMatchObject({
      code: 2,
      data: { option: "--as-of" },
    });
  expect(await runCommand(run, [file, "--mode", "all"])).toMatchObject({ code: 2, kind: "option/invalid" });
});

describe("Ctrl-C", () => {
  /** Sends the signal to this process as soon as the node is asked for a path with this ending. */
  const interruptAt = (ending: string) => (url: string) => {
    if (url.endsWith(ending)) process.emit("SIGINT");
  };
  const steps = (asked: Asked[]) => asked.flatMap((it) => /\/i1\/(\w+)$/.exec(it.url)?.[1] ?? []);
  const bring = (url: string) =>
    runCommand(run, [
      writeRegister(temporaryDirectory(), exampleRows().slice(0, 4)),
      "--node",
      url,
      "--keep-unknown",
    ]);

  it("asks the node to cancel a running check, and says how to go on", async () => {
    const node = await fakeNode(known, { onAsked: interruptAt("/check") });
    expect(await bring(node.url)).toMatchObject({ code: 130, kind: "import/stopped", data: { id: "i1" } });
    expect(steps(node.asked)).toEqual(["mapping", "check", "cancel"]);
    expect(process.listenerCount("SIGINT")).toBe(0);
  });

  it("before anything runs, leaves the import where it is", async () => {
    const node = await fakeNode(known, { onAsked: interruptAt("/mapping") });
    expect(await bring(node.url)).toMatchObject({ code: 130, kind: "import/stopped" });
    expect(steps(node.asked)).toEqual(["mapping"]);
  });

  it("asks the node to cancel a merge", async () => {
    const node = await fakeNode(known, { onAsked: interruptAt("/commit") });
    expect(await bring(node.url)).toMatchObject({ code: 130, kind: "import/stopped" });
    expect(steps(node.asked)).toEqual(["mapping", "check", "commit", "cancel"]);
  });

  it("while the file is sent, ends there", async () => {
    const node = await fakeNode(known, { onAsked: (url) => url.includes("?") && process.emit("SIGINT") });
    expect((await bring(node.url)).code).toBe(130);
    expect(steps(node.asked)).toEqual([]);
  });
});

it.each([
  ["uploaded", ["mapping", "check", "commit"]],
  ["checked", ["commit"]],
  ["cancelled", ["resume", "commit"]],
])("goes on with an import that is %s", async (begins, wanted) => {
  const node = await fakeNode(known.slice(0, 1), { begins });
  const { code, stdout } = await runCommand(run, ["--resume", "i1", "--node", node.url]);
  expect([code, stdout]).toEqual([0, expect.stringContaining("ouhe import --undo i1")]);
  const asked = node.asked.filter((it) => it.method !== "GET");
  expect(asked.map((it) => it.url.split("/").pop())).toEqual(wanted);
});
