import * as coupling from "../../packages/coupling/src/index.ts";
import type { Matrix } from "../../packages/coupling/src/matrix.ts";
import { columnSums, matrixOf, rowSums, times, zeros } from "../../packages/coupling/src/matrix.ts";
import { valuesAt } from "./cells.ts";
import { notBuilt, type Question, requireKnown, stated } from "./format.ts";
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

/** What is made, or what stands for it where the system has no solution. */
function definedOr<T, U>(make: () => T, otherwise: U): T | U {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
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

function inverses(question: Question): Record<string, unknown> {
  const table = tableOf(question);
  const { cells } = question.expected;
  const asked = (["A", "B", "L", "G"] as const).filter((name) => Object.hasOwn(question.expected, name));
  const shown = (matrix: Matrix) => (cells ? valuesAt(matrix, cells) : coupling.rowsOf(matrix));
  return {
    ...Object.fromEntries(asked.map((name) => [name, definedOr(() => shown(table[name]), null)])),
    spectral_radius: coupling.spectralRadius(table.A),
  };
}

function upstream(question: Question): Record<string, unknown> {
  requireKnown(question, "U", /^row-?sumsofg/);
  requireKnown(question, "D", /^col(umn)?-?sumsofl/);
  const corrected = isCorrected(question) ? question.input.inventory_change : undefined;
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

/** Whether a case asks for the flows that inventories are taken out of; what is published has it done. */
function isCorrected({ id, peerFunction, params }: Question): boolean {
  return /inventor|published/i.test([peerFunction, JSON.stringify(params), id].join(" "));
}

/** The matrix a side of the linkages is summed over, as a case names it. @throws NotBuilt for any other */
function sideOf(question: Question, side: "backward" | "forward"): Matrix {
  const table = tableOf(question);
  const isDirect = /type ?= ?"direct"/.test(question.peerFunction);
  const usual = side === "backward" ? (isDirect ? "A" : "L") : isDirect ? "B" : "G";
  const sums = side === "backward" ? /^col(?:umn)?-?sumsof([ABLG])/i : /^row-?sumsof([ABLG])/i;
  const [, letter] =
    sums.exec(stated(question, side) ?? `${side === "backward" ? "col" : "row"}sumsof${usual}`) ?? [];
  if (letter === undefined) throw notBuilt(question, side);
  const name = letter.toUpperCase() as "A" | "B" | "L" | "G";
  const diagonal = [stated(question, side), stated(question, "diagonal")].join(";");
  const isCut = /diagonal|ownuse|exclud|cut|^;(0|zero)$/.test(diagonal);
  const isKept = /includ|kept/.test(diagonal);
  return isCut && !isKept ? coupling.withoutDiagonal(table[name]) : table[name];
}

function linkagesOf(question: Question): Record<string, unknown> {
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
  requireKnown(question, "normalisation", /^(mean1(\D|$)|n\*(value|colsum))/);
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

function extractionVariant(question: Question): coupling.Extraction {
  requireKnown(question, "rows", /^sectorthatloses/);
  requireKnown(question, "columns", /^extractedsector/);
  const formula = stated(question, "formula") ?? "";
  if (/^a\[,k\]=a\[k,\]=0[,;]?(and)?f\[k\]=0/.test(formula)) return "complete-demand-driven";
  if (/^b\[,k\]=b\[k,\]=0[,;]?(and)?v\[k\]=0/.test(formula)) return "complete-supply-driven";
  if (/^a\[,k\]=a\[k,\]=0[,;]?butowna\[k,k\]kept/.test(formula)) return "both-demand-driven";
  if (/^b\[,k\]=b\[k,\]=0[,;]?butownb\[k,k\]kept/.test(formula)) return "both-supply-driven";
  if (/^a\[,k\]=0[,;]?thenx-/.test(formula)) return "purchases";
  if (/^b\[k,\]=0[,;]?thenx-/.test(formula)) return "sales";
  throw notBuilt(question, "formula");
}

function dispersion(question: Question): Record<string, unknown> {
  requireKnown(question, "power", /^n\*?colsum\(l\)\/sum\(l\)/);
  requireKnown(question, "sensitivity", /^n\*?rowsum\(l\)\/sum\(l\)/);
  return { ...coupling.rasmussenDispersion(tableOf(question).L) };
}

function productMatrix(question: Question): Record<string, unknown> {
  requireKnown(question, "formula", /rowsum_i\(l\)\*?colsum_j\(l\)\/sum\(l\)/);
  return { mpm: coupling.rowsOf(coupling.multiplierProductMatrix(tableOf(question).L)) };
}

function influence(question: Question): Record<string, unknown> {
  const { L } = tableOf(question);
  const [, i, j] = /a\[(\d+)(?:\]\[|,)(\d+)\]/.exec(stated(question, "field") ?? "") ?? [];
  if (i === undefined || j === undefined) throw notBuilt(question, "field");
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
  rasmussen_dispersion: dispersion,
  satellite_multipliers: satelliteMultipliers,
  multiplier_product_matrix: productMatrix,
  hypothetical_extraction: extraction,
  field_of_influence: influence,
};
