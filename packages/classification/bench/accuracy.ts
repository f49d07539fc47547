/**
 * Accuracy of the shipped model and of training, on labelled texts of firms, as the tables of
 * docs/benchmarks/classification.md.
 *
 * node packages/classification/bench/accuracy.ts ../shared/data/industry-labels [REGISTER.csv]
 *
 * The folder holds listed_scope_to_division.csv and listed_products_to_division.csv; REGISTER.csv, for the
 * throughput, is any file with a column business_scope.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expectedCalibrationError, shippedModel, shippedParts, train } from "@ouhe/classification";
import { openTable } from "@ouhe/exchange";

interface Labelled {
  text: string;
  code: string;
  group: string;
  aside?: boolean;
}

async function readColumns(path: string, columns: readonly string[]): Promise<string[][]> {
  const table = await openTable({ path }, { isKnownHeading: (it) => columns.includes(it) });
  const places = columns.map((name) => table.headings.findIndex((it) => it.text === name));
  if (places.includes(-1)) throw new Error(`${path}: columns ${columns.join(", ")} are needed`);
  const rows: string[][] = [];
  for await (const batch of table.rows)
    for (const { cells } of batch) rows.push(places.map((at) => cells[at] ?? ""));
  return rows;
}

async function readLabelled(path: string, column: string, before = column): Promise<Labelled[]> {
  const rows = await readColumns(path, ["stock_code", column, "division", before]);
  return rows.map(([group = "", text = "", code = "", first = ""]) => ({
    text: before === column ? text : `${first}\n${text}`,
    code,
    group,
  }));
}

const model = shippedModel();
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const print = (...cells: (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);

function measureShipped(rows: readonly Labelled[]) {
  const answers = rows.map(({ text, code }) => {
    const { candidates } = model.classify(text, { top: 3 });
    return {
      rank: candidates.findIndex((it) => it.code === code),
      confidence: candidates[0]?.confidence ?? 0,
      right: candidates[0]?.code === code,
      code,
    };
  });
  const share = (test: (it: (typeof answers)[number]) => boolean) =>
    answers.filter(test).length / answers.length;
  return {
    top1: share((it) => it.rank === 0),
    top3: share((it) => it.rank >= 0),
    ece: expectedCalibrationError(answers),
    answers,
  };
}

function weakestDivisions(answers: readonly { rank: number; code: string }[]) {
  const byCode = Map.groupBy(answers, (it) => it.code);
  return [...byCode]
    .map(([code, its]) => ({ code, rows: its.length, missed: its.filter((it) => it.rank < 0).length }))
    .sort((a, b) => b.missed - a.missed)
    .slice(0, 12);
}

/** Rows without a word to learn from count as wrong; rows aside are learned from only. */
function measureTrained(name: string, rows: readonly Labelled[], seeds: readonly number[], folds = 5) {
  const parts = shippedParts();
  const asked = rows.filter((it) => !it.aside).length;
  const runs = seeds.map((seed) => {
    const it = train(rows, { seed, parts, folds }).report.measured!;
    return {
      top1: (it.top1 * it.rows) / asked,
      top3: (it.top3 * it.rows) / asked,
      top1Error: it.top1Error!,
      top3Error: it.top3Error!,
      ece: it.ece,
    };
  });
  const mean = (of: (it: (typeof runs)[number]) => number) =>
    runs.reduce((sum, it) => sum + of(it), 0) / runs.length;
  print(
    name,
    asked,
    `${percent(mean((it) => it.top1))} ± ${(100 * mean((it) => it.top1Error)).toFixed(1)}`,
    `${percent(mean((it) => it.top3))} ± ${(100 * mean((it) => it.top3Error)).toFixed(1)}`,
    mean((it) => it.ece).toFixed(3),
  );
}

function measureSpeed(texts: readonly string[]) {
  for (const text of texts.slice(0, 3000)) model.classifyAll(text);
  const start = process.cpuUsage().user;
  for (const text of texts) model.classifyAll(text);
  const seconds = (process.cpuUsage().user - start) / 1e6;
  const characters = texts.reduce((sum, it) => sum + it.length, 0) / texts.length;
  return { perSecond: Math.round(texts.length / seconds), characters: Math.round(characters) };
}

const [folder, register] = process.argv.slice(2);
if (!folder) throw new Error("name the folder of labelled files");
const scopes = await readLabelled(join(folder, "listed_scope_to_division.csv"), "business_scope");
const products = await readLabelled(join(folder, "listed_products_to_division.csv"), "main_products");

const begun = process.cpuUsage().user;
shippedModel();
const building = Math.round((process.cpuUsage().user - begun) / 1000);
console.log(`shipped model ${model.version}, built in ${building} ms of one core\n`);
print("shipped model, division", "rows", "right first", "among three", "ECE");
print("---", "---", "---", "---", "---");
const shipped = { scopes: measureShipped(scopes), products: measureShipped(products) };
print(
  "business scope",
  scopes.length,
  percent(shipped.scopes.top1),
  percent(shipped.scopes.top3),
  shipped.scopes.ece.toFixed(3),
);
print(
  "main products",
  products.length,
  percent(shipped.products.top1),
  percent(shipped.products.top3),
  shipped.products.ece.toFixed(3),
);
console.log("\nbusiness scopes whose division is not among the first three, by division:");
console.log(
  weakestDivisions(shipped.scopes.answers)
    .map((it) => `${it.code}: ${it.missed} of ${it.rows}`)
    .join(", "),
);

console.log(
  "\nafter training, cross-validation by company, mean of seeds 1 to 3, ± standard error over parts\n",
);
print("trained on", "rows", "right first", "among three", "ECE");
print("---", "---", "---", "---", "---");
measureTrained("business scope", scopes, [1, 2, 3]);
measureTrained("business scope, first 500 rows", scopes.slice(0, 500), [1, 2, 3]);
measureTrained("business scope, first 100 rows", scopes.slice(0, 100), [1, 2, 3]);
const aside = (rows: readonly Labelled[]) => rows.map((it) => ({ ...it, aside: true }));
measureTrained("business scope, products aside", [...scopes, ...aside(products)], [1, 2, 3]);
measureTrained("business scope, products aside, in twenty parts", [...scopes, ...aside(products)], [1], 20);
measureTrained("main products", products, [1, 2, 3]);
measureTrained("main products, in twenty parts", products, [1], 20);
const named = await readLabelled(join(folder, "listed_scope_to_division.csv"), "business_scope", "name");
measureTrained("name and business scope, products aside", [...named, ...aside(products)], [1, 2, 3]);

if (register && existsSync(register)) {
  const texts = (await readColumns(register, ["business_scope"])).map(([it = ""]) => it);
  for (const [name, of] of [
    ["register", texts],
    ["listed firms", scopes.map((it) => it.text)],
  ] as const) {
    const { perSecond, characters } = measureSpeed(of);
    console.log(
      `\n${name}: ${perSecond} scopes a second of one core (${characters} characters each), division, group, class and words`,
    );
  }
}
