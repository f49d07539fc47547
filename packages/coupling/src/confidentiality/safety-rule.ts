/** When an amount may be shown. */
export interface SafetyRule {
  /** Fewest firms behind it, ≥ 2. */
  minimumFirms: number;
  /** Largest share one firm may have in it, in (0, 1]; above it the amount says that firm's. */
  dominantShare: number;
}

/**
 * Whether a sum over firms may be shown: enough of them, and none that dominates under any weight.
 *
 * @param amounts one array per firm, one amount per weight, each ≥ 0
 * @source docs/formulas/confidentiality.md, equation 1
 */
export function isSafe(amounts: readonly (readonly number[])[], rule: SafetyRule): boolean {
  return amounts.length >= rule.minimumFirms && !isDominated(amounts, rule);
}

function isDominated(amounts: readonly (readonly number[])[], { dominantShare }: SafetyRule): boolean {
  const weights = amounts[0]?.length ?? 0;
  for (let w = 0; w < weights; w++) {
    let [sum, largest] = [0, 0];
    for (const it of amounts) {
      const size = Math.abs(it[w]!);
      sum += size;
      if (size > largest) largest = size;
    }
    if (sum > 0 && largest > dominantShare * sum) return true;
  }
  return false;
}

/** @throws RangeError for a rule that protects nobody */
export function requireRule({ minimumFirms, dominantShare }: SafetyRule): void {
  if (!Number.isInteger(minimumFirms) || minimumFirms < 2)
    throw new RangeError(`minimumFirms is ${minimumFirms}: a sum of one firm is that firm`);
  if (!(dominantShare > 0 && dominantShare <= 1)) throw new RangeError(`dominantShare is ${dominantShare}`);
}
