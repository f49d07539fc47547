export {
  type AllianceAccumulator,
  type Circumstances,
  createAllianceAccumulator,
} from "./alliance/accumulator.ts";
export { type CaveatId, caveats } from "./alliance/caveats.ts";
export { type FormulaId, formulas } from "./alliance/formulas.ts";
export * from "./alliance/options.ts";
export type * from "./alliance/result.ts";
export * from "./concentration/entropy.ts";
export * from "./concentration/gini-of-quotients.ts";
export * from "./concentration/herfindahl.ts";
export * from "./concentration/hoover.ts";
export * from "./concentration/locational-gini.ts";
export * from "./confidentiality/audit.ts";
export * from "./confidentiality/next-publication.ts";
export * from "./confidentiality/published-totals.ts";
export * from "./confidentiality/safe-groups.ts";
export * from "./confidentiality/safety-rule.ts";
export * from "./coordination/coupling-degree.ts";
export * from "./couplability.ts";
export * from "./explanation/couplability-explanation.ts";
export * from "./explanation/density-explanation.ts";
export * from "./explanation/quotient-explanation.ts";
export * from "./explanation/similarity-explanation.ts";
export type * from "./finding.ts";
export * from "./inequality/atkinson.ts";
export * from "./inequality/gini.ts";
export * from "./inequality/theil.ts";
export * from "./inequality/variation.ts";
export * from "./input-output/coefficients.ts";
export * from "./input-output/extraction.ts";
export * from "./input-output/linkages.ts";
export * from "./input-output/lu.ts";
export * from "./input-output/multi-regional.ts";
export * from "./input-output/multipliers.ts";
export * from "./input-output/total-requirements.ts";
export * from "./input-output/upstreamness.ts";
export { identity, type Matrix, matrixOf, rowsOf, transpose, zeros } from "./matrix.ts";
export type * from "./measures/measure.ts";
export * from "./regionalisation.ts";
export * from "./relatedness/density.ts";
export * from "./relatedness/proximity.ts";
export * from "./relatedness/relatedness.ts";
export * from "./resampling/interval.ts";
export * from "./resampling/poisson-bootstrap.ts";
export * from "./similarity.ts";
export * from "./specialisation/krugman.ts";
export * from "./specialisation/location-quotient.ts";
