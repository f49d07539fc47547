import type { Flag } from "../finding.ts";
import { dynamicShiftShare, type ShiftShareForm, stepsOf } from "../shift-share/dynamic.ts";
import {
  type Component,
  type RegionAndNation,
  shiftShareDunn,
  shiftShareEsteban,
  shiftShareGerfin,
  withoutNationalBase,
  withoutRegionalBase,
} from "../shift-share/shift-share.ts";
import type { Measure, Outputs } from "./measure.ts";
import {
  type Answer,
  choiceIn,
  matrixIn,
  measureOf,
  nullsFlag,
  type Question,
  vectorIn,
} from "./question.ts";

const page = "docs/formulas/shift-share.md";
const form = {
  kind: "choice",
  among: ["dunn", "esteban", "gerfin"],
  about: "components that add up (Dunn), with an allocation (Esteban-Marquillas), or ratios (Gerfin)",
} as const;
const zeroBase = {
  kind: "choice",
  among: ["regional", "refuse"],
  about:
    "an industry that starts from nothing in the region or the nation: what it gains counts as regional, or no answer",
} as const;

const amounts = (whose: string, when: string) =>
  ({ kind: "vector", about: `amounts of the ${whose} by industry ${when}, ≥ 0` }) as const;

const staticMeasure = measureOf({
  id: "shift-share",
  page,
  inputs: {
    regionBefore: amounts("region", "at the start"),
    regionAfter: amounts("region", "at the end"),
    nationBefore: amounts("nation", "at the start"),
    nationAfter: amounts("nation", "at the end"),
  },
  parameters: { form, zeroBase },
  answer(question) {
    const of: RegionAndNation = {
      region: { before: vectorIn(question, "regionBefore"), after: vectorIn(question, "regionAfter") },
      nation: { before: vectorIn(question, "nationBefore"), after: vectorIn(question, "nationAfter") },
    };
    const stated = choiceIn<ShiftShareForm>(question, "form");
    const outputs = stated === "gerfin" ? ratios(of) : components(of, stated);
    return based(question, [of], outputs);
  },
});

function components(of: RegionAndNation, stated: "dunn" | "esteban"): Outputs | null {
  const parts = stated === "dunn" ? shiftShareDunn(of) : shiftShareEsteban(of);
  if (!parts) return null;
  const each = Object.entries(parts as unknown as Record<string, Component>);
  return Object.fromEntries(
    each.flatMap(([name, it]) => [
      [name, it.total],
      [`${name}ByIndustry`, it.byIndustry],
    ]),
  );
}

function ratios(of: RegionAndNation): Outputs | null {
  const found = shiftShareGerfin(of);
  if (!found) return null;
  const { industryMix, regional, netShift, byIndustry } = found;
  return {
    industryMix,
    regional,
    netShift,
    industryMixByIndustry: byIndustry.industryMix,
    regionalByIndustry: byIndustry.regional,
    netShiftByIndustry: byIndustry.netShift,
  };
}

/** The outputs with what was filled where a base is zero, or the refusal the convention asks for. */
function based(question: Question, steps: readonly RegionAndNation[], outputs: Outputs | null): Answer {
  if (!outputs) return { refused: "undefined", data: { reason: "no-base" } };
  const national = steps.flatMap(withoutNationalBase).length;
  const regional = steps.flatMap(withoutRegionalBase).length;
  if (national + regional > 0 && choiceIn(question, "zeroBase") === "refuse")
    return { refused: "undefined", data: { reason: "zero-base", industries: national + regional } };
  const filled = (cells: number, rule: string): Flag | null =>
    cells === 0 ? null : { kind: "undefined-cells", cells, rule };
  const lists = Object.values(outputs).filter((it) => Array.isArray(it)) as (number | null)[][];
  return {
    outputs,
    flags: [
      filled(national, "an industry without a national base grows as the nation's total"),
      filled(regional, "an industry new to the region is a regional gain"),
      nullsFlag(...lists),
    ],
  };
}

const dynamicMeasure = measureOf({
  id: "dynamic-shift-share",
  page,
  inputs: {
    region: { kind: "matrix", about: "amounts of the region, industries × years, ≥ 0" },
    nation: { kind: "matrix", about: "the same of the nation" },
  },
  parameters: {
    form,
    zeroBase,
    average: {
      kind: "choice",
      among: ["arithmetic", "geometric"],
      default: "arithmetic",
      about: "mean of Gerfin's ratios over the years; the components of the other forms are added",
    },
  },
  answer(question) {
    const series = { region: matrixIn(question, "region"), nation: matrixIn(question, "nation") };
    const found = dynamicShiftShare(series, {
      form: choiceIn<ShiftShareForm>(question, "form"),
      average: choiceIn<"arithmetic" | "geometric">(question, "average"),
    });
    const outputs =
      found &&
      Object.fromEntries(
        Object.entries(found).flatMap(([name, it]) => [
          [name, it.total],
          [`${name}ByStep`, it.byStep],
        ]),
      );
    return based(question, stepsOf(series), outputs);
  },
});

/** Change of a region split by causes. */
export const shiftShareMeasures: readonly Measure[] = [staticMeasure, dynamicMeasure];
