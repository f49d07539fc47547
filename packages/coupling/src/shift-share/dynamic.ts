import { type Matrix, total } from "../matrix.ts";
import {
  type Component,
  type RegionAndNation,
  shiftShareDunn,
  shiftShareEsteban,
  shiftShareGerfin,
} from "./shift-share.ts";

export type ShiftShareForm = "dunn" | "esteban" | "gerfin";

/** Component → its value in each step from one year to the next, and over all of them. */
export type DynamicShiftShare = Readonly<Record<string, { byStep: Float64Array; total: number }>>;

/** YearSeries of amounts, industries × years, of a region and of the nation. */
export interface YearSeries {
  region: Matrix;
  nation: Matrix;
}

/**
 * Dynamic shift-share (Barff and Knight 1988): the components of each year to the next, added up. Gerfin's are ratios
 * and are averaged.
 *
 * @param of both industries × years, at least two years
 * @param convention.average how Gerfin's ratios are averaged over the years; the geometric mean compounds
 * @returns null if a step has no answer, as in the static form
 * @throws RangeError if the shapes differ, there are fewer than two years, or an amount is negative or not finite
 * @source docs/formulas/shift-share.md, equations 10 and 11
 */
export function dynamicShiftShare(
  of: YearSeries,
  convention: { form: ShiftShareForm; average: "arithmetic" | "geometric" },
): DynamicShiftShare | null {
  const steps = stepsOf(of).map((step) => componentsOf(step, convention.form));
  if (steps.some((it) => it === null)) return null;
  const answered = steps as Record<string, number>[];
  const names = Object.keys(answered[0]!);
  return Object.fromEntries(
    names.map((name) => {
      const byStep = Float64Array.from(answered, (it) => it[name]!);
      return [name, { byStep, total: overall(byStep, convention) }];
    }),
  );
}

/** Each step of a series as the static forms take it. @throws RangeError as `dynamicShiftShare` */
export function stepsOf({ region, nation }: YearSeries): RegionAndNation[] {
  if (region.rows !== nation.rows || region.columns !== nation.columns)
    throw new RangeError(
      `region of ${region.rows} × ${region.columns}, nation of ${nation.rows} × ${nation.columns}`,
    );
  if (region.columns < 2) throw new RangeError(`${region.columns} years: a change needs two or more`);
  const growth = (series: Matrix, t: number) => ({ before: year(series, t), after: year(series, t + 1) });
  return Array.from({ length: region.columns - 1 }, (_, t) => ({
    region: growth(region, t),
    nation: growth(nation, t),
  }));
}

function componentsOf(step: RegionAndNation, form: ShiftShareForm): Record<string, number> | null {
  if (form === "gerfin") {
    const ratios = shiftShareGerfin(step);
    if (!ratios) return null;
    const { industryMix, regional, netShift } = ratios;
    return { industryMix, regional, netShift };
  }
  const parts = form === "dunn" ? shiftShareDunn(step) : shiftShareEsteban(step);
  return parts && totals(parts as unknown as Record<string, Component>);
}

const totals = (parts: Record<string, Component>): Record<string, number> =>
  Object.fromEntries(Object.entries(parts).map(([name, it]) => [name, it.total]));

function overall(byStep: Float64Array, { form, average }: { form: ShiftShareForm; average: string }): number {
  if (form !== "gerfin") return total(byStep);
  if (average === "arithmetic") return total(byStep) / byStep.length;
  return byStep.reduce((all, it) => all * it ** (1 / byStep.length), 1);
}

const year = (series: Matrix, t: number): Float64Array =>
  Float64Array.from({ length: series.rows }, (_, i) => series.values[i * series.columns + t]!);
