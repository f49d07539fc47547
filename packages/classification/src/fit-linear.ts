import { type Centroids, cosines, type Example, sumCentroids } from "./centroids.ts";
import { choiceShares, fitConditionalLogit } from "./conditional-logit.ts";
import { blocks } from "./features.ts";
import { type LinearModel, normaliseExp, shareFloor } from "./linear-model.ts";
import { seededRandom, shuffledOrder } from "./random.ts";
import type { VectorSpace } from "./vector-space.ts";

export interface FitOptions {
  labels: readonly string[];
  seed: number;
}

/** A cosine for each block, log of the label's count, log of the shipped share, the share itself. */
const width = blocks + 3;
const mostForMixing = 3000;
/** Below this many texts of the kind to be classified, those aside help to fit the mixture. */
const fewestForMixing = 100;
const residual = { rate: 0.07, decay: 0.002, passes: 4 };
const smallestWeight = 0.02;

/**
 * Fits in two steps that suit a few dozen rows as well as many thousands.
 *
 * 1. Mixing: seven numbers say how far to trust the centroids, the frequency of labels and the shipped model;
 *    they are fitted on the texts not aside, with each text left out of its own centroid.
 * 2. Residual: a softmax regression (AdaGrad, decaying to zero) learns what the mixture still gets wrong.
 *
 * The same examples in the same order with the same seed give the same model.
 */
export function fitLinear(
  examples: readonly Example[],
  space: VectorSpace,
  options: FitOptions,
): LinearModel {
  const { labels, seed } = options;
  const centroids = sumCentroids(examples, space, labels.length);
  const mixing = fitMixing(examples, centroids, seed);
  const { weights, bias } = fitResidual(examples, centroids, mixing, seed);
  addCentroids(weights, bias, centroids, mixing);
  return compress(weights, bias, labels, mixing, space.ids.length);
}

/** Inputs of the mixture for one text, `out[label * width + input]`. */
function mixtureInputs(
  it: Centroids,
  example: Example,
  own: number,
  scratch: Float64Array,
  out: Float64Array,
): void {
  cosines(it, example, own, scratch);
  for (let k = 0; k < it.labels; k++) {
    const at = k * width;
    for (let b = 0; b < blocks; b++) out[at + b] = scratch[k * blocks + b]!;
    out[at + blocks] = Math.log(it.counts[k]! - (k === own ? 1 : 0) + 0.5);
    out[at + blocks + 1] = Math.log(example.shares[k]! + shareFloor);
    out[at + blocks + 2] = example.shares[k]!;
  }
}

function fitMixing(examples: readonly Example[], centroids: Centroids, seed: number): Float64Array {
  const own = examples.filter((it) => !it.aside);
  const fitted = own.length < fewestForMixing ? examples : own;
  const order = shuffledOrder(fitted.length, seededRandom(seed)).slice(0, mostForMixing);
  const scratch = new Float64Array(centroids.labels * blocks);
  const choices = Array.from(order, (at) => {
    const { label } = fitted[at]!;
    const inputs = new Float64Array(centroids.labels * width);
    mixtureInputs(centroids, fitted[at]!, label, scratch, inputs);
    return { inputs, label };
  });
  return fitConditionalLogit(choices, Float64Array.of(3, 3, 2, 3, 0.3, 0.4, 0.5));
}

function fitResidual(examples: readonly Example[], centroids: Centroids, mixing: Float64Array, seed: number) {
  const { labels } = centroids;
  const weights = new Float32Array(centroids.sums.length);
  const squares = new Float32Array(centroids.sums.length).fill(0.1);
  const bias = new Float32Array(labels);
  const biasSquares = new Float32Array(labels).fill(1);
  const scratch = new Float64Array(labels * blocks);
  const input = new Float64Array(labels * width);
  const shares = new Float64Array(labels);
  const random = seededRandom(seed + 1);
  const { rate, decay, passes } = residual;

  function learn(example: Example): void {
    const { ids, values, label } = example;
    mixtureInputs(centroids, example, label, scratch, input);
    choiceShares(input, mixing, shares);
    for (let k = 0; k < labels; k++) shares[k]! += bias[k]!;
    for (let at = 0; at < ids.length; at++) {
      const row = ids[at]! * labels;
      for (let k = 0; k < labels; k++) shares[k]! += values[at]! * weights[row + k]!;
    }
    normaliseExp(shares);
    shares[label]! -= 1;
    for (let k = 0; k < labels; k++) {
      biasSquares[k]! += shares[k]! ** 2;
      bias[k]! -= (rate * shares[k]!) / Math.sqrt(biasSquares[k]!);
    }
    for (let at = 0; at < ids.length; at++) {
      const row = ids[at]! * labels;
      for (let k = 0; k < labels; k++) {
        const slope = values[at]! * shares[k]! + decay * weights[row + k]!;
        squares[row + k]! += slope * slope;
        weights[row + k]! -= (rate * slope) / Math.sqrt(squares[row + k]!);
      }
    }
  }

  for (let pass = 0; pass < passes; pass++) {
    for (const at of shuffledOrder(examples.length, random)) learn(examples[at]!);
  }
  return { weights, bias };
}

/** Adds the mixture's centroids and label frequencies to the residual: all of it is linear in the text. */
function addCentroids(weights: Float32Array, bias: Float32Array, it: Centroids, mixing: Float64Array): void {
  const { labels, block, sums, squares, counts } = it;
  for (let column = 0; column < block.length; column++) {
    const b = block[column]!;
    for (let k = 0; k < labels; k++) {
      const square = squares[k * blocks + b]!;
      if (square > 1e-6)
        weights[column * labels + k]! += (mixing[b]! * sums[column * labels + k]!) / Math.sqrt(square);
    }
  }
  for (let k = 0; k < labels; k++) bias[k]! += mixing[blocks]! * Math.log(counts[k]! + 0.5);
}

function compress(
  weights: Float32Array,
  bias: Float32Array,
  labels: readonly string[],
  mixing: Float64Array,
  columns: number,
): LinearModel {
  const from = new Int32Array(columns + 1);
  const label: number[] = [];
  const weight: number[] = [];
  for (let column = 0; column < columns; column++) {
    for (let k = 0; k < labels.length; k++) {
      const value = weights[column * labels.length + k]!;
      if (Math.abs(value) < smallestWeight) continue;
      label.push(k);
      weight.push(value);
    }
    from[column + 1] = label.length;
  }
  const share = { log: mixing[blocks + 1]!, linear: mixing[blocks + 2]! };
  return { labels, from, label: Uint16Array.from(label), weight: Float32Array.from(weight), bias, share };
}
