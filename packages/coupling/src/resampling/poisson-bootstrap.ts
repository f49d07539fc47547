import { hashText, smallFastCounter } from "./random.ts";

/**
 * A number under resampling: element 0 is the observed value, elements 1..B its bootstrap replicates.
 * A statistic computed on every element yields its value and its spread in one pass.
 */
export type Resampled = Float64Array;

const resolution = 65536;

/** Inverse distribution function of Poisson(1) at each sixteenth-bit step; right to 2⁻¹⁶ per value. */
const poissonOfStep = ((): Uint8Array => {
  const steps = new Uint8Array(resolution);
  let probability = Math.exp(-1);
  let reached = 0;
  for (let k = 0, at = 0; at < resolution; k++, probability /= k) {
    reached += probability;
    const end =
      probability < 1 / resolution ? resolution : Math.min(resolution, Math.round(reached * resolution));
    steps.fill(k, at, end);
    at = end;
  }
  return steps;
})();

/**
 * How many times each replicate draws one firm: Poisson(1) numbers from a generator that the seed and the
 * firm's id alone determine, so a result does not depend on the order in which firms arrive. Two draws
 * come from each 32-bit random number.
 *
 * @param draws filled in place, length B + 1; element 0 is set to 1, the firm as observed
 * @source docs/formulas/bootstrap.md, equation 1; Chamandy et al. 2012
 */
export function drawFirm(draws: Uint8Array, seed: number, id: string): void {
  const [first, second] = hashText(id);
  const next = smallFastCounter(first, second, seed);
  draws[0] = 1;
  for (let b = 1; b < draws.length; b += 2) {
    const random = next();
    draws[b] = poissonOfStep[random & 0xffff]!;
    // Beyond the end a typed array ignores the write.
    draws[b + 1] = poissonOfStep[random >>> 16]!;
  }
}

/** sums += draws × amount, element by element, in place. */
export function addDraws(sums: Resampled, draws: Uint8Array, amount: number): void {
  for (let b = 0; b < sums.length; b++) sums[b]! += draws[b]! * amount;
}
