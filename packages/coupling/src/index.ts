export {
  type AllianceAccumulator,
  type Circumstances,
  createAllianceAccumulator,
} from "./alliance/accumulator.ts";
export { type CaveatId, caveats } from "./alliance/caveats.ts";
export { type FormulaId, formulas } from "./alliance/formulas.ts";
export * from "./alliance/options.ts";
export type * from "./alliance/result.ts";
export * from "./concentration/herfindahl.ts";
export * from "./couplability.ts";
export * from "./matrix.ts";
export * from "./regionalisation.ts";
export * from "./resampling/interval.ts";
export * from "./resampling/poisson-bootstrap.ts";
export * from "./similarity.ts";
export * from "./specialisation/krugman.ts";
export * from "./specialisation/location-quotient.ts";
