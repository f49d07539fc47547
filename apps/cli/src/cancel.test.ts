import { spawn, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { exampleRows, writeRegister } from "./testing/registers.ts";
import { temporaryDirectory } from "./testing/run-command.ts";

const command = fileURLToPath(new URL("../bin/ouhe.js", import.meta.url));
const environment = { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "en_GB.UTF-8" };

it("the exit code says how it went, in one line", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [command, ...args], { env: environment, encoding: "utf8" });
  const missing = run("couple", "no-such-file.csv");
  expect([missing.status, missing.stdout]).toEqual([1, ""]);
  expect(missing.stderr.trim().split("\n")).toHaveLength(1);
  expect(missing.stderr).toMatch(/^ouhe: .*no-such-file\.csv/);
  const wrong = run("couple", "x.csv", "--lvel", "class");
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    "ouhe: There is no option --lvel here; perhaps --level. --help lists the options.\n",
  ]);
  expect(run("help").status).toBe(0);
  expect(run("--version").stdout).toMatch(/^ouhe \d+\.\d+\.\d+\n$/);
  const noPlace = run("doctor", "--data", `${command}/x`);
  expect([noPlace.status, noPlace.stderr]).toEqual([0, ""]);
  const noDirectory = run("restore", command, "--data", `${command}/x`);
  expect([noDirectory.status, noDirectory.stderr.trim().split("\n")]).toEqual([
    1,
    [expect.stringMatching(/^ouhe: /)],
  ]);
  const unknown = run("clasify");
  expect([unknown.status, unknown.stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(unknown.stderr).toContain("perhaps classify");
});

it("Ctrl-C leaves nothing behind", async () => {
  const directory = temporaryDirectory();
  const rows = exampleRows();
  const many = Array.from({ length: 40 }, (_, copy) =>
    rows.map((it) => it.with(0, `${it[0]}${copy}`).with(1, "")),
  ).flat();
  const register = writeRegister(directory, many);
  const out = join(directory, "deep", "out");
  const running = spawn(process.execPath, [command, "couple", register, "--out", out], { env: environment });
  let [said, isStopped] = ["", false];
  running.stderr.on("data", (text) => {
    said += text;
    if (isStopped || !said.includes("Reading and classifying")) return;
    isStopped = true; // a second signal would end it at once
    setTimeout(() => running.kill("SIGINT"), 300);
  });
  const code = await new Promise((resolve) => running.on("close", resolve));
  expect(code).toBe(130);
  expect(said).toContain("Stopped; nothing was written.");
  expect(readdirSync(directory)).toEqual(["register.csv"]);
});
