/**
 * A result as it is kept: JSON texts made where the result was computed, since a large result takes longer to
 * write down than a request may wait.
 */
export interface MeasuredParts {
  /** The result without its large parts. */
  summary: string;
  /** "park/qingpu" and "pair/qingpu/suzhou" → its entries, one for each weight. */
  parts: readonly (readonly [name: string, body: string])[];
}
