import type { Level, Reference } from "./result.ts";

/** A firm as a register gives it. */
export interface Firm {
  /** Unique over the alliance: the seed of its resampling draws. */
  id: string;
  name: string;
  /** Id of its park. */
  park: string;
  /** The finest code known decides; coarser levels follow from the hierarchy. None at all: unclassified. */
  codes: { section?: string; division?: string; group?: string; class?: string };
  /** 1 when the code is declared by the register or a person; otherwise the classifier's, in [0, 1]. */
  confidence: number;
  /**
   * Of an inferred firm, how sure each level is, where the classifier says so; a level it does not say is taken as
   * sure. In replicates the firm is known only as finely as that: classification errors widen the intervals.
   */
  confidences?: Readonly<{ division?: number; group?: number; class?: number }>;
  /** One per numeric weight of the options, each ≥ 0; NaN where the register does not say. */
  weights: readonly number[];
}

/** A numeric column of the registers that measures firms, such as registered capital. */
export interface WeightDefinition {
  id: string;
  label: string;
  unit: string;
}

/** The first view of every result: each firm counts one. */
export const firmCount: WeightDefinition = { id: "firms", label: "firms", unit: "firms" };

/** Industries of a region outside the alliance, to compare with. */
export interface ReferenceTable extends Omit<Reference, "levels"> {
  /** Code of any level → amount in `unit`. A level without codes is summed from the next finer one. */
  values: ReadonlyMap<string, number>;
}

/** Direct input coefficients and the way from industries to their sectors. */
export interface InputOutputTable {
  id: string;
  source: string;
  year: number;
  kind: "domestic" | "total";
  sectors: readonly { code: string }[];
  /** Row-major n × n: a[i·n + j] is the input of sector i per unit of output of sector j. */
  coefficients: Float64Array;
  /** Industry code → sector code; a code without an entry takes its nearest ancestor's. */
  sectorOf: ReadonlyMap<string, string>;
}

/**
 * Which industries are local services: used up where they are offered, so that every place has its own. They
 * rank last among clashes, gaps and lacks, and are no reason to talk.
 */
export interface LocalServices {
  id: string;
  source: string;
  /** Code of any level → whether it is one; a code without an entry is what its nearest ancestor is, else none. */
  isLocal: ReadonlyMap<string, boolean>;
}

/** Persons per legal-entity unit: 383.236 million over 21.789 million, Fourth National Economic Census, 2018. */
export const censusPersonsPerFirm = 17.6;

/** What a result depends on besides its data; all of it is reported. */
export interface AllianceParameters {
  seed: number;
  /** Bootstrap replicates, 0 for none. */
  replicates: number;
  /** Coverage of the intervals, in (0, 1). */
  intervalLevel: number;
  /** Couplability from which a pair counts as coupled, similarity from which it counts as competing. */
  cuts: { couplability: number; similarity: number };
  /** Firms below which a quotient's interval is BCa; from there on the percentiles are as good and simpler. */
  bcaBelow: number;
  /** Weight, in firms, of the reference share in the probability that a specialisation is real; > 0. */
  priorFirms: number;
  /** Fewest firms behind a number. */
  minimumFirms: number;
  /** One firm's share of a cell's weight above which the cell says nothing about its industry. */
  dominantShare: number;
  /** Share of a park's firms that must be known at a level for it to carry the headline competition. */
  minimumCoverage: number;
  /** Share of a need that a partner must be able to cover for it to be a reason to talk. */
  leastReasonShare: number;
  /** Share of the buyer's whole intermediate demand that such a need must make up. */
  leastReasonNeed: number;
  /** Level at which clashes are told. */
  clashLevel: Level;
  /** Sensitivities of the Flegg regionalisation, each in [0, 1). */
  deltas: readonly number[];
  /** Turns firms into persons where a reference is in persons. */
  personsPerFirm: number;
  /** Regions an economic-complexity index would need. */
  complexityRegions: number;
  limits: { firms: number; gaps: number; lacks: number; flows: number; clashes: number; reasons: number };
}

/** The parameters of docs/formulas; spread and change what a question needs. */
export const defaultParameters: AllianceParameters = {
  seed: 20180705,
  replicates: 200,
  intervalLevel: 0.95,
  bcaBelow: 30,
  priorFirms: 10,
  cuts: { couplability: 0.5, similarity: 0.5 },
  minimumFirms: 3,
  dominantShare: 0.85,
  minimumCoverage: 0.5,
  leastReasonShare: 0.05,
  leastReasonNeed: 0.01,
  clashLevel: "class",
  deltas: [0.1, 0.2, 0.3, 0.4, 0.5],
  personsPerFirm: censusPersonsPerFirm,
  complexityRegions: 200,
  limits: { firms: 5, gaps: 20, lacks: 20, flows: 60, clashes: 20, reasons: 3 },
};

export interface AllianceOptions {
  /** Code → parent, null or absent for a section: 3973 → 397 → 39 → C. */
  classification: { standard: string; parents: ReadonlyMap<string, string | null> };
  /** Order and names of the parks. One that sends no firm still appears; one not listed comes after, by id. */
  parks: readonly { id: string; name: string }[];
  /** Numeric weights after the firm count, in the order of `Firm.weights`. */
  weights: readonly WeightDefinition[];
  /** Best first: each level takes the first that covers it. */
  references: readonly ReferenceTable[];
  inputOutput: InputOutputTable;
  /** None: no industry is treated as one. */
  localServices?: LocalServices;
  /** Industry codes, and sectors as "io:" + code. */
  names: ReadonlyMap<string, { zh: string; en: string | null }>;
  parameters: AllianceParameters;
}
