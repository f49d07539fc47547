import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eachEngine } from "@ouhe/store/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createNodeApp, roomsApi } from "./app.ts";
import { openApiDocument } from "./openapi.ts";
import { hostileTexts, type RandomRequest, type RequestDocument, randomRequests } from "./random-requests.ts";
import { listen } from "./server.ts";
import { type TestNode, testNode } from "./testing.ts";

const unknownId = "00000000-0000-7000-8000-000000000000";
const mebibyte = 1024 * 1024;

const park = (id: string) => ({
  id,
  name: { "zh-Hans": `${id}园区`, "zh-Hant": `${id}園區`, en: id },
  divisionCode: null,
  areaKm2: null,
  areaNote: null,
  longitude: null,
  latitude: null,
  source: "test",
  asOf: null,
});

const firm = (more = {}) => ({
  ownerPark: "qingpu",
  name: "甲机器人有限公司",
  source: "test",
  businessScope: "工业机器人制造。",
  ...more,
});

const register =
  "企业名称,统一社会信用代码,经营范围,备注\n甲有限公司,坏码,激光设备制造,一\n乙有限公司,,光学镜头制造,二\n";

/** What an attack may get: never a fault, and every refusal as problem+json with a kind. */
async function answerTo(node: TestNode, { method, path, headers, body }: RandomRequest) {
  const response = await node.app.request(`/api/v1${path}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
  const content = await response.text();
  const told = `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${body?.slice(0, 500)} → ${response.status} ${content.slice(0, 300)}`;
  if (response.status >= 500) throw new Error(told);
  if (response.status >= 400) {
    expect(response.headers.get("content-type"), told).toContain("application/problem+json");
    expect(JSON.parse(content).kind, told).toMatch(/^[a-z-]+\/[a-z-]+$/);
  }
  return { status: response.status, headers: response.headers, content };
}

const ask = (node: TestNode, method: string, path: string, more: Partial<RandomRequest> = {}) =>
  answerTo(node, { method, path, headers: {}, body: undefined, ...more });

const sendText = (node: TestNode, method: string, path: string, body: string, headers = {}) =>
  ask(node, method, path, { headers: { "Content-Type": "application/json", ...headers }, body });

async function upload(node: TestNode, fileName: string, content = register) {
  const form = new FormData();
  form.append("park", "qingpu");
  form.append("file", new Blob([content]), fileName);
  const response = await node.app.request("/api/v1/imports", { method: "POST", body: form });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

/** A node with two parks, one firm in each, and one uploaded file. */
async function peopledNode(open: Parameters<Parameters<typeof eachEngine>[1]>[0]) {
  const node = testNode(await open());
  for (const id of ["qingpu", "suzhou"]) await node.send("POST", "/parks", park(id));
  const mine = (await node.send("POST", "/enterprises", firm())).body;
  const theirs = (await node.send("POST", "/enterprises", firm({ ownerPark: "suzhou" }))).body;
  const batch = (await upload(node, "register.csv")).body;
  return { node, mine, theirs, batch };
}

eachEngine("attacks", (open) => {
  it("ids of another kind, unknown ids and ids of nothing find nothing", async () => {
    const { node, mine, batch } = await peopledNode(open);
    const of = (id: string) => [
      `/imports/${id}`,
      `/imports/${id}/faults`,
      `/imports/${id}/preview`,
      `/imports/${id}/errors.xlsx`,
    ];
    for (const path of [
      ...of(mine.id),
      ...of(unknownId),
      `/enterprises/${batch.id}`,
      `/enterprises/${unknownId}`,
    ])
      expect((await ask(node, "GET", path)).status, path).toBe(404);
    for (const step of ["check", "commit", "cancel", "resume", "undo"])
      expect((await ask(node, "POST", `/imports/${mine.id}/${step}`)).status, step).toBe(404);
    expect((await ask(node, "DELETE", `/views/${mine.id}`)).status).toBe(404);
    for (const pair of ["qingpu/qingpu", "qingpu/nowhere", "nowhere/qingpu"])
      expect((await ask(node, "GET", `/coupling/pairs/${pair}`)).status, pair).toBe(404);
    for (const id of hostileTexts)
      for (const room of ["enterprises", "imports", "parks", "coupling/parks", "views"])
        await ask(
          node,
          room === "views" ? "DELETE" : "GET",
          `/${room}/${encodeURIComponent(id.toWellFormed())}`,
        );
  });

  it("a firm cannot be moved into another park, nor given another id, version or correction, by a change", async () => {
    const { node, mine } = await peopledNode(open);
    const smuggled = {
      id: unknownId,
      ownerPark: "suzhou",
      version: 99,
      example: true,
      industry: { corrected: "0111" },
    };
    const headers = { "If-Match": '"1"' };
    const { status, body } = await node.send("PATCH", `/enterprises/${mine.id}`, smuggled, headers);
    expect([status, body.kind]).toEqual([400, "input/invalid"]);
    const after = (await node.send("GET", `/enterprises/${mine.id}`)).body;
    const { id, ownerPark, example, industry } = after;
    expect({ id, ownerPark, example, industry }).toEqual({
      id: mine.id,
      ownerPark: "qingpu",
      example: false,
      industry: mine.industry,
    });
    expect(after.version).toBe(1);
  });

  it("cursors that are huge, forged or of another sort are refused, and lead nowhere", async () => {
    const { node } = await peopledNode(open);
    for (let at = 0; at < 3; at++)
      await node.send("POST", "/enterprises", firm({ name: `企业${at}有限公司` }));
    const sorts = ["name", "capital", "registered", "confidence", "updated"];
    const cursors = await Promise.all(
      sorts.map(
        async (sort) => (await node.send("GET", `/enterprises?sort=${sort}&limit=1`)).body.next as string,
      ),
    );
    const forged = [
      ["x", unknownId],
      ["NaN", unknownId],
      ["Infinity", unknownId],
      ["1e999999", unknownId],
      ["0", "'; drop table enterprise --"],
      [null, unknownId],
      [{}, unknownId],
      ["\u0000", unknownId],
      ["99999-01-01", unknownId],
      [1],
      [],
    ].map((it) => Buffer.from(JSON.stringify(it)).toString("base64url"));
    const garbage = ["a".repeat(100_000), "%00", "null", "", "e30", ...forged, ...cursors];
    for (const sort of sorts)
      for (const cursor of garbage)
        await ask(node, "GET", `/enterprises?sort=${sort}&cursor=${encodeURIComponent(cursor)}`);
    const { batch } = { batch: (await upload(node, "r.csv")).body };
    for (const cursor of garbage)
      for (const path of ["/imports", `/imports/${batch.id}/faults`])
        await ask(node, "GET", `${path}?cursor=${encodeURIComponent(cursor)}`);
  });

  it("every query parameter is only ever a value", async () => {
    const { node, batch } = await peopledNode(open);
    const lists: Record<string, string[]> = {
      "/enterprises": [],
      "/imports": [],
      [`/imports/${batch.id}/faults`]: [],
    };
    const { paths } = openApiDocument(roomsApi()) as RequestDocument;
    for (const path of Object.keys(lists))
      for (const { name } of paths?.[path.replace(batch.id, "{id}")]?.get?.parameters ?? [])
        for (const hostile of hostileTexts)
          await ask(node, "GET", `${path}?${name}=${encodeURIComponent(hostile.toWellFormed())}&${name}=x`);
    for (const field of ["name", "uscc", "scope"])
      for (const hostile of hostileTexts) {
        const query = `in=${field}&count=true&q=${encodeURIComponent(hostile.toWellFormed())}`;
        const { status, content } = await ask(node, "GET", `/enterprises?${query}`);
        if (status === 200) expect(JSON.parse(content).items, hostile).toEqual([]);
      }
    expect((await node.send("GET", "/enterprises?count=true")).body.count.value).toBe(2);
  });

  it("keys of JSON never reach a prototype", async () => {
    const { node, mine } = await peopledNode(open);
    const poison = '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}';
    const named = JSON.stringify(firm({ name: "乙有限公司" })).slice(0, -1);
    await sendText(node, "POST", "/enterprises", `${named},${poison}}`);
    await sendText(node, "PATCH", `/enterprises/${mine.id}`, `{${poison}}`, { "If-Match": '"1"' });
    await sendText(node, "POST", "/parks", `{${poison}}`);
    await sendText(node, "POST", "/views", `{"name":"v","query":{"__proto__":"yes","constructor":"yes"}}`);
    await sendText(node, "POST", "/views", `{"name":"w","query":{${poison}}}`);
    await sendText(node, "POST", "/coupling", `{${poison}}`);
    const headings = await upload(node, "r.csv", "企业名称,__proto__,constructor\n甲有限公司,x,y\n");
    expect(headings.status).toBe(201);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("bodies that are too large, too deep, or not JSON are refused before they are read", async () => {
    const { node } = await peopledNode(open);
    const large = JSON.stringify(firm({ businessScope: "x".repeat(3 * mebibyte) }));
    expect((await sendText(node, "POST", "/enterprises", large)).status).toBe(413);
    const endless = new ReadableStream({
      pull: (it) => it.enqueue(new Uint8Array(256 * 1024).fill(32)),
    });
    const stream = {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: { "Content-Type": "application/json" },
    };
    expect((await node.app.request("/api/v1/enterprises", stream as RequestInit)).status).toBe(413);
    for (const body of [`${"[".repeat(200_000)}`, `{"name":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`])
      expect((await sendText(node, "POST", "/enterprises", body)).status).toBe(400);
    for (const body of ["", "null", "[]", "{", "\u0000", '"text"', "1e999", "undefined"])
      expect((await sendText(node, "POST", "/enterprises", body)).status, body).toBe(400);
    for (const type of ["text/plain", "application/xml", "", "application/json; charset=utf-16"])
      await sendText(node, "POST", "/enterprises", JSON.stringify(firm()), { "Content-Type": type });
  });

  it("a version that is none is refused, and a stale one changes nothing", async () => {
    const { node, mine } = await peopledNode(open);
    for (const tag of [
      "*",
      "1",
      '"',
      '""',
      '"-1"',
      '"1.5"',
      '"1e3"',
      `"${"9".repeat(40)}"`,
      '"4294967296"',
      "W/",
      "\t",
    ]) {
      const headers = { "If-Match": tag };
      const { status } = await sendText(
        node,
        "PATCH",
        `/enterprises/${mine.id}`,
        '{"name":"坏有限公司"}',
        headers,
      );
      expect([400, 412], tag).toContain(status);
    }
    expect((await node.send("GET", `/enterprises/${mine.id}`)).body.name).toBe(mine.name);
  });

  it("idempotency keys are bounded, and mean nothing to SQL", async () => {
    const { node } = await peopledNode(open);
    const body = JSON.stringify(firm({ name: "丙有限公司" }));
    const long = await sendText(node, "POST", "/enterprises", body, {
      "Idempotency-Key": "k".repeat(10_000),
    });
    expect(long.status).toBe(400);
    const quoted = { "Idempotency-Key": "k'); delete from enterprise; --" };
    const first = await sendText(node, "POST", "/enterprises", body, quoted);
    expect((await sendText(node, "POST", "/enterprises", body, quoted)).content).toBe(first.content);
    expect((await node.send("GET", "/enterprises?count=true")).body.count.value).toBe(3);
  });

  it("file names and languages put nothing into the headers of an answer", async () => {
    const { node } = await peopledNode(open);
    const names = [
      'a"\r\nSet-Cookie: stolen=1\r\n.csv',
      "../../../etc/passwd",
      "a\u0000.csv",
      "‮vsc.exe",
      "x".repeat(5000),
    ];
    for (const name of names) {
      const { status, body } = await upload(node, name);
      expect(status, JSON.stringify(body)).toBeLessThan(500);
      if (status !== 201) continue;
      expect(body.fileName).not.toMatch(/[/\\]/);
      const errors = await ask(node, "GET", `/imports/${body.id}/errors.xlsx?lang=en`);
      expect(errors.headers.get("set-cookie")).toBeNull();
      expect(errors.headers.get("content-disposition") ?? "").not.toMatch(/[\r\n]/);
    }
    const lines = await ask(node, "GET", "/parks/nowhere%0d%0aSet-Cookie:%20a=1", {
      headers: { "Accept-Language": "en;q=x, *;q=, zh-".repeat(500) },
    });
    expect(lines.headers.get("set-cookie")).toBeNull();
  });

  it("answers random requests made from its own document without a fault", async () => {
    const { node, mine, theirs, batch } = await peopledNode(open);
    const cursor = (await node.send("GET", "/enterprises?limit=1")).body.next;
    const known = {
      id: [mine.id, theirs.id, batch.id, "qingpu", "suzhou"],
      a: ["qingpu", "suzhou"],
      b: ["suzhou", "qingpu"],
      park: ["qingpu"],
      ownerPark: ["qingpu", "suzhou"],
      name: ["丁有限公司", "戊机器人有限公司"],
      source: ["test"],
      uscc: ["91110000600037341L", "91110000600037341M"],
      capitalCurrency: ["CNY", "USD"],
      industryDeclared: ["3491", "C3489", "9999"],
      code: ["3491", "0111", "9999"],
      division: ["34", "00"],
      industry: ["3491", "34"],
      section: ["C"],
      cursor: [cursor],
      limit: ["1", "200"],
      "if-match": ['"1"', '"2"', 'W/"3"'],
    };
    const requests = randomRequests(openApiDocument(roomsApi()) as RequestDocument, known);
    const runs = { seed: 20180705, numRuns: 10_000, endOnFailure: true };
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        await answerTo(node, request);
      }),
      runs,
    );
    expect((await node.send("GET", "/parks")).status).toBe(200);
  }, 120_000);
});

describe("attacks on the pages", () => {
  let root = "";
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "ouhe-pages-"));
    await mkdir(join(root, "dist/assets"), { recursive: true });
    await mkdir(join(root, "dist-backup"));
    await writeFile(join(root, "dist/index.html"), "<!doctype html>the page");
    await writeFile(join(root, "dist/assets/a.js"), "1");
    await writeFile(join(root, "secret.txt"), "never served");
    await writeFile(join(root, "dist-backup/secret.txt"), "secret");
  });
  afterAll(() => rm(root, { recursive: true }));

  eachEngine("paths", (open) => {
    const climbs = [
      "..",
      "%2e%2e",
      ".%2e",
      "..%00",
      "....",
      "%252e%252e",
      "..%5c..",
      "%c0%ae%c0%ae",
      "%ff",
      "%",
      "%2",
      "\\..",
    ];
    const targets = ["secret.txt", "dist-backup/secret.txt", "..%2fsecret.txt", "%2fetc%2fpasswd"];

    it("that name no file lead to the one page, the root and folders among them", async () => {
      const node = testNode(await open());
      const configuration = { ...node.services.configuration, pagesDirectory: join(root, "dist") };
      const app = createNodeApp({ ...node.services, configuration });
      for (const path of ["/", "/assets", "/assets/", "/alliance", "/enterprises/x", "//", "/%2e/"]) {
        const response = await app.request(path);
        expect([response.status, await response.text()], path).toEqual([200, "<!doctype html>the page"]);
        expect(response.headers.get("cache-control"), path).toBe("no-cache");
      }
      expect((await app.request("/assets/a.js")).headers.get("cache-control")).toContain("immutable");
      expect((await app.request("/assets/b.js")).status).toBe(404);
    });

    it("never leave the pages' folder, as dots, encoded slashes or raw bytes", async () => {
      const node = testNode(await open());
      const configuration = { ...node.services.configuration, pagesDirectory: join(root, "dist") };
      const app = createNodeApp({ ...node.services, configuration });
      const listening = await listen(app, { ...configuration, host: "127.0.0.1", port: 0 });
      const port = Number(new URL(listening.url).port);
      for (const climb of climbs)
        for (const target of targets)
          for (const path of [
            `/${climb}/${target}`,
            `/${climb}%2f${target}`,
            `/assets/${climb}/${climb}/${target}`,
          ]) {
            const answer = await rawRequest(
              port,
              `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
            );
            expect(answer, path).not.toContain("never served");
            expect(answer, path).not.toContain("root:");
            expect(answer, path).toMatch(/^HTTP\/1\.1 [234]/);
          }
      await listening.stop();
    });

    it("outlive requests that are no HTTP", async () => {
      const node = testNode(await open());
      const listening = await listen(node.app, {
        ...node.services.configuration,
        host: "127.0.0.1",
        port: 0,
      });
      const port = Number(new URL(listening.url).port);
      for (const request of [
        "GET / HTTP/1.1\r\n\r\n",
        "GET //evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET http://evil.example/api/v1/node HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n",
        "POST /api/v1/parks HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"a".repeat(100_000)}\r\n\r\n`,
        `GET /${"a".repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
        "TRACE /api/v1/node HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
      ]) {
        const answer = await rawRequest(port, request);
        expect(answer, request.slice(0, 80)).not.toMatch(/^HTTP\/1\.1 5/);
      }
      expect((await fetch(`${listening.url}/api/v1/node`)).status).toBe(200);
      await listening.stop();
    });
  });
});

/** Sends bytes as they are, which no client would, and reads until the other side ends. */
function rawRequest(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("utf8").setTimeout(2_000, () => socket.destroy());
    socket.on("data", (it) => {
      answer += it;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}
