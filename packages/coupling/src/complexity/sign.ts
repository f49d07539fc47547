import { isConstant, pearson, spearman } from "../moments.ts";

/** What decides the sign of the regions' eigenvector. */
export type SignRule =
  /** Pearson correlation with diversity is positive. */
  | "pearson-diversity"
  /** Spearman correlation with diversity is positive. */
  | "spearman-diversity"
  /** What the method of reflections tends to: correlation with diversity weighted by diversity is positive. */
  | "reflections";

/** What decides the sign of the industries' eigenvector. */
export type IndustrySignRule =
  /** The regions' sign, so that a region is the mean of its industries. */
  | "of-regions"
  /** Pearson correlation with ubiquity is negative. */
  | "pearson-ubiquity"
  /** Spearman correlation with ubiquity is negative. */
  | "spearman-ubiquity";

/** The correlation a sign rests on, in [−1, 1]; 0 when diversity is the same everywhere. */
export function signCorrelation(rule: SignRule, values: Float64Array, diversity: Float64Array): number {
  if (rule === "pearson-diversity") return pearson(values, diversity);
  if (rule === "spearman-diversity") return spearman(values, diversity);
  return weightedCorrelation(values, diversity);
}

/** Correlation with ubiquity turned about, so that positive means kept. */
export function industrySignCorrelation(
  rule: Exclude<IndustrySignRule, "of-regions">,
  values: Float64Array,
  ubiquity: Float64Array,
): number {
  return -(rule === "pearson-ubiquity" ? pearson : spearman)(values, ubiquity);
}

/** Correlation of the eigenvector with diversity, every region weighted by its diversity: the mean is 0 then. */
function weightedCorrelation(values: Float64Array, diversity: Float64Array): number {
  if (isConstant(diversity)) return 0;
  const all = diversity.reduce((sum, it) => sum + it, 0);
  const middle = diversity.reduce((sum, it) => sum + it * it, 0) / all;
  let [both, ofValues, ofDiversity] = [0, 0, 0];
  for (let r = 0; r < values.length; r++) {
    const [weight, beyond] = [diversity[r]!, diversity[r]! - middle];
    both += weight * beyond * values[r]!;
    ofValues += weight * values[r]! ** 2;
    ofDiversity += weight * beyond ** 2;
  }
  return both / Math.sqrt(ofValues * ofDiversity);
}
