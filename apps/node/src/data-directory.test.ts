import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfiguration } from "./configuration.ts";
import { makeDirectory } from "./data-directory.ts";
import { startNode } from "./node.ts";
import { startSentence } from "./start-sentences.ts";

const root = mkdtempSync(join(tmpdir(), "ouhe-data-directory-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a data directory", () => {
  it("is made with those above it, by several at once, and again", async () => {
    const directory = join(root, "a/b/c");
    await Promise.all([makeDirectory(directory), makeDirectory(directory)]);
    await makeDirectory(directory);
    expect(statSync(directory).isDirectory()).toBe(true);
  });

  it("below a file is refused with its path", async () => {
    writeFileSync(join(root, "file"), "");
    const path = join(root, "file/x");
    await expect(makeDirectory(path)).rejects.toMatchObject({ code: "ENOTDIR", path });
  });

  it.runIf(existsSync("/proc/self"))("where none can be made ends the start with a sentence", async () => {
    const configuration = readConfiguration({ OUHE_DATA: "/proc/ouhe/data", LOG_LEVEL: "silent" });
    const fault = await startNode(configuration).catch((it) => it);
    expect(startSentence(fault, "en")).toMatch(/^\/proc\/ouhe cannot be used/);
  });
});
