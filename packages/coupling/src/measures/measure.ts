import type { ConventionValue, Finding } from "../finding.ts";
import type { Matrix } from "../matrix.ts";

/** A named input of a measure: what a caller must bring, in the catalogue, the command and the API alike. */
export interface Input {
  kind: "matrix" | "vector" | "labels";
  /** What the rows, columns and cells are, with unit and range, in plain English. */
  about: string;
  optional?: true;
}

/** A named convention. Without `default` it must be given: peers differ, and silence would choose for the reader. */
export type Parameter = { about: string } & (
  | { kind: "choice"; among: readonly string[]; default?: string }
  | { kind: "number"; min: number; max: number; integer?: true; default?: number }
  | { kind: "numbers"; min: number; max: number; default?: readonly number[] }
  | { kind: "yes-no"; default?: boolean }
);

export type Inputs = Readonly<Record<string, Matrix | readonly number[] | readonly string[]>>;
export type Convention = Readonly<Record<string, ConventionValue>>;

/** A measure as the catalogue lists it; `find` answers with named outputs. */
export interface Measure {
  /** Kebab-case, unique, the field's English term. */
  id: string;
  /** Its page under docs/formulas. */
  page: string;
  inputs: Readonly<Record<string, Input>>;
  parameters: Readonly<Record<string, Parameter>>;
  /**
   * @throws RangeError for an input of a wrong shape or out of range, naming it; a question without an answer
   *   is refused in the finding instead
   */
  find(inputs: Inputs, convention: Convention): Finding<Outputs>;
}

/** Named outputs: numbers, rows of numbers, tables; null where a single value has no definition. */
export type Outputs = Readonly<Record<string, Output>>;
export type Output =
  | number
  | null
  | string
  | readonly (number | null)[]
  | readonly string[]
  | Float64Array
  | Matrix;
