/**
 * Writes the table of the catalogue into docs/formulas/README.md: every measure that can be asked for by name, its
 * page, inputs, convention and witness. `node tools/measures.ts --check` writes nothing and fails if it differs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { allowedOf, catalogue, type Measure, type Parameter } from "@ouhe/coupling";

const readme = new URL("../docs/formulas/README.md", import.meta.url);
const heading = "## Measures by name";
const lead =
  "What `ouhe measure NAME` and the catalogue answer; made from the catalogue by `node tools/measures.ts`. A parameter without a default (=) must be given.";

/** The page with its table of measures renewed. @throws RangeError if a page of the catalogue has no witness */
export function withCatalogue(page: string): string {
  const [upper = ""] = page.split(`\n${heading}\n`);
  const witnesses = witnessesIn(upper);
  const rows = Object.entries(catalogue).flatMap(([topic, measures]) =>
    measures.map((it) => rowOf(topic, it, witnesses)),
  );
  const head = "| topic | measure | inputs | convention | witness |\n| --- | --- | --- | --- | --- |";
  return `${upper.trimEnd()}\n\n${heading}\n\n${lead}\n\n${head}\n${rows.join("\n")}\n`;
}

/** Page → witness, from the table of functions above. */
function witnessesIn(text: string): Map<string, string> {
  const rows = text.matchAll(/^\| \[[^\]]+\]\(([^)]+)\) \|.*\| ([^|]+) \|$/gm);
  return new Map(Array.from(rows, ([, page, witness]) => [page!, witness!.trim()]));
}

function rowOf(topic: string, measure: Measure, witnesses: ReadonlyMap<string, string>): string {
  const page = measure.page.replace("docs/formulas/", "");
  const witness = witnesses.get(page);
  if (witness === undefined) throw new RangeError(`${page} stands in no row of the table of functions`);
  const inputs = Object.entries(measure.inputs).map(([name, it]) => (it.optional ? `${name}?` : name));
  const parameters = Object.entries(measure.parameters).map(([name, it]) => parameterText(name, it));
  const cells = [topic, `[${measure.id}](${page})`, inputs.join(", "), parameters.join("; ") || "–", witness];
  return `| ${cells.join(" | ")} |`;
}

function parameterText(name: string, parameter: Parameter): string {
  const among = parameter.kind === "choice" ? allowedOf(parameter).join(", ") : parameter.kind;
  const preset = parameter.default === undefined ? "" : ` = ${[parameter.default].flat().join(", ")}`;
  return `${name} (${among})${preset}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const now = readFileSync(readme, "utf8");
  const made = withCatalogue(now);
  if (made === now) console.log("measures: up to date");
  else if (process.argv.includes("--check")) {
    console.error(
      "measures: docs/formulas/README.md is not what the catalogue makes; run node tools/measures.ts",
    );
    process.exitCode = 1;
  } else {
    writeFileSync(readme, made);
    console.log("measures: wrote docs/formulas/README.md");
  }
}
