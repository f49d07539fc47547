import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as coupling from "./index.ts";

const root = new URL("../../../", import.meta.url);
const sources = globSync("**/*.ts", { cwd: new URL(".", import.meta.url) }).filter(
  (it) => !it.endsWith(".test.ts"),
);

describe("documentation of the measures", () => {
  it.each(sources)("every page that %s cites exists, with the equation", (file) => {
    const text = readFileSync(new URL(file, import.meta.url), "utf8");
    for (const [, path, equations] of text.matchAll(
      /(docs\/[a-z/0-9-]+\.md)(?:, equations? ([\d and]+\d|\d))?/g,
    )) {
      const page = new URL(path!, root);
      expect(existsSync(page), path).toBe(true);
      for (const [number] of (equations ?? "").matchAll(/\d+/g))
        expect(readFileSync(page, "utf8"), `${path} equation ${number}`).toMatch(
          new RegExp(`^${number}\\. `, "m"),
        );
    }
  });

  it("every formula a result may cite has its page", () => {
    for (const { id, page } of Object.values(coupling.formulas))
      expect(existsSync(new URL(page, root)), id).toBe(true);
  });

  it("every function the table of measures names is exported", () => {
    const table = readFileSync(new URL("docs/formulas/README.md", root), "utf8");
    for (const [, name] of table.matchAll(/`([a-z][A-Za-z]+)`/g))
      expect(coupling, name).toHaveProperty(name!);
  });
});
