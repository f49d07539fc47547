/** The ten classes in circulation, from D = 0 to 1 in steps of 0.1: 极度失调 … 优质协调. */
export const coordinationGrades = [
  "extreme-imbalance",
  "serious-imbalance",
  "moderate-imbalance",
  "mild-imbalance",
  "near-imbalance",
  "bare-coordination",
  "primary-coordination",
  "intermediate-coordination",
  "good-coordination",
  "high-coordination",
] as const;
export type CoordinationGrade = (typeof coordinationGrades)[number];

/**
 * Class of a coordination degree. The bounds are a table of custom, not a formula; a D within 1e-9 of a bound counts
 * as on it.
 *
 * @param degree D in [0, 1]
 * @param convention.tie which class a D on a bound belongs to: the upper in most papers
 * @throws RangeError if D is not in [0, 1]
 * @source docs/formulas/coordination-grade.md
 */
export function coordinationGrade(degree: number, convention: { tie: "upper" | "lower" }): CoordinationGrade {
  if (!(degree >= 0 && degree <= 1)) throw new RangeError(`degree ${degree} is not in [0, 1]`);
  const tenth = Math.round(degree * 10);
  const isOnBound = Math.abs(degree * 10 - tenth) <= 1e-8;
  const step = isOnBound ? tenth - (convention.tie === "lower" ? 1 : 0) : Math.floor(degree * 10);
  return coordinationGrades[Math.min(9, Math.max(0, step))]!;
}
