import { smallFastCounter } from "../resampling/random.ts";
import { topOfTridiagonal } from "./tridiagonal.ts";

/** A symmetric matrix that is only ever multiplied with. */
export interface SymmetricOperator {
  order: number;
  /** into = operator × vector. */
  apply(vector: Float64Array, into: Float64Array): void;
}

export interface EigenPair {
  value: number;
  /** Unit Euclidean length; its sign is arbitrary. */
  vector: Float64Array;
  /** Length of operator × vector − value × vector: the value is off by no more. */
  residual: number;
  steps: number;
}

/** Steps after which an unsettled pair is returned with the residual it has. */
const mostSteps = 400;

/**
 * Largest eigenpair of a symmetric operator in the space orthogonal to given unit vectors, by Lanczos with full
 * reorthogonalisation. Asking again with the found vector among `against` finds an equal eigenvalue again, so
 * multiplicity is seen.
 *
 * @param against orthonormal vectors spanning an invariant space
 * @param tolerance residual at which to stop; a stop after 400 steps shows in the residual returned
 * @param near a vector thought to be close: fewer steps when it is. Some chance is mixed in, so that an eigenvector
 *   of another eigenvalue is not taken for the one sought
 * @returns null when `against` spans everything
 */
export function largestPair(
  operator: SymmetricOperator,
  against: readonly Float64Array[],
  tolerance: number,
  near?: Float64Array,
): EigenPair | null {
  const room = operator.order - against.length;
  if (room <= 0) return null;
  const basis = [startVector(operator.order, against, near)];
  const [diagonal, beside]: [number[], number[]] = [[], []];
  for (let step = 1; ; step++) {
    const next = new Float64Array(operator.order);
    const last = basis[step - 1]!;
    operator.apply(last, next);
    const size = Math.sqrt(dot(next, next));
    const along = dot(last, next);
    diagonal.push(along);
    subtract(next, last, along);
    if (step > 1) subtract(next, basis[step - 2]!, beside[step - 2]!);
    // What the recurrence leaves along earlier vectors is rounding, so one pass removes it.
    remove(next, against);
    remove(next, basis);
    // Where little is left, rounding has been blown up and is removed again.
    if (dot(next, next) < 1e-8 * size * size) {
      remove(next, against);
      remove(next, basis);
    }
    const length = Math.sqrt(dot(next, next));
    const isExhausted = length <= Math.max(1e-15, 1e-14 * size);
    const isLast = step >= Math.min(room, mostSteps) || isExhausted;
    if (isLast || step % 4 === 0) {
      const top = topOfTridiagonal(diagonal, beside);
      const isSettled = length * Math.abs(top.vector[step - 1]!) <= tolerance;
      if (isLast || isSettled) return pairOf(operator, combined(basis, top.vector, against), step);
    }
    beside.push(length);
    basis.push(next.map((it) => it / length));
  }
}

/** Rayleigh quotient and residual of a unit vector. */
function pairOf(operator: SymmetricOperator, vector: Float64Array, steps: number): EigenPair {
  const image = new Float64Array(vector.length);
  operator.apply(vector, image);
  const value = dot(vector, image);
  const residual = Math.sqrt(image.reduce((sum, it, i) => sum + (it - value * vector[i]!) ** 2, 0));
  return { value, vector, residual, steps };
}

/** Length of what chance adds to a vector of length 1 that is thought to be close. */
const chance = 1e-6;

function startVector(
  order: number,
  against: readonly Float64Array[],
  near: Float64Array | undefined,
): Float64Array {
  // Another start each time: the last one may be what was found.
  const draw = smallFastCounter(order, against.length, 1);
  const drawn = Float64Array.from({ length: order }, () => draw() / 2 ** 32 - 0.5);
  removeTwice(drawn, against);
  const start = unit(drawn);
  if (!near || near.length !== order) return start;
  const close = near.slice();
  removeTwice(close, against);
  const length = Math.sqrt(dot(close, close));
  if (!(length > 0)) return start;
  subtract(start, close, -1 / (chance * length));
  return unit(start);
}

function combined(
  basis: readonly Float64Array[],
  weights: Float64Array,
  against: readonly Float64Array[],
): Float64Array {
  const sum = new Float64Array(basis[0]!.length);
  for (let j = 0; j < weights.length; j++) subtract(sum, basis[j]!, -weights[j]!);
  removeTwice(sum, against);
  return unit(sum);
}

/** Makes a vector orthogonal to others of unit length. */
function remove(vector: Float64Array, others: readonly Float64Array[]): void {
  for (const other of others) subtract(vector, other, dot(vector, other));
}

/** As `remove`; the second time removes what rounding left the first time. */
function removeTwice(vector: Float64Array, others: readonly Float64Array[]): void {
  remove(vector, others);
  remove(vector, others);
}

function subtract(from: Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < from.length; i++) from[i]! -= factor * vector[i]!;
}

/** Sum of products. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The vector over its Euclidean length. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((it) => it / length);
}
