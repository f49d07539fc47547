import { industryAt } from "@ouhe/vocabulary";
import { divisions } from "./hierarchy.ts";

/**
 * How often a firm of a park that names a section's work in its scope is of that section, against the average.
 *
 * Rough on purpose: it only says that manufacturers name what they make, and everyone names trade, services
 * and investment besides. Chosen with the other parameters (ADR 0016).
 */
const bySection: Readonly<Record<string, number>> = {};

/** Prior by ordinal of division, to the power `power`; 0 switches it off. */
export function divisionPrior(power: number): Float64Array {
  return Float64Array.from(divisions, (it) => (bySection[industryAt(it.code, "section")!] ?? 1) ** power);
}
