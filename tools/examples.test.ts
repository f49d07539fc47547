import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const vectors = fileURLToPath(new URL("../../shared/data/conformance", import.meta.url));

describe("docs/examples", () => {
  it.skipIf(!existsSync(vectors))("makes the three published tables again, as its page says", () => {
    const script = "docs/examples/published-tables.ts";
    const said = execFileSync(process.execPath, [script, vectors], { cwd: root, encoding: "utf8" });
    for (const line of said.matchAll(/^ {2}\S.{38,}?(\d\.\d{4}) +(\d\.\d{4})$/gm))
      expect(line[2]).toBe(line[1]);
    expect(said).toMatch(/1\.7048 +1\.7048/);
    expect(said).toMatch(/upstreamness, 463 sectors: median difference 0\.00[34]\d, largest 0\.02\d\d/);
    expect(said).toMatch(/e-1[34] over 226/);
  });
});
