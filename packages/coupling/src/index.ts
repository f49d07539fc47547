export * from "./agglomeration/coagglomeration.ts";
export * from "./agglomeration/ellison-glaeser.ts";
export {
  type AllianceAccumulator,
  type Circumstances,
  createAllianceAccumulator,
} from "./alliance/accumulator.ts";
export { type CaveatId, caveats } from "./alliance/caveats.ts";
export { type FormulaId, formulas } from "./alliance/formulas.ts";
export * from "./alliance/options.ts";
export type * from "./alliance/result.ts";
export * from "./alliance/result-parts.ts";
export * from "./chain/chain-coverage.ts";
export type * from "./chain/chain-link.ts";
export {
  type ComplexityConvention,
  complexityConventions,
  type EconomicComplexity,
  economicComplexity,
} from "./complexity/economic-complexity.ts";
export * from "./complexity/fitness.ts";
export * from "./complexity/opportunity.ts";
export * from "./complexity/reflections.ts";
export type { ComplexityScale } from "./complexity/scale.ts";
export type { IndustrySignRule, SignRule } from "./complexity/sign.ts";
export * from "./concentration/entropy.ts";
export * from "./concentration/entropy-decomposition.ts";
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
export * from "./coordination/grade.ts";
export * from "./coordination/indicators.ts";
export * from "./coordination/weights.ts";
export * from "./couplability.ts";
export * from "./crosswalk/crosswalk.ts";
export type { Arithmetic } from "./dense/workspace.ts";
export * from "./explanation/couplability-explanation.ts";
export * from "./explanation/density-explanation.ts";
export * from "./explanation/quotient-case.ts";
export * from "./explanation/quotient-explanation.ts";
export * from "./explanation/similarity-explanation.ts";
export type * from "./finding.ts";
export * from "./gravity/accessibility.ts";
export { type Design, designOf, type Regressor } from "./gravity/design.ts";
export * from "./gravity/gravity.ts";
export * from "./gravity/least-squares.ts";
export {
  type ErrorKind,
  type NoFit,
  type PoissonFit,
  poissonRegression,
  type RegressionConvention,
} from "./gravity/poisson.ts";
export * from "./inequality/atkinson.ts";
export * from "./inequality/gini.ts";
export * from "./inequality/theil.ts";
export * from "./inequality/theil-decomposition.ts";
export * from "./inequality/variation.ts";
export * from "./input-output/changed-inverse.ts";
export * from "./input-output/coefficients.ts";
export { type TradeBlocks, tradeBlocks } from "./input-output/export-decomposition.ts";
export * from "./input-output/extraction.ts";
export { type FlowBlock, openFlowBlock, type RequirementSums } from "./input-output/flow-block.ts";
export * from "./input-output/influence.ts";
export * from "./input-output/koopman-wang-wei.ts";
export * from "./input-output/linkages.ts";
export { factor, inverse, inverseColumns, type LU, solve, solveTransposed } from "./input-output/lu.ts";
export * from "./input-output/multi-regional.ts";
export * from "./input-output/multipliers.ts";
export { type Regions, sumByRegion } from "./input-output/regions.ts";
export * from "./input-output/series.ts";
export * from "./input-output/total-requirements.ts";
export * from "./input-output/upstreamness.ts";
export * from "./input-output/wang-wei-zhu.ts";
export { identity, type Matrix, matrixOf, rowsOf, transpose, zeros } from "./matrix.ts";
export { allMeasures, catalogue, findMeasure, measureNamed, type Topic } from "./measures/catalogue.ts";
export { type Example, examples } from "./measures/examples.ts";
export type * from "./measures/measure.ts";
export { type PlainInputs, readInputs } from "./measures/read-inputs.ts";
export { allowedOf, WrongCall, type WrongCallData, type WrongCallKind } from "./measures/wrong-call.ts";
export * from "./network/centrality.ts";
export * from "./network/clustering.ts";
export * from "./network/connected-parts.ts";
export * from "./network/degree.ts";
export * from "./network/graph.ts";
export * from "./network/modularity.ts";
export * from "./network/pagerank.ts";
export * from "./network/principal-vector.ts";
export type { Distance, PathConvention } from "./network/shortest-paths.ts";
export * from "./network/spanning-forest.ts";
export * from "./panel/entry-exit.ts";
export { type StableYear, stableComplexity, type YearOfPresence } from "./panel/stable-complexity.ts";
export type { Flip, QuotientThreshold } from "./region-table/changing-presence.ts";
export * from "./region-table/region-table.ts";
export * from "./regional-tables/balancing.ts";
export * from "./regional-tables/quotient-coefficients.ts";
export * from "./regional-tables/table-errors.ts";
export * from "./regionalisation.ts";
export * from "./regionalisation-of-pairs.ts";
export * from "./relatedness/coherence.ts";
export * from "./relatedness/continuous-proximity.ts";
export * from "./relatedness/density.ts";
export * from "./relatedness/hypergeometric.ts";
export * from "./relatedness/nearest-density.ts";
export { conditionalProximity, cooccurrence, proximity } from "./relatedness/proximity.ts";
export * from "./relatedness/relatedness.ts";
export * from "./resampling/bca.ts";
export * from "./resampling/beta.ts";
export * from "./resampling/interval.ts";
export * from "./resampling/normal.ts";
export * from "./resampling/poisson-bootstrap.ts";
export * from "./resampling/rank-interval.ts";
export * from "./shift-share/dynamic.ts";
export * from "./shift-share/shift-share.ts";
export * from "./similarity.ts";
export {
  diversity,
  type Incidence,
  incidenceFrom,
  incidenceOf,
  presenceTable,
  ubiquity,
} from "./specialisation/incidence.ts";
export * from "./specialisation/krugman.ts";
export * from "./specialisation/location-quotient.ts";
export * from "./specialisation/specialisation-probability.ts";
export * from "./specialisation/table-presence.ts";
export { type AllianceTable, heaviestKept, type TableCell } from "./what-if/alliance-table.ts";
export * from "./what-if/change.ts";
export * from "./what-if/comparison.ts";
export * from "./what-if/project-needs.ts";
export * from "./what-if/table-amounts.ts";
export * from "./what-if/what-if.ts";
