import { Hierarchy, levels } from "../alliance/hierarchy.ts";
import { amountsAt, levelReference, splitId } from "../alliance/level-reference.ts";
import { type AllianceOptions, firmCount } from "../alliance/options.ts";
import type { Level } from "../alliance/result.ts";
import { parkSample, pooledSample, type Structures, structuresAt } from "../alliance/structure.ts";
import { total } from "../matrix.ts";
import { type AllianceTable, tallyOf } from "../what-if/alliance-table.ts";
import type { ComparedWith } from "./quotient-explanation.ts";

/** A cell of an alliance and what its quotient compares with, as the measurement would choose it. */
export interface CellInContext {
  /** The industry's amount in the park. */
  amount: number;
  /** The park's amount whose industry is known at the level. */
  park: number;
  reference: ComparedWith;
  /** Key into the result's `references`. */
  referenceId: string;
}

/**
 * Where a park's industry stands: the numbers behind its location quotient.
 *
 * @param of.view 0 the firm count, then the weights
 * @returns null when the park has nothing of the industry
 * @throws RangeError for a code the classification lacks
 */
export function cellInContext(
  options: AllianceOptions,
  table: AllianceTable,
  of: { park: string; code: string; view: number },
): CellInContext | null {
  const hierarchy = new Hierarchy(options.classification.parents);
  const level = levels[hierarchy.line(of.code).length - 1]!;
  const tally = tallyOf(table, hierarchy, options.weights.length, options.parameters);
  const ids = [...tally.parks.keys()];
  const codeAt = (code: string) => hierarchy.at(code, level);
  const structures = structuresAt([...tally.parks.values()], { view: of.view, samples: 1, codeAt });
  const [p, column] = [ids.indexOf(of.park), structures.codes.indexOf(of.code)];
  if (p < 0 || column < 0) return null;
  const amounts = parkSample(structures, p, 0);
  if (amounts[column] === 0) return null;
  const weight = [firmCount, ...options.weights][of.view]!;
  const chosen = levelReference(structures, { level, weight, tables: options.references, hierarchy });
  const share = chosen.shares[0]![column]!;
  const reference = chosen.caveats.includes("reference-includes-self")
    ? inclusive(structures, column, share, groupOf(options, hierarchy, chosen.id, level, of.code))
    : ({ kind: "outside", share } as const);
  return { amount: amounts[column]!, park: total(amounts), reference, referenceId: chosen.id };
}

/** Whether a code of the level belongs to what the industry is compared within: everything, or a coarser industry. */
function groupOf(
  { references }: AllianceOptions,
  hierarchy: Hierarchy,
  referenceId: string,
  level: Level,
  code: string,
): (other: string) => boolean {
  const table = references.find((it) => splitId(it.id) === referenceId);
  if (!table) return () => true;
  const coarser = levels.slice(0, levels.indexOf(level)).reverse();
  const from = coarser.find((it) => amountsAt(table, hierarchy, it))!;
  return (other) => hierarchy.at(other, from) === hierarchy.at(code, from);
}

function inclusive(
  structures: Structures,
  column: number,
  share: number,
  isWithin: (code: string) => boolean,
): ComparedWith {
  const pooled = pooledSample(structures, 0);
  const industry = pooled[column]!;
  const all = total(pooled.filter((_, at) => isWithin(structures.codes[at]!)));
  return { kind: "inclusive", industry, all, within: Math.min(1, (share * all) / industry) };
}
