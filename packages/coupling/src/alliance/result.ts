/**
 * The measured coupling of an alliance: what `coupling.json` holds, what the node serves and what
 * the pages and the report draw. Plain data; the published JSON Schema beside this package
 * (`schemas/coupling.schema.json`) says the same to other programs.
 */

/** Levels of the industrial classification, coarse to fine (GB/T 4754: 门类, 大类, 中类, 小类). */
export type Level = "section" | "division" | "group" | "class";

/** Why a number is not given. `kind` is stable; sentences are made by whoever shows it. */
export interface Refusal {
  kind:
    | "cell/too-few-firms"
    | "cell/dominated"
    | "park/empty"
    | "sector/absent-from-reference"
    | "reference/too-few-regions"
    | "reference/level-missing"
    | "demand/none"
    | "measure/undefined";
  data: Record<string, string | number>;
}

/** One number with all that is needed to trust it. */
export interface Measured {
  /** null when refused; then `refusal` says why. */
  value: number | null;
  /** Key into `formulas`. */
  formula: string;
  /** Key into `references`, or null when the measure compares with nothing. */
  reference: string | null;
  /** The named convention, as in docs/formulas. */
  convention: string;
  /** Firms behind the number. */
  n: number;
  /** 95 % bootstrap interval over firms, or null where none is computed. */
  interval: readonly [low: number, high: number] | null;
  /** Stable caveat ids; see `caveats` in the formula catalogue. */
  caveats: readonly string[];
  refusal?: Refusal;
}

/** A firm as far as a result names it. */
export interface FirmRef {
  id: string;
  name: string;
  /** Industry code at the finest level known. */
  code: string;
  /** Its weight in the view's unit. */
  weight: number;
  /** 1 when declared by the register or a person; otherwise the classifier's confidence at class level. */
  confidence: number;
}

/** One industry of one park. */
export interface Cell {
  code: string;
  firms: number;
  weight: number;
  /** Share of the park's weight that is known at this level, in [0, 1]. */
  share: number;
  lq: Measured;
  /** That the park is really specialised, LQ > 1, in [0, 1]; null where it cannot be said. */
  probability?: number | null;
}

/** A sector the park buys more of than it makes. */
export interface Lack {
  /** Input–output sector code. */
  sector: string;
  need: number;
  own: number;
  /** (need − own) ÷ need, in (0, 1]. */
  uncoveredShare: Measured;
  /** Present for a local service, which ranks last. */
  local?: true;
  /** Parks with three firms or more that could supply, best first; `share` is of the uncovered need. */
  suppliers: readonly { park: string; share: number; firms: readonly FirmRef[] }[];
}

export interface ParkView {
  id: string;
  name: string;
  firms: number;
  weight: number;
  /** Firms without any industry code at class level. */
  unclassified: number;
  /** Firms known at each level. */
  known?: Record<Level, number>;
  hhi: Record<Level, Measured>;
  /** Krugman specialisation against the pooled parks including this one. */
  krugmanInclusive: Record<Level, Measured>;
  /** The same against the pooled other parks. */
  krugmanLeaveOneOut: Record<Level, Measured>;
  /** Non-empty industries by level, largest share first. */
  cells: Record<Level, readonly Cell[]>;
  lacks: readonly Lack[];
}

/** Part of q's demand for sector `from` by its sector `to` that p could supply. */
export interface Flow {
  from: string;
  to: string;
  amount: number;
}

/** What the buyer buys that the supplier makes more of than it needs itself. */
export interface Gap {
  /** Input–output sector code. */
  sector: string;
  /** Buyer's intermediate demand for the sector, in the view's unit. */
  need: number;
  /** Buyer's own output of the sector. */
  own: number;
  /** Supplier's output beyond its own intermediate demand. */
  surplus: number;
  /** min(surplus, need − own) ÷ need, in (0, 1]. */
  coveredShare: Measured;
  /** Present for a local service, which ranks last. */
  local?: true;
  firms: readonly FirmRef[];
}

/** One direction of a pair: `from` supplies, `to` buys. */
export interface Direction {
  from: string;
  to: string;
  /** m(from → to) in [0, 1]. */
  couplability: Measured;
  /** m when only what Flegg's quotient expects to be bought in the two parks counts as supplied: ≤ m. */
  sensitivity: readonly { delta: number; couplability: Measured }[];
  flows: readonly Flow[];
  gaps: readonly Gap[];
}

/** An industry in which both parks are specialised, at the result's `clashLevel`. */
export interface Clash {
  code: string;
  lq: readonly [Measured, Measured];
  share: readonly [number, number];
  firms: readonly [readonly FirmRef[], readonly FirmRef[]];
  /** Present for a local service, which ranks last. */
  local?: true;
}

/** couple: high m, low S. rival: low m, high S. entangled: both high. apart: both low. */
export type Quadrant = "couple" | "rival" | "entangled" | "apart";

export interface PairView {
  parks: readonly [string, string];
  similarity: Record<Level, Measured>;
  krugman: Record<Level, Measured>;
  /** The headline: similarity at the finest level both parks are known at. */
  competition: Measured;
  /** [first → second, second → first] */
  directions: readonly [Direction, Direction];
  /** Mutual: geometric mean of the two directions, high only when each could supply the other. */
  couplability: Measured;
  quadrant: Quadrant | null;
  clashes: readonly Clash[];
}

/** One line of the answer to "whom should we talk to". */
export interface Advice {
  park: string;
  partner: string;
  score: Measured;
  reasons: readonly (
    | { kind: "standing"; quadrant: Quadrant; couplability: number; similarity: number }
    | { kind: "supplies"; sector: string; share: number }
    | { kind: "buys"; sector: string; share: number }
    | { kind: "clash"; code: string }
  )[];
}

/** All measures under one weight. */
export interface WeightView {
  weight: { id: string; label: string; unit: string };
  parks: readonly ParkView[];
  pairs: readonly PairView[];
  /** Best partner first within each park. */
  advice: readonly Advice[];
  cuts: { couplability: number; similarity: number };
}

export interface Formula {
  id: string;
  expression: string;
  range: string;
  source: string;
  page: string;
}

export interface Reference {
  id: string;
  name: string;
  source: string;
  asOf: string;
  unit: string;
  levels: readonly Level[];
}

export interface CouplingResult {
  format: "ouhe-coupling/1";
  made: { at: string; by: string; seed: number; replicates: number };
  registers: readonly { name: string; rows: number; kept: number; rejected: number; asOf: string | null }[];
  classification: {
    standard: string;
    declared: number;
    inferred: number;
    unclassified: number;
    meanConfidence: number | null;
  };
  inputOutput: { id: string; source: string; year: number; sectors: number; kind: "domestic" | "total" };
  /** Codes that occur anywhere in the result → their names; sectors under "io:" + code. */
  names: Record<string, { zh: string; en: string | null }>;
  formulas: Record<string, Formula>;
  references: Record<string, Reference>;
  /** Level of every pair's clashes; class where it is left out. */
  clashLevel?: Level;
  /** Which industries rank last as local services: `codes` are some, their `exceptions` are not. */
  localServices?: { id: string; source: string; codes: readonly string[]; exceptions: readonly string[] };
  /** One per weight; the first is the headline. */
  views: readonly WeightView[];
  /** Questions refused for the whole result, by name. */
  refusals: readonly (Refusal & { question: string })[];
}
