import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runCommand, temporaryDirectory } from "../testing/run-command.ts";
import { runBackup, runRestore } from "./backup.ts";
import { compareSchema } from "./check-database.ts";
import { run as doctor } from "./doctor.ts";
import { checkMemory, checkNode } from "./machine.ts";

const offline = ["--node", "http://127.0.0.1:1"];

it("finds nothing wrong before the first start", async () => {
  const data = join(temporaryDirectory(), "data");
  const { code, stdout } = await runCommand(doctor, ["--data", data, ...offline]);
  expect(code).toBe(0);
  expect(stdout.split("\n").map((it) => it.slice(0, 4).trim())).toEqual(["ok", "ok", "ok", "ok", "warn", ""]);
  expect(stdout).toContain("the node makes it at its first start");
});

it("a database that cannot be reached fails, with what to do", async () => {
  const url = "postgres://nobody:secret@127.0.0.1:1/ouhe";
  const { code, stdout } = await runCommand(doctor, ["--database", url, ...offline]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^fail .*127\.0\.0\.1:1.*Check DATABASE_URL/m);
  expect(stdout).not.toContain("secret");
  const chinese = await runCommand(doctor, ["--database", url, ...offline, "--lang", "zh-Hant"]);
  expect(chinese.stdout).toMatch(/^fail .*PostgreSQL 沒有開啟資料庫 ouhe（ECONNREFUSED）/m);
});

it("refuses an environment that says what cannot be, by name", async () => {
  for (const command of [doctor, runRestore]) {
    const wrong = await runCommand(command, command === doctor ? [] : ["x"], { OUHE_IMPORT_MB: "lots" });
    expect(wrong).toMatchObject({
      code: 2,
      kind: "environment/invalid",
      data: { variable: "OUHE_IMPORT_MB" },
    });
  }
});

it("backs up, restores into an empty place, refuses a full one, and finds the schema up to date", async () => {
  const directory = temporaryDirectory();
  const [first, second, file] = ["first", "second", "all.ouhe"].map((it) => join(directory, it)) as [
    string,
    string,
    string,
  ];
  const { openStore } = await import("@ouhe/store");
  await (await openStore({ directory: first })).close();
  expect(await runCommand(runBackup, [file, "--data", first])).toMatchObject({ code: 0 });
  expect(await runCommand(runRestore, [file, "--data", second])).toMatchObject({ code: 0 });
  const { code, stdout } = await runCommand(doctor, ["--data", second, ...offline]);
  expect(code).toBe(0);
  expect(stdout).toContain("Schema up to date");
  expect(await runCommand(runBackup, [file, "--data", join(directory, "none")])).toMatchObject({
    code: 1,
    kind: "file/missing",
  });
  expect(await runCommand(runRestore, [])).toMatchObject({ code: 2, kind: "argument/missing" });
}, 60_000);

it("says whether a node is ready", async () => {
  let ready = true;
  const server = createServer((_, response) => {
    response.writeHead(ready ? 200 : 503, { "content-type": "application/json" });
    response.end(JSON.stringify(ready ? { ok: true } : { ok: false, reason: "no answer within 2000 ms" }));
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((go) => server.once("listening", go));
  const node = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const data = join(temporaryDirectory(), "data");
  const ask = () => runCommand(doctor, ["--data", data, "--node", node, "--lang", "zh-Hans"]);
  expect(await ask()).toMatchObject({ code: 0, stdout: expect.stringContaining("上有节点应答") });
  ready = false;
  expect(await ask()).toMatchObject({ code: 1, stdout: expect.stringContaining("no answer within 2000 ms") });
});

it("judges versions, memory and schemas", () => {
  expect(checkNode("20.20.2").state).toBe("fail");
  expect(checkNode("22.17.9").state).toBe("fail");
  expect(checkNode("22.18.0").state).toBe("ok");
  expect(checkMemory(100 * 2 ** 20, 2 ** 33)).toMatchObject({ state: "warn", remedy: "memoryLow" });
  expect(compareSchema(["1"], ["1", "2"])).toMatchObject({ state: "warn", data: { n: 1 } });
  expect(compareSchema(["1", "3"], ["1", "2"])).toMatchObject({ state: "fail", data: { newest: "3" } });
  expect(compareSchema(["1", "2"], ["1", "2"])).toMatchObject({ state: "ok" });
});
