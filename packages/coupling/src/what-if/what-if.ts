import { Hierarchy } from "../alliance/hierarchy.ts";
import type { AllianceOptions } from "../alliance/options.ts";
import type { CouplingResult, WeightView } from "../alliance/result.ts";
import { allianceResult } from "../alliance/result-assembly.ts";
import { type AllianceTable, tallyOf } from "./alliance-table.ts";
import { applyChanges, type Change, type CountedBody } from "./change.ts";
import { compareViews, type Difference } from "./comparison.ts";

/** Measures an alliance as it is and as it might be, by the same code that measures registers. */
export interface WhatIf {
  /** The alliance as it is: values without intervals. */
  base: CouplingResult;
  /** The alliance after changes, and what of the headline numbers differs, by view. */
  after(changes: readonly Change[]): { result: CouplingResult; differences: readonly Difference[][] };
  /** One project in each park in turn, best first. */
  sites(body: CountedBody, criterion: SiteCriterion): readonly Site[];
}

/**
 * What makes a park the better site: the alliance's coupling (mutual couplability summed over all pairs), or its
 * coupling net of competition (partner scores summed over all pairs).
 */
export type SiteCriterion = "coupling" | "coupling-without-competition";

/** A park as a site for a project. */
export interface Site {
  park: string;
  /** Change of the criterion, in the headline view; null where it cannot be measured before or after. */
  gain: number | null;
  differences: readonly Difference[];
}

/**
 * @param options as for the measurement of registers; replicates are not drawn
 * @throws RangeError as `createAllianceAccumulator`, or for a code the classification lacks
 * @source docs/formulas/what-if.md
 */
export function createWhatIf(options: AllianceOptions, table: AllianceTable): WhatIf {
  const hierarchy = new Hierarchy(options.classification.parents);
  const exact = { ...options, parameters: { ...options.parameters, replicates: 0 } };
  const measure = (of: AllianceTable) => {
    const tally = tallyOf(of, hierarchy, options.weights.length, exact.parameters);
    return allianceResult(exact, hierarchy, tally, circumstances);
  };
  const base = measure(table);
  const after = (changes: readonly Change[]) => {
    const result = measure(applyChanges(table, changes));
    return { result, differences: base.views.map((it, view) => compareViews(it, result.views[view]!)) };
  };
  const sites = (body: CountedBody, criterion: SiteCriterion) =>
    base.views[0]!.parks.map(({ id: park }) => {
      const { result, differences } = after([{ kind: "open", park, body }]);
      return {
        park,
        gain: gainOf(base.views[0]!, result.views[0]!, criterion),
        differences: differences[0]!,
      };
    }).sort(
      (a, b) =>
        (b.gain ?? Number.NEGATIVE_INFINITY) - (a.gain ?? Number.NEGATIVE_INFINITY) ||
        (a.park < b.park ? -1 : 1),
    );
  return { base, after, sites };
}

/** A what-if is nobody's measurement of record: it has no time and no maker. */
const circumstances = { at: "", by: "what-if", registers: [] };

function gainOf(before: WeightView, after: WeightView, criterion: SiteCriterion): number | null {
  const [was, is] = [worthOf(before, criterion), worthOf(after, criterion)];
  return was === null || is === null ? null : is - was;
}

/** Sum over the pairs; null when a pair has no value. */
function worthOf({ pairs }: WeightView, criterion: SiteCriterion): number | null {
  let sum = 0;
  for (const { couplability, competition } of pairs) {
    const unlike = criterion === "coupling" ? 1 : competition.value === null ? null : 1 - competition.value;
    if (couplability.value === null || unlike === null) return null;
    sum += couplability.value * unlike;
  }
  return sum;
}
