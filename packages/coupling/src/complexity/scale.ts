import { deviation, mean } from "../moments.ts";

/** How an eigenvector, whose length means nothing, becomes a number people compare. */
export type ComplexityScale =
  /** Mean 0 and standard deviation 1, divided by n. */
  | "population-sd"
  /** Mean 0 and standard deviation 1, divided by n − 1. */
  | "sample-sd"
  /** Divided by the absolute value of its sum: huge where the sum is near 0. */
  | "sum-one"
  /** Unit Euclidean length. */
  | "unit-length";

/** value → (value − shift) / length. */
export interface Scaling {
  shift: number;
  length: number;
}

/**
 * The scaling that gives values the stated scale.
 *
 * @returns null where it would divide by 0: a constant vector, or a sum of 0 within rounding
 */
export function scalingOf(values: Float64Array, scale: ComplexityScale): Scaling | null {
  const total = values.reduce((sum, it) => sum + it, 0);
  const absolute = values.reduce((sum, it) => sum + Math.abs(it), 0);
  const scaling = {
    "population-sd": () => ({ shift: mean(values), length: deviation(values, "population") }),
    "sample-sd": () => ({ shift: mean(values), length: deviation(values, "sample") }),
    "sum-one": () => ({ shift: 0, length: Math.abs(total) }),
    "unit-length": () => ({ shift: 0, length: Math.sqrt(values.reduce((sum, it) => sum + it * it, 0)) }),
  }[scale]();
  return scaling.length > 1e-12 * absolute ? scaling : null;
}

/** The values in that scaling. */
export function scaled(values: Float64Array, { shift, length }: Scaling): Float64Array {
  return values.map((it) => (it - shift) / length);
}
