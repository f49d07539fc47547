import { diversity, type Incidence, turned, ubiquity } from "../specialisation/incidence.ts";
import { sumOver } from "../specialisation/incidence-product.ts";
import { type EigenPair, largestPair, type SymmetricOperator, unit } from "./lanczos.ts";

/** The leading eigenvalues of C = D⁻¹ M U⁻¹ Mᵀ and what belongs to the second. */
export interface Spectrum {
  /** Descending, the first is 1; as many as were asked for or exist. */
  eigenvalues: Float64Array;
  /** Second eigenvector of C, one value for each region; sign and length arbitrary. */
  regions: Float64Array;
  /** Second eigenvector of P = U⁻¹ Mᵀ D⁻¹ M; each region's value is the mean over its industries. */
  industries: Float64Array;
  /** The eigenvectors behind the eigenvalues after the first, for a later spectrum of nearly the same table. */
  vectors: readonly Float64Array[];
  /** Residual and steps of the second pair. */
  residual: number;
  steps: number;
}

/** Residuals at which the second pair and the later eigenvalues stop; the operator's largest eigenvalue is 1. */
const tolerances = { second: 1e-13, later: 1e-8 };

/**
 * The spectrum behind economic complexity, from the symmetric form S Sᵀ or Sᵀ S with S = D^−½ M U^−½ on
 * whichever side is smaller; its eigenvalues are those of C and P.
 *
 * @param incidence connected, without empty rows or columns
 * @param count how many eigenvalues, ≥ 2
 * @param near `vectors` of a table of the same size that differs little: the result is the same, found sooner
 * @returns null for fewer than two rows or columns
 * @source docs/formulas/economic-complexity.md, equations 2 and 3
 */
export function complexitySpectrum(
  incidence: Incidence,
  count: number,
  near: readonly Float64Array[] = [],
): Spectrum | null {
  const isTurned = incidence.rows < incidence.columns;
  // Lists of the longer side over the shorter: the operator lives on the shorter.
  const lists = isTurned ? turned(incidence) : incidence;
  const [long, short] = [diversity(lists), ubiquity(lists)];
  const found: EigenPair[] = [];
  const vectors = [unit(short.map(Math.sqrt))];
  const operator = symmetricForm(lists, long, short);
  while (found.length < count - 1) {
    const tolerance = found.length === 0 ? tolerances.second : tolerances.later;
    const pair = largestPair(operator, vectors, tolerance, near[found.length]);
    if (!pair) break;
    found.push(pair);
    vectors.push(pair.vector);
  }
  const [second] = found;
  if (!second) return null;
  const { residual, steps } = second;
  const onShort = second.vector.map((it, c) => it / Math.sqrt(short[c]!));
  const onLong = meanOver(lists, onShort, long);
  const industries = isTurned ? onLong : onShort;
  const regions = isTurned ? meanOver(turned(lists), onLong, short) : onLong;
  const eigenvalues = Float64Array.of(1, ...found.map((it) => Math.max(0, it.value)));
  return { eigenvalues, regions, industries, vectors: found.map((it) => it.vector), residual, steps };
}

/** U^−½ Mᵀ D⁻¹ M U^−½, by passing over the lists once. */
function symmetricForm(lists: Incidence, long: Float64Array, short: Float64Array): SymmetricOperator {
  const { rows, columns, starts, columnAt } = lists;
  const root = short.map((it) => 1 / Math.sqrt(it));
  const scaled = new Float64Array(columns);
  return {
    order: columns,
    apply(vector, into) {
      for (let c = 0; c < columns; c++) scaled[c] = vector[c]! * root[c]!;
      into.fill(0);
      for (let r = 0; r < rows; r++) {
        const [from, end] = [starts[r]!, starts[r + 1]!];
        let sum = 0;
        for (let at = from; at < end; at++) sum += scaled[columnAt[at]!]!;
        sum /= long[r]!;
        for (let at = from; at < end; at++) into[columnAt[at]!]! += sum;
      }
      for (let c = 0; c < columns; c++) into[c]! *= root[c]!;
    },
  };
}

function meanOver(lists: Incidence, values: Float64Array, counts: Float64Array): Float64Array {
  const sums = sumOver(lists, values, new Float64Array(lists.rows));
  return sums.map((it, r) => it / counts[r]!);
}
