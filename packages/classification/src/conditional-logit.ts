import { normaliseExp } from "./linear-model.ts";

/** One choice among labels: `inputs[label * width + input]`, and the label chosen. */
export interface Choice {
  inputs: Float64Array;
  label: number;
}

const ridge = 1e-3;
const mostSteps = 25;
const closeEnough = 1e-7;

/**
 * Weights of a conditional logit: the chance of a label is proportional to exp(weights · its inputs), with the
 * same few weights for every label. Newton's method with halved steps on a convex loss with a small ridge, so
 * the answer does not depend on where it starts.
 *
 * @param start length `width`; returned unchanged when there are no choices
 */
export function fitConditionalLogit(choices: readonly Choice[], start: Float64Array): Float64Array {
  let weights = start.slice();
  let loss = meanLoss(choices, weights);
  for (let step = 0; step < mostSteps && choices.length > 0; step++) {
    const direction = newtonDirection(choices, weights);
    let next = weights;
    let nextLoss = Infinity;
    for (let size = 1; size > 1e-3 && !(nextLoss < loss); size /= 2) {
      next = weights.map((it, p) => it - size * direction[p]!);
      nextLoss = meanLoss(choices, next);
    }
    if (!(nextLoss < loss - closeEnough)) break;
    [weights, loss] = [next, nextLoss];
  }
  return weights;
}

/** Shares of the labels of one choice, written to `out`. */
export function choiceShares(inputs: Float64Array, weights: Float64Array, out: Float64Array): void {
  const width = weights.length;
  for (let k = 0; k < out.length; k++) {
    let sum = 0;
    for (let p = 0; p < width; p++) sum += weights[p]! * inputs[k * width + p]!;
    out[k] = sum;
  }
}

function meanLoss(choices: readonly Choice[], weights: Float64Array): number {
  const shares = new Float64Array((choices[0]?.inputs.length ?? 0) / weights.length);
  let loss = 0;
  for (const { inputs, label } of choices) {
    choiceShares(inputs, weights, shares);
    normaliseExp(shares);
    loss -= Math.log(Math.max(1e-300, shares[label]!));
  }
  return loss / choices.length + (ridge / 2) * weights.reduce((sum, it) => sum + it * it, 0);
}

function newtonDirection(choices: readonly Choice[], weights: Float64Array): Float64Array {
  const width = weights.length;
  const slope = weights.map((it) => ridge * it);
  const curve = new Float64Array(width * width);
  for (let p = 0; p < width; p++) curve[p * width + p] = ridge;
  const shares = new Float64Array(choices[0]!.inputs.length / width);
  const mean = new Float64Array(width);
  for (const { inputs, label } of choices) {
    choiceShares(inputs, weights, shares);
    normaliseExp(shares);
    mean.fill(0);
    for (let k = 0; k < shares.length; k++) {
      const share = shares[k]! / choices.length;
      for (let p = 0; p < width; p++) {
        const pull = share * inputs[k * width + p]!;
        mean[p]! += pull * choices.length;
        for (let q = 0; q <= p; q++) curve[p * width + q]! += pull * inputs[k * width + q]!;
      }
    }
    for (let p = 0; p < width; p++) {
      slope[p]! += (mean[p]! - inputs[label * width + p]!) / choices.length;
      for (let q = 0; q <= p; q++) curve[p * width + q]! -= (mean[p]! * mean[q]!) / choices.length;
    }
  }
  return solveSymmetric(curve, slope);
}

/** Solves A x = b for a positive definite A given by its lower triangle (Cholesky); both are overwritten. */
function solveSymmetric(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = a[row * n + column]!;
      for (let k = 0; k < column; k++) sum -= a[row * n + k]! * a[column * n + k]!;
      a[row * n + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[column * n + column]!;
    }
  }
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < row; k++) b[row]! -= a[row * n + k]! * b[k]!;
    b[row]! /= a[row * n + row]!;
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) b[row]! -= a[k * n + row]! * b[k]!;
    b[row]! /= a[row * n + row]!;
  }
  return b;
}
