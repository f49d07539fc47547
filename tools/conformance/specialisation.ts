import * as coupling from "../../packages/coupling/src/index.ts";
import { type Matrix, matrixOf, row, rowSums, transpose } from "../../packages/coupling/src/matrix.ts";
import { notBuilt, type Question, requireKnown, stated } from "./format.ts";
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

function thresholdIn(question: Question): number {
  const [, least] = /^(?:(?:lq|rca)>=)?([\d.]+)$/.exec(stated(question, "threshold") ?? "lq>=1") ?? [];
  if (least === undefined) throw notBuilt(question, "threshold");
  return Number(least);
}

function baseIn(question: Question): number {
  const text = stated(question, "base") ?? "";
  if (/^(e|ln|natural.*|exp\(1\))$/.test(text)) return Math.E;
  if (Number(text) > 1) return Number(text);
  throw notBuilt(question, "base");
}

function giniMaximum(question: Question): 0.5 | 1 {
  const [, most] = /max(?:imum)?(?:of)?(0\.5|1)\b/.exec(stated(question, "normalisation") ?? "max0.5") ?? [];
  if (most === undefined) throw notBuilt(question, "normalisation");
  return most === "1" ? 1 : 0.5;
}

function krugmanReference(question: Question): coupling.KrugmanReference {
  const text = stated(question, "reference") ?? "included";
  if (/meanof(the)?other/.test(text)) return "other-regions-mean";
  if (/other(s|regions)together|pooled/.test(text)) return "other-regions-pooled";
  if (/included/.test(text) && !/notincluded/.test(text)) return "all-regions";
  throw notBuilt(question, "reference");
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
    requireKnown(it, "reference", /^(unweighted)?meanof(the)?otherindustries/);
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
    requireKnown(it, "formula", /^2\/\(n\^2\*?mean\)/);
    const lq = quotients(tableOf(it));
    return {
      by_region: eachRow(lq, coupling.giniOfQuotients),
      by_industry: eachColumn(lq, coupling.giniOfQuotients),
    };
  },
  hoover_concentration(it) {
    requireKnown(it, "range", /^\[0,1[)\]]/);
    const table = tableOf(it);
    const everything = rowSums(table);
    return { by_industry: eachColumn(table, (amounts) => coupling.hooverConcentration(amounts, everything)) };
  },
  unido_similarity(it) {
    requireKnown(it, "formula", /^(cosine|sum\(xi\*xj\)\/sqrt)/);
    const table = tableOf(it);
    return {
      region_x_region: eachRow(table, (a) =>
        eachRow(table, (b) => coupling.unidoSimilarity(a, b, { empty: 0 })),
      ),
    };
  },
};
