import { readFileSync } from "node:fs";
import { allMeasures } from "@ouhe/coupling";
import { expect, it } from "vitest";
import { withCatalogue } from "./measures.ts";

const page = readFileSync(new URL("../docs/formulas/README.md", import.meta.url), "utf8");

it("the table of measures is what the catalogue makes; run node tools/measures.ts", () => {
  expect(withCatalogue(page)).toBe(page);
  for (const { id } of allMeasures) expect(page).toContain(`[${id}](`);
});
