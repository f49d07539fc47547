/**
 * What a measure answers: a value with a statement of how it came about, or a refusal. A measure never returns
 * a plausible number for a question that has no answer.
 */
export type Finding<Value> =
  | { value: Value; statement: Statement }
  | { refused: RefusedQuestion; statement: Statement };

/** How a value came about, for a machine to read. Indices count from 0 in the input's own order. */
export interface Statement {
  /** Id in the catalogue of measures. */
  measure: string;
  /** Every parameter, those left to their default too. */
  convention: Readonly<Record<string, ConventionValue>>;
  /** Rows and columns the measure left out because they were empty, or that a stated filter removed. */
  dropped: { rows: readonly number[]; columns: readonly number[] };
  /** What makes the value fragile, arbitrary or approximate; empty when nothing does. */
  flags: readonly Flag[];
}

export type ConventionValue = string | number | boolean | null | readonly number[];

/** A circumstance a reader must know before trusting the value. */
export type Flag =
  /** The presence table falls into parts that share no industry; the value holds within a part only. */
  | { kind: "disconnected"; components: number }
  /** Second and third eigenvalue are so close that the vector between them is noise. */
  | { kind: "eigenvalue-gap"; second: number; third: number }
  /** The sign rests on a correlation near 0. */
  | { kind: "arbitrary-sign"; correlation: number }
  /** So many cells lie within the tolerance of the threshold. */
  | { kind: "ties-at-threshold"; cells: number }
  /** The iteration stopped before its tolerance was met. */
  | { kind: "not-converged"; steps: number; change: number }
  /** Inverses are sensitive: the largest eigenvalue of the coefficients in absolute value. */
  | { kind: "spectral-radius"; radius: number }
  /** Columns whose value is the same in every row: they carry no weight. */
  | { kind: "constant-columns"; columns: readonly number[] }
  /** Cells that no observation supports and that a stated rule filled. */
  | { kind: "undefined-cells"; cells: number; rule: string }
  /** Values below the range the theory allows, such as negative value added. */
  | { kind: "outside-theory"; what: string; cells: number };

/** Why there is no value. */
export interface RefusedQuestion {
  kind: RefusalKind;
  /** Numbers and names the sentence of the refusal needs. */
  data: Readonly<Record<string, string | number>>;
}

export type RefusalKind =
  /** Fewer rows, columns or observations than the question needs. */
  | "too-few"
  /** The definition divides by zero or leaves the answer arbitrary. */
  | "undefined"
  /** I − A is singular, or the series does not converge. */
  | "singular"
  /** The iteration did not settle within its steps. */
  | "not-converged"
  /** Fewer firms behind a cell than may be shown. */
  | "confidential";
