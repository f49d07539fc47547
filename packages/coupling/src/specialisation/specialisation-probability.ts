import { betaProbability } from "../resampling/beta.ts";

/**
 * Probability that a park is really specialised: that the share of the industry among firms of its kind exceeds that
 * of the reference, given how many firms there are. The prior is a Beta distribution around the reference share, so
 * three firms of four say less than three hundred of four hundred.
 *
 * @param of.firms firms of the industry in the park, a whole number ≥ 0
 * @param of.known firms of the park whose industry is known, ≥ firms
 * @param of.referenceShare in (0, 1)
 * @param convention.priorFirms weight of the prior in firms, > 0: 1 trusts the park at once, 100 asks for much
 * @param convention.threshold quotient to exceed, > 0
 * @returns in [0, 1]; null when the park has no known firm or the threshold is out of reach (share × threshold ≥ 1)
 * @throws RangeError for numbers out of these ranges
 * @source docs/formulas/location-quotient.md, equation 4
 */
export function specialisationProbability(
  of: { firms: number; known: number; referenceShare: number },
  convention: { priorFirms: number; threshold: number },
): number | null {
  const { firms, known, referenceShare } = of;
  if (!Number.isInteger(firms) || !Number.isInteger(known) || firms < 0 || known < firms)
    throw new RangeError(`${firms} firms of ${known}`);
  if (!(referenceShare > 0 && referenceShare < 1)) throw new RangeError(`reference share ${referenceShare}`);
  if (!(convention.priorFirms > 0 && convention.threshold > 0))
    throw new RangeError(`prior of ${convention.priorFirms} firms, threshold ${convention.threshold}`);
  const share = referenceShare * convention.threshold;
  if (known === 0 || share >= 1) return null;
  const a = convention.priorFirms * referenceShare + firms;
  const b = convention.priorFirms * (1 - referenceShare) + known - firms;
  return 1 - betaProbability(share, a, b);
}
