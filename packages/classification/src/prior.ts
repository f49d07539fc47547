import { industryAt } from "@ouhe/vocabulary";
import { divisions } from "./hierarchy.ts";

/**
 * How likely a section is once its work is named, as the logarithm of a factor; 0 where absent.
 *
 * Rough on purpose, by section only. Makers name what they make and miners what they mine, while firms of every
 * kind also name trade, leasing, business and technical services and building work without living from them.
 * Chosen in steps of 0.25 with the other parameters (ADR 0016); a park can replace it by training.
 */
const bySection: Readonly<Record<string, number>> = {
  B: 0.5,
  C: 0.5,
  D: 0.25,
  E: -0.25,
  F: -0.5,
  I: 0.5,
  L: -0.5,
  M: -0.5,
  N: 0.5,
  O: -0.25,
};

/** Factor by ordinal of division. */
export function divisionPrior(): Float64Array {
  return Float64Array.from(divisions, (it) => Math.exp(bySection[industryAt(it.code, "section")!] ?? 0));
}
