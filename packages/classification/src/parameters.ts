/**
 * The few numbers of the shipped model. They say how much a way of naming something counts; none belongs to
 * a single code. Provenance: chosen by coordinate search on the labelled business scopes and product lists
 * described in docs/benchmarks/classification.md, judged by cross-validation over companies (ADR 0016).
 */
export interface Parameters {
  /** Weight of a term by strength. */
  weak: number;
  plain: number;
  strong: number;
  /** Weight of a term that names a whole activity, against one that names a product. */
  activity: number;
  /** Weight of a term that stands under a division or a group only. */
  divisionTerm: number;
  groupTerm: number;
  /** A term with n meanings counts n^-ambiguity for each. */
  ambiguity: number;
  /** A term of k characters counts (k / 4)^length. */
  length: number;
  /** Weight of a mention that only modifies the noun after it, and of one in brackets. */
  modifier: number;
  bracket: number;
  /** Items far from the start count `lateFloor`; the weight falls to it over about `lateScale` items. */
  lateFloor: number;
  lateScale: number;
  /** Each repetition of a term counts this share of the one before. */
  repeat: number;
  /** Products of sections A, B and C by what is done with them. */
  bareProduct: number;
  researchedProduct: number;
  soldProduct: number;
  servicedProduct: number;
  otherProduct: number;
  /** Products of the trade divisions when nothing says they are sold. */
  bareTraded: number;
  /** Products of services and utilities that are sold. */
  soldService: number;
  /** Share of a sold product that speaks for wholesale and for retail trade. */
  wholesaleShare: number;
  retailShare: number;
  /** Share of a leased, repaired, installed or researched product that speaks for those trades. */
  leaseShare: number;
  repairShare: number;
  buildShare: number;
  researchShare: number;
  /** Exponent of the prior over divisions. */
  priorPower: number;
  /** Calibration of divisions: power of the evidence, and evidence reserved for what was not named. */
  sharpness: number;
  reserve: number;
  /** The same within a division and within a group; `childDoubt` keeps scant evidence from looking certain. */
  childSharpness: number;
  childReserve: number;
  childDoubt: number;
}

/** The values that ship. */
export const shippedParameters: Parameters = {
  weak: 0.35,
  plain: 1,
  strong: 1.8,
  activity: 1.2,
  divisionTerm: 0.8,
  groupTerm: 0.9,
  ambiguity: 0.8,
  length: 0.4,
  modifier: 0.3,
  bracket: 0.4,
  lateFloor: 0.3,
  lateScale: 8,
  repeat: 0.5,
  bareProduct: 0.8,
  researchedProduct: 0.7,
  soldProduct: 0.35,
  servicedProduct: 0.25,
  otherProduct: 0.3,
  bareTraded: 0.15,
  soldService: 0.7,
  wholesaleShare: 0.3,
  retailShare: 0.15,
  leaseShare: 0.3,
  repairShare: 0.3,
  buildShare: 0.3,
  researchShare: 0.1,
  priorPower: 0.3,
  sharpness: 1.3,
  reserve: 0.3,
  childSharpness: 1.3,
  childReserve: 0.5,
  childDoubt: 0.2,
};
