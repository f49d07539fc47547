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
  /** … and of one that is a mere verb to the nouns around it (维修 in 机床的销售、维修). */
  verbWord: number;
  bracket: number;
  /** Items far from the start count `lateFloor`; the weight falls to it over about `lateScale` items. */
  lateFloor: number;
  lateScale: number;
  /** Each repetition of a term counts this share of the one before. */
  repeat: number;
  /** Products of sections A, B and C by what is done with them. */
  bareProduct: number;
  researchedProduct: number;
  /** … sold by a firm that makes something, and by one that makes nothing. */
  soldByMaker: number;
  soldByTrader: number;
  /** … by one that says wholesale or retail. */
  soldByDealer: number;
  servicedProduct: number;
  /** … carried, stored or invested in. */
  handledProduct: number;
  /** Products of the trade divisions when nothing says they are sold. */
  bareTraded: number;
  /** Trade evidence of a firm that makes something. */
  tradeOfMaker: number;
  /** Products of services and utilities that are sold. */
  soldService: number;
  /** Share of a sold product that speaks for trade, where the lexicon lists no trade in it. */
  unlistedTrade: number;
  /** Share of a leased, repaired, installed or researched product that speaks for those trades. */
  leaseShare: number;
  repairShare: number;
  buildShare: number;
  researchShare: number;
  /** Weight of what pairs and triples of characters say, against the terms. */
  characters: number;
  /** Power with which the confidence of a whole section supports its divisions. */
  section: number;
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
  weak: 1.72,
  plain: 2.46,
  strong: 3.81,
  activity: 0.616,
  divisionTerm: 1.37,
  groupTerm: 1.25,
  ambiguity: 0.333,
  length: 0.244,
  modifier: 0.633,
  verbWord: 0.14,
  bracket: 1,
  lateFloor: 0.157,
  lateScale: 1.78,
  repeat: 0.787,
  bareProduct: 0.744,
  researchedProduct: 0.501,
  soldByMaker: 0.611,
  soldByTrader: 0.25,
  soldByDealer: 0.08,
  servicedProduct: 0.274,
  handledProduct: 0.4,
  bareTraded: 0.25,
  tradeOfMaker: 0.236,
  soldService: 1,
  unlistedTrade: 0.6,
  leaseShare: 0.0692,
  repairShare: 0.0467,
  buildShare: 0.0789,
  researchShare: 0.0283,
  characters: 0.3,
  section: 0.2,
  sharpness: 1.85,
  reserve: 0.7,
  childSharpness: 1.3,
  childReserve: 0.5,
  childDoubt: 0.2,
};
