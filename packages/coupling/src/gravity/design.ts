import { type Matrix, zeros } from "../matrix.ts";

/** Regressors of a model, observation by observation; most cells of a dummy are 0 and are not kept. */
export interface Design {
  /** Names of the columns. */
  names: readonly string[];
  /** Columns of each observation that are not 0, and their values. */
  columns: readonly Int32Array[];
  values: readonly Float64Array[];
}

/** A regressor: a value per observation, or a dummy for every level but the first. */
export type Regressor =
  | { name: string; values: ArrayLike<number> }
  | { name: string; levels: ArrayLike<number> };

/**
 * A design with a constant and the regressors, in their order.
 *
 * @throws RangeError if a regressor has another number of observations, or a value is not finite
 */
export function designOf(observations: number, regressors: readonly Regressor[]): Design {
  const names = ["constant"];
  const columns = Array.from({ length: observations }, () => [0]);
  const values = Array.from({ length: observations }, () => [1]);
  const put = (o: number, column: number, value: number) => {
    columns[o]!.push(column);
    values[o]!.push(value);
  };
  for (const regressor of regressors) {
    const given = "levels" in regressor ? regressor.levels : regressor.values;
    if (given.length !== observations)
      throw new RangeError(`${regressor.name}: ${given.length} values for ${observations} observations`);
    if ("values" in regressor) putValues(regressor, names, put);
    else putDummies(regressor, names, put);
  }
  return {
    names,
    columns: columns.map((it) => Int32Array.from(it)),
    values: values.map((it) => Float64Array.from(it)),
  };
}

type Put = (observation: number, column: number, value: number) => void;

function putValues(of: { name: string; values: ArrayLike<number> }, names: string[], put: Put): void {
  const column = names.push(of.name) - 1;
  for (let o = 0; o < of.values.length; o++) {
    if (!Number.isFinite(of.values[o]!)) throw new RangeError(`${of.name} ${o} is ${of.values[o]}`);
    put(o, column, of.values[o]!);
  }
}

function putDummies(of: { name: string; levels: ArrayLike<number> }, names: string[], put: Put): void {
  const levels = [...new Set(Array.from(of.levels))].sort((a, b) => a - b);
  const columnOf = new Map(levels.slice(1).map((level) => [level, names.push(`${of.name} ${level}`) - 1]));
  for (let o = 0; o < of.levels.length; o++) {
    const column = columnOf.get(of.levels[o]!);
    if (column !== undefined) put(o, column, 1);
  }
}

/** Xβ, one per observation. */
export function fitted({ columns, values }: Design, coefficients: ArrayLike<number>): Float64Array {
  return Float64Array.from(columns, (list, o) => {
    const own = values[o]!;
    return list.reduce((sum, c, k) => sum + own[k]! * coefficients[c]!, 0);
  });
}

/** Xᵀy, one per column. */
export function projected({ names, columns, values }: Design, y: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(names.length);
  for (const [o, list] of columns.entries())
    for (let k = 0; k < list.length; k++) sums[list[k]!]! += values[o]![k]! * y[o]!;
  return sums;
}

/** XᵀWX. */
export function gram({ names, columns, values }: Design, weights: ArrayLike<number>): Matrix {
  const matrix = zeros(names.length, names.length);
  for (const [o, list] of columns.entries()) {
    const own = values[o]!;
    for (let a = 0; a < list.length; a++) {
      const [row, factor] = [list[a]! * names.length, weights[o]! * own[a]!];
      for (let b = 0; b < list.length; b++) matrix.values[row + list[b]!]! += factor * own[b]!;
    }
  }
  return matrix;
}

/** The same columns for some observations only. */
export function observationsOf(design: Design, kept: readonly number[]): Design {
  return {
    ...design,
    columns: kept.map((o) => design.columns[o]!),
    values: kept.map((o) => design.values[o]!),
  };
}

/** The same observations with some columns only, in the order given. */
export function columnsOf(design: Design, kept: readonly number[]): Design {
  const place = new Map(kept.map((column, at) => [column, at]));
  const stays = design.columns.map((list) => Array.from(list.keys()).filter((k) => place.has(list[k]!)));
  return {
    names: kept.map((it) => design.names[it]!),
    columns: stays.map((list, o) => Int32Array.from(list, (k) => place.get(design.columns[o]![k]!)!)),
    values: stays.map((list, o) => Float64Array.from(list, (k) => design.values[o]![k]!)),
  };
}
