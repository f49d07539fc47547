/**
 * Checks which way imports point: the workspace table, the room order and the kind order inside
 * `cooperation`, and that pure workspaces use no clock, no chance and no machine.
 * Prints each import that breaks a rule and exits 1.
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Workspace → workspaces it may import. */
const workspaces: Record<string, readonly string[]> = {
  vocabulary: [],
  coupling: [],
  classification: ["vocabulary"],
  store: ["vocabulary"],
  exchange: ["vocabulary"],
  cooperation: ["vocabulary", "coupling", "classification", "store", "exchange"],
  pictures: ["vocabulary", "coupling"],
  node: [
    "vocabulary",
    "coupling",
    "classification",
    "store",
    "exchange",
    "cooperation",
    "pictures",
    "fixtures",
  ],
  web: ["vocabulary", "coupling", "pictures", "cooperation"],
  cli: [
    "vocabulary",
    "coupling",
    "classification",
    "exchange",
    "pictures",
    "cooperation",
    "store",
    "node",
    "fixtures",
  ],
};

/** Rooms of `cooperation`, earliest first: a room may import an earlier room, never a later one. */
const rooms = [
  "identity",
  "registry",
  "positioning",
  "resources",
  "matching",
  "landing",
  "governance",
  "alliance",
  "operations",
  "continuity",
];

/** Kinds of file inside a room, purest first: a file imports its own kind or a purer one. */
const kinds = ["record", "policy", "rules", "store", "commands", "routes", "index"];

const pure = new Set(["vocabulary", "coupling", "classification"]);
const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|from "node:/;

const importPattern = /(?:from|import\()\s*["']([^"'\s]+)["']/g;
const faults: string[] = [];

const workspaceOf = (file: string) => file.split("/")[1] ?? "";
/** `locales` is no room: it speaks for all of them, and rooms never import it. */
const roomOf = (file: string) => /^packages\/cooperation\/src\/(?!locales\/)([^/]+)\//.exec(file)?.[1];

function kindOf(file: string): string {
  const name = file.split("/").pop() ?? "";
  if (name === "index.ts") return "index";
  if (name === "policy.ts") return "policy";
  return /\.(rules|store|commands|routes)\.ts$/.exec(name)?.[1] ?? "record";
}

/** Doors of `cooperation` that the pages may use: pure files. */
const pureDoors = new Set(["@ouhe/cooperation/measurement"]);

function checkWorkspace(file: string, target: string) {
  const name = /^@ouhe\/([^/]+)/.exec(target)?.[1];
  if (!name) return;
  const own = workspaceOf(file);
  if (name !== own && !workspaces[own]?.includes(name)) faults.push(`${file}: ${own} may not import ${name}`);
  if (own === "web" && name === "cooperation" && !pureDoors.has(target))
    faults.push(`${file}: pages may import pure doors of cooperation alone, not ${target}`);
}

function checkRelative(file: string, target: string) {
  const to = normalize(join(dirname(file), target));
  if (workspaceOf(to) !== workspaceOf(file))
    faults.push(`${file}: reaches into another workspace: ${target}`);
  const [from, into] = [roomOf(file), roomOf(to)];
  if (!from || !into) return;
  if (from !== into && rooms.indexOf(into) > rooms.indexOf(from))
    faults.push(`${file}: room ${from} imports later room ${into}`);
  if (from === into && kinds.indexOf(kindOf(to)) > kinds.indexOf(kindOf(file)))
    faults.push(`${file}: ${kindOf(file)} imports ${kindOf(to)} (${target})`);
}

const files = globSync(["packages/*/src/**/*.ts", "apps/*/src/**/*.{ts,tsx}"]).filter(
  (it) => !/\.(test|data)\.ts$/.test(it),
);
for (const file of files) {
  const text = readFileSync(file, "utf8");
  for (const [, target = ""] of text.matchAll(importPattern)) {
    if (target.startsWith("@ouhe/")) checkWorkspace(file, target);
    else if (target.startsWith(".")) checkRelative(file, target);
    else if (pure.has(workspaceOf(file))) faults.push(`${file}: a pure workspace imports ${target}`);
  }
  if (pure.has(workspaceOf(file)) && impure.test(text))
    faults.push(`${file}: a pure workspace uses a clock, chance or the machine`);
  const room = roomOf(file);
  if (room && !rooms.includes(room)) faults.push(`${file}: unknown room ${room}`);
}

if (faults.length) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`layers: ${files.length} files, no import points the wrong way`);
