/** Where one source code's amount goes. */
export interface Correspondence {
  /** Target code → share, each ≥ 0, summing to 1. One target with 1 is certain. */
  shares: ReadonlyMap<string, number>;
}

/** A stated way from one classification to another. */
export interface Crosswalk {
  id: string;
  source: string;
  /** Source code → where it goes. A code without an entry is unmapped, and reported. */
  correspondences: ReadonlyMap<string, Correspondence>;
  /**
   * How sure the shares of a split code are, in observations: shares are drawn from a Dirichlet distribution with
   * this many. 1 knows next to nothing, 1,000 nearly all.
   */
  certainty: number;
}

/** Amounts in another classification, and what the way there leaves open. */
export interface Translated {
  /** Target code → amount by the stated shares. */
  amounts: ReadonlyMap<string, number>;
  /** Target code → least and most it can be, whatever the shares of split codes are. */
  bounds: ReadonlyMap<string, readonly [least: number, most: number]>;
  /** Amount of codes the crosswalk lacks, and these codes. */
  unmapped: { amount: number; codes: readonly string[] };
  /** Share of the mapped amount that rests on split codes, in [0, 1]; 0 when nothing is mapped. */
  splitShare: number;
}

/**
 * Translates amounts by code. What is mapped and what is not sum to what came in.
 *
 * @param amounts source code → amount ≥ 0
 * @throws RangeError for an amount that is negative or not finite, or shares that do not sum to 1
 * @source docs/formulas/crosswalk.md, equations 1 and 2
 */
export function translate(amounts: ReadonlyMap<string, number>, crosswalk: Crosswalk): Translated {
  const translated = new Map<string, number>();
  const bounds = new Map<string, [number, number]>();
  const unmapped = { amount: 0, codes: [] as string[] };
  let [mapped, split] = [0, 0];
  for (const [code, amount] of amounts) {
    if (!(amount >= 0 && Number.isFinite(amount))) throw new RangeError(`amount ${amount} of ${code}`);
    const targets = targetsOf(code, crosswalk);
    if (targets.length === 0) {
      unmapped.amount += amount;
      unmapped.codes.push(code);
      continue;
    }
    mapped += amount;
    if (targets.length > 1) split += amount;
    for (const [target, share] of targets) {
      translated.set(target, (translated.get(target) ?? 0) + amount * share);
      const [least, most] = bounds.get(target) ?? [0, 0];
      bounds.set(target, [least + (targets.length === 1 ? amount : 0), most + amount]);
    }
  }
  return { amounts: translated, bounds, unmapped, splitShare: mapped === 0 ? 0 : split / mapped };
}

/** Targets of positive share. @throws RangeError if the shares do not sum to 1 */
function targetsOf(code: string, { id, correspondences }: Crosswalk): (readonly [string, number])[] {
  const shares = correspondences.get(code)?.shares;
  if (!shares) return [];
  const targets = [...shares].filter(([, share]) => share !== 0);
  const sum = targets.reduce((all, [, share]) => all + share, 0);
  if (Math.abs(sum - 1) > 1e-9 || targets.some(([, share]) => share < 0))
    throw new RangeError(`crosswalk ${id}: the shares of ${code} sum to ${sum}`);
  return targets;
}

/**
 * The crosswalk as it might also be: the shares of every split code drawn anew around the stated ones.
 *
 * @param next uniform numbers in (0, 1)
 * @returns a crosswalk of the same codes; unsplit codes unchanged
 * @source docs/formulas/crosswalk.md, equation 3
 */
export function drawCrosswalk(crosswalk: Crosswalk, next: () => number): Crosswalk {
  if (!(crosswalk.certainty > 0)) throw new RangeError(`certainty ${crosswalk.certainty}`);
  const drawn = new Map<string, Correspondence>();
  for (const [code, correspondence] of crosswalk.correspondences) {
    const targets = [...correspondence.shares].filter(([, share]) => share > 0);
    if (targets.length < 2) {
      drawn.set(code, correspondence);
      continue;
    }
    const weights = targets.map(([, share]) => drawGamma(share * crosswalk.certainty, next));
    const all = weights.reduce((sum, it) => sum + it, 0);
    // All weights vanish only where certainty is tiny: then one target, by its stated share, takes everything.
    const shares =
      all > 0
        ? weights.map((it) => it / all)
        : oneOf(
            targets.map(([, share]) => share),
            next(),
          );
    drawn.set(code, { shares: new Map(targets.map(([target], at) => [target, shares[at]!])) });
  }
  return { ...crosswalk, correspondences: drawn };
}

function oneOf(shares: readonly number[], uniform: number): number[] {
  let reached = 0;
  const chosen = shares.findIndex((it) => {
    reached += it;
    return uniform < reached;
  });
  return shares.map((_, at) => (at === (chosen < 0 ? shares.length - 1 : chosen) ? 1 : 0));
}

/** A gamma number of shape a and scale 1. @source Marsaglia & Tsang 2000 */
function drawGamma(shape: number, next: () => number): number {
  if (shape < 1) return drawGamma(shape + 1, next) * next() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
