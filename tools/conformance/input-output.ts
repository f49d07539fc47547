import * as coupling from "../../packages/coupling/src/index.ts";
import type { Matrix } from "../../packages/coupling/src/matrix.ts";
import { columnSums, matrixOf, rowSums, times, zeros } from "../../packages/coupling/src/matrix.ts";
import { NotBuilt, type Question, requireKnown } from "./format.ts";
import { generatedTable } from "./generated.ts";

/** A table of a question, with the matrices a case needs made when it asks for them, and once. */
export class Table {
  readonly flows: Matrix;
  readonly output: Float64Array;
  readonly finalDemand: Float64Array;
  readonly #made = new Map<string, Matrix>();

  constructor(flows: Matrix, output: ArrayLike<number>, finalDemand?: ArrayLike<number>) {
    this.flows = flows;
    this.output = Float64Array.from(output);
    this.finalDemand = finalDemand
      ? Float64Array.from(finalDemand)
      : rowSums(flows).map((sold, i) => this.output[i]! - sold);
  }

  get A(): Matrix {
    return this.#once("A", () => coupling.inputCoefficients(this));
  }
  get B(): Matrix {
    return this.#once("B", () => coupling.outputCoefficients(this));
  }
  get L(): Matrix {
    return this.#once("L", () => defined(coupling.totalRequirements(this.A)));
  }
  get G(): Matrix {
    return this.#once("G", () => coupling.ghoshFromLeontief(this.L, this));
  }
  get valueAdded(): Float64Array {
    const bought = columnSums(this.flows);
    return this.output.map((x, j) => x - bought[j]!);
  }

  #once(name: string, make: () => Matrix): Matrix {
    const matrix = this.#made.get(name) ?? make();
    this.#made.set(name, matrix);
    return matrix;
  }
}

function defined<T>(value: T | null): T {
  if (value === null) throw new RangeError("undefined: the system is singular");
  return value;
}

/** The last large table and what it was read from. Cases on the same large input follow each other. */
let latest: { from: unknown; table: Table } | undefined;

export function tableOf({ input }: Question): Table {
  const { generator, n, seed, dens, check } = input;
  // A case resolves to a new object each time, but the rows of a named input stay the same array.
  const from = input.rows ?? (generator && JSON.stringify([generator, n, seed, dens, check]));
  if (from === undefined) return readTable(input);
  if (latest?.from !== from) latest = { from, table: readTable(input) };
  return latest.table;
}

function readTable(input: Record<string, unknown>): Table {
  if (input.generator === "iotable") {
    const { flows, output, finalDemand } = generatedTable(input);
    return new Table(flows, output, finalDemand);
  }
  if (input.rows) return new Table(sparse(input), input.x as number[]);
  const flows = matrixOf(input.Z as number[][]);
  const demand = Array.isArray(input.Y) && !Array.isArray(input.Y[0]) ? (input.Y as number[]) : undefined;
  const output = input.x ?? rowSums(flows).map((sold, i) => sold + (demand?.[i] ?? 0));
  return new Table(flows, output as number[], demand);
}

/** rows[i] = [column deltas, values]; the first delta counts from column 0. */
function sparse(input: Record<string, unknown>): Matrix {
  const [n, columns] = input.shape as [number, number];
  const flows = zeros(n, columns);
  (input.rows as [number[], number[]][]).forEach(([deltas, values], i) => {
    let column = 0;
    deltas.forEach((delta, k) => {
      column += delta;
      flows.values[i * columns + column] = values[k]!;
    });
  });
  return flows;
}

const at = (matrix: Matrix, [rows, columns]: number[][]) =>
  rows!.map((r, k) => matrix.values[r * matrix.columns + columns![k]!]!);

/** Cells come as [rows, columns] or as pairs. */
function cellsOf(cells: unknown): number[][] {
  const lists = cells as number[][];
  const isPairs = lists.length !== 2 || lists[0]!.length === 2;
  return isPairs ? [lists.map((it) => it[0]!), lists.map((it) => it[1]!)] : lists;
}

function inverses(question: Question): Record<string, unknown> {
  const table = tableOf(question);
  const { cells } = question.expected;
  if (cells) return { L: at(table.L, cellsOf(cells)), G: at(table.G, cellsOf(cells)) };
  const { A, B, L, G } = table;
  const outputs = { A, B, L, G };
  return {
    ...Object.fromEntries(Object.entries(outputs).map(([name, it]) => [name, coupling.rowsOf(it)])),
    spectral_radius: coupling.spectralRadius(A),
  };
}

function upstream(question: Question): Record<string, unknown> {
  requireKnown(question, "U", /^row sums of G\b/);
  requireKnown(question, "D", /^column sums of L\b/);
  const stated = [question.id, question.peerFunction, JSON.stringify(question.params)].join(" ");
  const corrected = /inventor|published/.test(stated) ? question.input.inventory_change : undefined;
  const plain = tableOf(question);
  const { flows, output } = corrected
    ? coupling.inventoryCorrected(plain, corrected as number[], { negativeUse: "scaled" })
    : plain;
  const [A, B] = [
    coupling.inputCoefficients({ flows, output }),
    coupling.outputCoefficients({ flows, output }),
  ];
  const index = question.expected.sector_index as number[] | undefined;
  const chosen = (values: Float64Array | null) => (index ? index.map((i) => defined(values)[i]!) : values);
  return {
    U: chosen(coupling.upstreamness(B)),
    D: chosen(coupling.downstreamness(A)),
    U_rank1: coupling.upstreamnessRankOne(B),
    D_rank1: coupling.downstreamnessRankOne(A),
  };
}

/** The matrix a side of the linkages is summed over, as a case names it. @throws NotBuilt for any other */
function sideOf(question: Question, side: "backward" | "forward"): Matrix {
  const table = tableOf(question);
  const isDirect = question.params.backward === undefined && /direct/.test(question.id);
  const usual = side === "backward" ? (isDirect ? "A" : "L") : isDirect ? "B" : "G";
  const stated = String(question.params[side] ?? `of ${usual}`);
  const [, name] = /\bof ([ABLG])\b/.exec(stated) ?? [];
  if (name !== "A" && name !== "B" && name !== "L" && name !== "G") throw new NotBuilt(`${side}: ${stated}`);
  const isCut = /diagonal|own use/.test([stated, question.params.diagonal].join(" "));
  const isKept = /includ|kept/.test([stated, question.params.diagonal].join(" "));
  return isCut && !isKept ? coupling.withoutDiagonal(table[name]) : table[name];
}

function linkagesOf(question: Question): Record<string, unknown> {
  requireKnown(question, "backward", /^column sums of/);
  requireKnown(question, "forward", /^row sums of/);
  const { backward, forward } = coupling.linkages({
    demandSide: sideOf(question, "backward"),
    supplySide: sideOf(question, "forward"),
  });
  const sums = { backward, forward, backward_D: backward, forward_U: forward };
  const { L_rowsum, L_sum, L_diagonal_first_three } = question.expected;
  if (!L_rowsum && !L_sum && !L_diagonal_first_three) return sums;
  const { L } = tableOf(question);
  const diagonal = Array.from({ length: Math.min(3, L.rows) }, (_, i) => L.values[i * L.columns + i]!);
  const sum = L.values.reduce((all, it) => all + it, 0);
  return { ...sums, L_rowsum: rowSums(L), L_sum: sum, L_diagonal_first_three: diagonal };
}

function normalisedLinkages(question: Question): Record<string, unknown> {
  requireKnown(question, "normalisation", /^(mean 1\b|n \* ?(value|colsum))/);
  const { backward, forward } = linkagesOf(question) as Record<string, Float64Array>;
  const isByRegion = /region/.test(String(question.params.normalisation));
  const over = (values: Float64Array) =>
    isByRegion
      ? coupling.normalisedByRegion(values, Number(question.input.regions))
      : coupling.normalised(values);
  return { backward: over(backward!), forward: over(forward!) };
}

function intraInter(question: Question): Record<string, unknown> {
  const table = tableOf(question);
  const regions = Number(question.input.regions);
  const { intra, inter } = coupling.regionalLinkages({ demandSide: table.L, supplySide: table.G, regions });
  const columns = [
    "BL.intra.tot",
    "FL.intra.tot",
    "BL.inter.tot",
    "FL.inter.tot",
    "BL.agg.tot",
    "FL.agg.tot",
  ];
  const values = Array.from(intra.backward, (bl, i) => {
    const [fl, blOut, flOut] = [intra.forward[i]!, inter.backward[i]!, inter.forward[i]!];
    return [bl, fl, blOut, flOut, bl + blOut, fl + flOut];
  });
  return { columns, values };
}

function satelliteMultipliers(question: Question): Record<string, unknown> {
  const table = tableOf(question);
  const S = coupling.intensities(matrixOf(question.input.F as number[][]), table.output);
  return { S: coupling.rowsOf(S), M: coupling.rowsOf(coupling.multipliers(S, table.L)) };
}

function extraction(question: Question): Record<string, unknown> {
  const table = tableOf(question);
  const variant = extractionVariant(question);
  const onSupplySide = coupling.isOnSupplySide(variant);
  const own = Array.from(table.output.keys(), (k) => table.A.values[k * table.A.columns + k]!);
  const loss = coupling.extractionLosses({
    variant,
    total: onSupplySide ? table.G : table.L,
    output: table.output,
    outside: onSupplySide ? table.valueAdded : table.finalDemand,
    own,
  });
  return { loss: coupling.rowsOf(loss) };
}

function extractionVariant({ params }: Question): coupling.Extraction {
  const formula = String(params.formula).replaceAll(" ", "");
  if (/^A\[,k\]=A\[k,\]=0(,|and)?f\[k\]=0/.test(formula)) return "complete-demand-driven";
  if (/^B\[,k\]=B\[k,\]=0(,|and)?v\[k\]=0/.test(formula)) return "complete-supply-driven";
  if (formula.startsWith("A[,k]=A[k,]=0butownA[k,k]kept")) return "both-demand-driven";
  if (formula.startsWith("B[,k]=B[k,]=0butownB[k,k]kept")) return "both-supply-driven";
  if (formula.startsWith("A[,k]=0thenX-")) return "purchases";
  if (formula.startsWith("B[k,]=0thenX-")) return "sales";
  throw new NotBuilt(`formula: ${formula}`);
}

function influence(question: Question): Record<string, unknown> {
  const { L } = tableOf(question);
  const [, i, j] = /a\[(\d+)\]\[(\d+)\]/.exec(String(question.params.field)) ?? [];
  if (i === undefined || j === undefined) throw new NotBuilt(`field: ${String(question.params.field)}`);
  return {
    field: coupling.rowsOf(defined(coupling.fieldOfInfluence(L, { i: Number(i), j: Number(j) }))),
    total: coupling.rowsOf(coupling.totalInfluence(L)),
  };
}

function leontiefInverse(question: Question): Record<string, unknown> {
  const { A, L } = tableOf(question);
  const demand = question.expected.new_f as number[] | undefined;
  return { A: coupling.rowsOf(A), L: coupling.rowsOf(L), x_for_new_f: demand && times(L, demand) };
}

/** Vector files 09, 11, 12 and 13, and the core of 10, in one region. */
export const inputOutput: Record<string, (question: Question) => Record<string, unknown>> = {
  leontief_ghosh: inverses,
  leontief_inverse: leontiefInverse,
  upstreamness: upstream,
  linkages: linkagesOf,
  linkages_normalised: normalisedLinkages,
  linkages_intra_inter: intraInter,
  rasmussen_dispersion: (it) => ({ ...coupling.rasmussenDispersion(tableOf(it).L) }),
  satellite_multipliers: satelliteMultipliers,
  multiplier_product_matrix: (it) => ({
    mpm: coupling.rowsOf(coupling.multiplierProductMatrix(tableOf(it).L)),
  }),
  hypothetical_extraction: extraction,
  field_of_influence: influence,
};
