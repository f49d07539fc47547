import { requireAmounts, totalAmount } from "../matrix.ts";
import { locationQuotient } from "../specialisation/location-quotient.ts";

/** What a park's industry is compared with. */
export type ComparedWith =
  /** A region outside: what happens in the park leaves it as it is. */
  | { kind: "outside"; share: number }
  /**
   * All parks together, this one included: a firm that goes is gone there too. `industry` is their amount of the
   * industry, `all` their amount of what it is compared within: everything, or the coarser industry whose outside
   * share `within` is split as the parks are. `within` is 1 for everything.
   */
  | { kind: "inclusive"; industry: number; all: number; within: number };

/** One park's industry, firm by firm. Amounts in one unit: firms, persons, 万元. */
export interface QuotientCase {
  /** Amount of each firm of the industry in the park. */
  firms: readonly number[];
  /** The park's amount over all industries, these firms included. */
  park: number;
  reference: ComparedWith;
}

/**
 * What each firm does to a location quotient: the quotient as it is, less the quotient without that firm.
 *
 * @param of.firms each ≥ 0
 * @returns `quotient` LQ in [0, ∞) or null where undefined; `without` the quotient had the firm never been
 *   there, in the order of the firms, null where nothing would be left; `contribution` their differences
 * @throws RangeError if an amount is negative or not finite, or the firms exceed the park or the reference
 * @source docs/formulas/explanation.md, equation 1
 */
export function explainQuotient(of: QuotientCase): {
  quotient: number | null;
  firms: readonly { without: number | null; contribution: number | null }[];
} {
  const amount = checkedAmount(of);
  const quotient = quotientOf(of, amount, 0);
  const firms = of.firms.map((firm) => {
    const without = quotientOf(of, amount, -firm);
    const contribution = quotient === null || without === null ? null : quotient - without;
    return { without, contribution };
  });
  return { quotient, firms };
}

/** How far an industry is from a threshold. */
export interface Distance {
  /** Amount to add (positive) or that may go (negative) until the quotient equals the threshold. */
  amount: number;
  /** The same in whole firms of the industry's median size, rounded away from 0; null without a sized firm. */
  firms: number | null;
}

/**
 * The amount of the industry that separates a park from a quotient, all else in the park unchanged.
 *
 * @param threshold the quotient to reach, > 0
 * @returns null when no amount reaches it: the industry is all there can be, or absent from the reference
 * @throws RangeError as `explainQuotient`, or for a threshold that is not positive
 * @source docs/formulas/explanation.md, equations 2 and 3
 */
export function distanceToQuotient(of: QuotientCase, threshold: number): Distance | null {
  const amount = checkedAmount(of);
  if (!(threshold > 0 && Number.isFinite(threshold))) throw new RangeError(`threshold is ${threshold}`);
  const change = isExhausted(of, amount, threshold) ? null : amountToReach(of, amount, threshold);
  if (change === null) return null;
  const typical = median(of.firms.filter((it) => it > 0));
  return { amount: change, firms: typical === null ? null : wholeFirms(change / typical) };
}

function checkedAmount({ firms, park, reference }: QuotientCase): number {
  const amount = totalAmount(firms, "firm");
  const outside = reference.kind === "outside";
  const share = outside ? reference.share : reference.within;
  requireAmounts([park, share, ...(outside ? [] : [reference.industry, reference.all])], "amount");
  const slack = 1e-9 * park;
  if (amount > park + slack) throw new RangeError(`the firms weigh ${amount}, their park ${park}`);
  if (share > 1) throw new RangeError(`the reference share is ${share}`);
  if (!outside && amount > reference.industry + slack)
    throw new RangeError(`the firms weigh ${amount}, the industry of all parks ${reference.industry}`);
  return amount;
}

/** The quotient once the industry, and with it park and pooled parks, has changed by an amount. */
function quotientOf({ park, reference }: QuotientCase, amount: number, change: number): number | null {
  const outside = reference.kind === "outside";
  return locationQuotient({
    amount: Math.max(0, amount + change),
    region: Math.max(0, park + change),
    referenceAmount: outside ? reference.share : Math.max(0, reference.industry + change) * reference.within,
    reference: outside ? 1 : Math.max(0, reference.all + change),
  });
}

/** Whether no amount could bring the quotient to the threshold. */
function isExhausted({ park, reference }: QuotientCase, amount: number, threshold: number): boolean {
  if (park === 0) return true;
  if (reference.kind === "outside")
    return reference.share === 0 || threshold * reference.share >= 1 || park === amount;
  const { industry, all, within } = reference;
  return industry * within === 0 || (park === all && amount === industry);
}

function amountToReach({ park, reference }: QuotientCase, amount: number, threshold: number): number | null {
  if (reference.kind === "outside") {
    const share = threshold * reference.share;
    return (share * park - amount) / (1 - share);
  }
  return smallestRoot(inclusiveEquation(amount, park, reference, threshold), -amount);
}

/** (e + x)(T + x) = t s (E + x)(I + x) in x, as coefficients of x², x and 1. */
function inclusiveEquation(
  amount: number,
  park: number,
  { industry, all, within }: { industry: number; all: number; within: number },
  threshold: number,
): readonly [number, number, number] {
  const t = threshold * within;
  return [1 - t, amount + all - t * (park + industry), amount * all - t * park * industry];
}

/** The root nearest 0 that leaves the industry an amount: without one its quotient is 0 or nothing. */
function smallestRoot([a, b, c]: readonly [number, number, number], none: number): number | null {
  const roots = Math.abs(a) < 1e-15 ? linearRoot(b, c) : quadraticRoots(a, b, c);
  const possible = roots
    .filter((it) => it - none > 1e-9 * Math.abs(none))
    .sort((x, y) => Math.abs(x) - Math.abs(y));
  return possible[0] ?? null;
}

function linearRoot(b: number, c: number): number[] {
  return b === 0 ? [] : [-c / b];
}

function quadraticRoots(a: number, b: number, c: number): number[] {
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
  return q === 0 ? [0] : [q / a, c / q];
}

const wholeFirms = (firms: number) => Math.sign(firms) * Math.ceil(Math.abs(firms) - 1e-9);

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
