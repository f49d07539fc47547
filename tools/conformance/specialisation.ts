import * as coupling from "../../packages/coupling/src/index.ts";
import { type Matrix, matrixOf, row, rowSums, transpose } from "../../packages/coupling/src/matrix.ts";
import { NotBuilt, type Question, requireKnown } from "./format.ts";
import { generatedCounts } from "./generated.ts";

type Adapter = (question: Question) => Record<string, unknown>;

/** Regions × industries of a question. */
export function tableOf({ input }: Question): Matrix {
  if (input.generator === "counts") return generatedCounts(input);
  return matrixOf(input.matrix as number[][]);
}

const eachRow = <T>(table: Matrix, of: (amounts: Float64Array) => T): T[] =>
  Array.from({ length: table.rows }, (_, r) => of(row(table, r)));
const eachColumn = <T>(table: Matrix, of: (amounts: Float64Array) => T): T[] => eachRow(transpose(table), of);
const quotients = (table: Matrix) => coupling.locationQuotients(table, { undefinedCell: "zero" }).lq;

/** Quotients as the engine states presence: 1 at LQ ≥ threshold, ties within 1e-9 counting as reached. */
export const presenceOf = (table: Matrix, threshold = 1): Matrix =>
  coupling.presence(quotients(table), { threshold, tolerance: 1e-9 });

function thresholdIn({ params }: Question): number {
  const [, least] = /^LQ >= ([\d.]+)$/.exec(String(params.threshold ?? "LQ >= 1")) ?? [];
  if (least === undefined) throw new NotBuilt(`threshold: ${String(params.threshold)}`);
  return Number(least);
}

function baseIn({ params }: Question): number {
  if (/^(e|natural|exp\(1\))/.test(String(params.base))) return Math.E;
  if (Number(params.base) > 1) return Number(params.base);
  throw new NotBuilt(`base: ${String(params.base)}`);
}

function giniMaximum({ params }: Question): 0.5 | 1 {
  const text = String(params.normalisation ?? "maximum 0.5");
  if (text.includes("maximum 0.5")) return 0.5;
  if (text.includes("maximum 1")) return 1;
  throw new NotBuilt(`normalisation: ${text}`);
}

function krugmanReference({ params }: Question): coupling.KrugmanReference {
  const text = String(params.reference ?? "included");
  if (text.includes("included")) return "all-regions";
  if (text.includes("unweighted mean of the other regions")) return "other-regions-mean";
  if (text.includes("other regions together") || text.includes("pooled")) return "other-regions-pooled";
  throw new NotBuilt(`reference: ${text}`);
}

function pairOf({ params }: Question): readonly [number, number] {
  const [p, q] = params.pair as [number, number];
  return [p, q];
}

/** Vector file 01. Where it compares an empty region it follows peers that say 0. */
export const specialisation: Record<string, Adapter> = {
  location_quotient: (it) => ({ lq: coupling.rowsOf(quotients(tableOf(it))) }),
  lq_binary: (it) => ({ M: coupling.rowsOf(presenceOf(tableOf(it), thresholdIn(it))) }),
  krugman_specialisation: (it) => ({
    by_region: coupling.krugmanSpecialisation(tableOf(it), { reference: krugmanReference(it) }),
  }),
  specialisation_coefficient: (it) => ({
    by_region: coupling.specialisationCoefficient(tableOf(it), { reference: krugmanReference(it) }),
  }),
  krugman_concentration(it) {
    requireKnown(it, "reference", /^unweighted mean of the other industries/);
    return { by_industry: coupling.krugmanConcentration(tableOf(it)) };
  },
  krugman_pair(it) {
    const [p, q] = pairOf(it);
    const table = tableOf(it);
    return { [`regions_${p}_${q}`]: coupling.krugmanDistance(row(table, p), row(table, q)) };
  },
  herfindahl_by_region: (it) => ({ by_region: eachRow(tableOf(it), coupling.herfindahl) }),
  hachman: (it) => ({ by_region: coupling.hachman(tableOf(it)) }),
  average_lq: (it) => ({ by_region: coupling.averageLocationQuotient(tableOf(it)) }),
  shannon_entropy: (it) => ({
    by_region: eachRow(tableOf(it), (amounts) =>
      coupling.shannonEntropy(amounts, { base: baseIn(it), empty: 0 }),
    ),
  }),
  locational_gini(it) {
    const table = tableOf(it);
    const everything = rowSums(table);
    const maximum = giniMaximum(it);
    return {
      by_industry: eachColumn(table, (amounts) => coupling.locationalGini(amounts, everything, { maximum })),
    };
  },
  gini_of_lq(it) {
    requireKnown(it, "formula", /^2\/\(n\^2 mean\)/);
    const lq = quotients(tableOf(it));
    return {
      by_region: eachRow(lq, coupling.giniOfQuotients),
      by_industry: eachColumn(lq, coupling.giniOfQuotients),
    };
  },
  hoover_concentration(it) {
    requireKnown(it, "range", /^\[0, ?1[)\]]/);
    const table = tableOf(it);
    const everything = rowSums(table);
    return { by_industry: eachColumn(table, (amounts) => coupling.hooverConcentration(amounts, everything)) };
  },
  unido_similarity(it) {
    requireKnown(it, "formula", /^sum\(xi\*xj\)\/sqrt/);
    const table = tableOf(it);
    return {
      region_x_region: eachRow(table, (a) =>
        eachRow(table, (b) => coupling.unidoSimilarity(a, b, { empty: 0 })),
      ),
    };
  },
};
