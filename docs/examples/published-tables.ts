/**
 * Three published tables, made again with `@ouhe/coupling`:
 *
 *     node docs/examples/published-tables.ts DIR
 *
 * DIR holds the vector files 11 (Eurostat manual, Germany 1995), 13 (WIOD 1995 with the upstreamness Antràs and Chor
 * published) and 04 (world trade, 226 countries × 785 products). What is said of them stands in README.md beside this.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  complexityConventions,
  downstreamness,
  economicComplexity,
  incidenceOf,
  inputCoefficients,
  inventoryCorrected,
  linkages,
  type Matrix,
  matrixOf,
  outputCoefficients,
  totalRequirements,
  upstreamness,
} from "@ouhe/coupling";

interface Case {
  id: string;
  input: Record<string, unknown>;
  expected: Record<string, number[]>;
}

const directory = process.argv[2];
if (!directory) {
  console.error("usage: node docs/examples/published-tables.ts DIR");
  process.exit(2);
}

const read = (name: string) =>
  JSON.parse(readFileSync(join(directory, name), "utf8")) as {
    inputs?: Record<string, Record<string, unknown>>;
    cases: Case[];
  };

/** Prints a table and returns the largest difference between its last two columns. */
function show(title: string, rows: readonly (readonly [string, number, number])[], digits: number): number {
  console.log(`\n${title}`);
  for (const [name, published, ours] of rows)
    console.log(
      `  ${name.padEnd(42)} ${published.toFixed(digits).padStart(9)} ${ours.toFixed(digits).padStart(9)}`,
    );
  return Math.max(...rows.map(([, published, ours]) => Math.abs(published - ours)));
}

function eurostat(): void {
  const { input, expected } = read("11-io-published.json").cases.find((it) =>
    it.id.startsWith("germany1995"),
  )!;
  const flows = matrixOf(input.Z as number[][]);
  const output = input.x as number[];
  const A = inputCoefficients({ flows, output });
  const B = outputCoefficients({ flows, output });
  const { backward } = linkages({ demandSide: totalRequirements(A)!, supplySide: totalRequirements(B)! });
  const rows = (input.sectors as string[]).map(
    (name, j) => [name, expected.backward![j]!, backward[j]!] as const,
  );
  const worst = show("Backward linkages, Germany 1995 (Eurostat manual): published, ours", rows, 4);
  console.log(`  largest difference ${worst.toExponential(1)}; the manual prints four decimals`);
}

/** Row i: [distances between filled columns, values]. */
function sparse(rows: readonly [number[], number[]][], n: number): Matrix {
  const values = new Float64Array(n * n);
  rows.forEach(([distances, amounts], i) => {
    let column = 0;
    distances.forEach((distance, k) => {
      column += distance;
      values[i * n + column] = amounts[k]!;
    });
  });
  return { rows: n, columns: n, values };
}

function antrasChor(): void {
  const file = read("13-upstreamness-wiod.json");
  const { expected } = file.cases.find((it) => it.id.endsWith("/published"))!;
  const wiod = file.inputs!.wiod!;
  const output = wiod.x as number[];
  const plain = { flows: sparse(wiod.rows as [number[], number[]][], output.length), output };
  const corrected = inventoryCorrected(plain, wiod.inventory_change as number[], { negativeUse: "scaled" });
  const U = upstreamness(outputCoefficients(corrected))!;
  const D = downstreamness(inputCoefficients(corrected))!;
  // Country-major order, so a sector's number tells its country and industry.
  const [countries, industries] = [wiod.countries as string[], wiod.industries as number];
  const name = (at: number) => `${countries[Math.floor(at / industries)]}, industry ${(at % industries) + 1}`;
  const of = (values: Float64Array, published: number[]) =>
    expected.sector_index!.map((at, k) => [name(at), published[k]!, values[at]!] as const);
  const [up, down] = [of(U, expected.U!), of(D, expected.D!)];
  show("Upstreamness 1995 (Antràs & Chor): published, ours; the first eight sectors", up.slice(0, 8), 3);
  for (const [what, rows] of [
    ["upstreamness", up],
    ["downstreamness", down],
  ] as const) {
    const differences = rows.map(([, published, ours]) => Math.abs(published - ours)).sort((a, b) => a - b);
    const median = differences[differences.length >> 1]!;
    console.log(
      `  ${what}, ${rows.length} sectors: median difference ${median.toFixed(4)}, largest ${differences.at(-1)!.toFixed(4)}`,
    );
  }
  console.log("  the input is rounded to millions of dollars, the published values are not");
}

/** Four products per hexadecimal digit, most significant bit first. */
function unpacked(digits: readonly string[], columns: number): Matrix {
  return matrixOf(
    digits.map((row) =>
      Array.from({ length: columns }, (_, c) => (Number.parseInt(row[c >> 2]!, 16) >> (3 - (c & 3))) & 1),
    ),
  );
}

function worldTrade(): void {
  const file = read("04-complexity-world-trade.json");
  const { expected } = file.cases.find((it) => it.id.endsWith("/eci_pci"))!;
  const trade = file.inputs!.world_trade_M!;
  const ids = trade.row_ids as string[];
  const [, columns] = trade.shape as [number, number];
  const finding = economicComplexity(incidenceOf(unpacked(trade.packed_hex as string[], columns)), {
    ...complexityConventions["py-ecomplexity"],
    eigenvalues: 3,
    gap: 1e-3,
    disconnected: "refuse",
  });
  if ("refused" in finding) throw new Error(finding.refused.kind);
  const { eci, eigenvalues } = finding.value;
  const rows = ids.map((id, r) => [id, expected.eci![r]!, eci[r]!] as const).sort((a, b) => b[1] - a[1]);
  const worst = show(
    "Economic complexity of countries, mean of 1998–2000: py-ecomplexity, ours; the first ten",
    rows.slice(0, 10),
    4,
  );
  const all = Math.max(...rows.map(([, theirs, ours]) => Math.abs(theirs - ours)));
  console.log(
    `  largest difference ${worst.toExponential(1)} above, ${all.toExponential(1)} over ${rows.length}`,
  );
  console.log(`  eigenvalues ${Array.from(eigenvalues, (it) => it.toFixed(4)).join(", ")}`);
  console.log(`  flags: ${finding.statement.flags.map((it) => it.kind).join(", ") || "none"}`);
  console.log("  tiny territories lead: no smallest trade was asked for, as in the peer's own run");
}

eurostat();
antrasChor();
worldTrade();
