import { total } from "../matrix.ts";
import type { CaveatId } from "./caveats.ts";
import { type Hierarchy, levels } from "./hierarchy.ts";
import type { ReferenceTable, WeightDefinition } from "./options.ts";
import type { Level, Reference } from "./result.ts";
import { type Structures, sampleOf } from "./structure.ts";

export const pooledParks = "pooled-parks";
export const pooledOtherParks = "pooled-other-parks";

/** What location quotients of one level compare with. */
export interface LevelReference {
  id: string;
  caveats: readonly CaveatId[];
  /** By sample: the share of each code of the level's structures; 0 where the reference has none of it. */
  shares: readonly Float64Array[];
}

/** A reference's amounts at one level, summed from finer codes where it has none of its own. */
export function amountsAt(
  table: ReferenceTable,
  hierarchy: Hierarchy,
  level: Level,
): ReadonlyMap<string, number> | null {
  const own = new Map([...table.values].filter(([code]) => hierarchy.levelOf(code) === level));
  if (own.size > 0) return own;
  const finer = levels[levels.indexOf(level) + 1];
  const below = finer ? amountsAt(table, hierarchy, finer) : null;
  return below && sumBy(below, (code) => hierarchy.at(code, level));
}

/** Amounts gathered under other keys; those without a key are left out. */
export function sumBy(
  amounts: ReadonlyMap<string, number>,
  keyOf: (code: string) => string | undefined,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [code, amount] of amounts) {
    const key = keyOf(code);
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return sums;
}

/**
 * Chooses what a level's quotients compare with: the first reference that covers the level; else the first
 * that covers a coarser level, split within each of its codes as the pooled parks are; else the pooled parks.
 * Of several tables of one source, such as a register's firms and its capital, the one in the view's own unit.
 */
export function levelReference(structures: Structures, choice: ReferenceChoice): LevelReference {
  const { level, weight, hierarchy } = choice;
  for (const from of levels.slice(0, levels.indexOf(level) + 1).reverse()) {
    const table = tableAt(from, choice);
    if (!table) continue;
    const amounts = amountsAt(table, hierarchy, from)!;
    const caveats: CaveatId[] = table.unit === weight.unit ? [] : ["reference-unit-differs"];
    const known = { amounts, caveats };
    if (from === level) return outside(structures, table.id, known);
    return split(structures, splitId(table.id), { ...known, coarserOf: (it) => hierarchy.at(it, from)! });
  }
  return pooled(structures);
}

function tableAt(level: Level, { tables, weight, hierarchy }: ReferenceChoice): ReferenceTable | undefined {
  const covering = tables.filter((it) => amountsAt(it, hierarchy, level));
  const sameSource = covering.filter((it) => it.source === covering[0]!.source);
  return sameSource.find((it) => it.unit === weight.unit) ?? covering[0];
}

/** What a reference is chosen from, and for. */
export interface ReferenceChoice {
  level: Level;
  weight: WeightDefinition;
  tables: readonly ReferenceTable[];
  hierarchy: Hierarchy;
}

interface Known {
  amounts: ReadonlyMap<string, number>;
  caveats: readonly CaveatId[];
}

export const splitId = (reference: string) => `${reference}/split-as-pooled-parks`;

function outside(structures: Structures, id: string, { amounts, caveats }: Known): LevelReference {
  const all = total([...amounts.values()]);
  const shares = Float64Array.from(structures.codes, (code) => (amounts.get(code) ?? 0) / all);
  const observed = sampleOf(structures, structures.pooled, 0);
  const lacking = total(observed.map((it, c) => (shares[c] === 0 ? it : 0)));
  const partial: CaveatId[] = lacking * 10 >= total(observed) && lacking > 0 ? ["reference-partial"] : [];
  return { id, caveats: [...caveats, ...partial], shares: new Array(structures.samples).fill(shares) };
}

function pooled(structures: Structures): LevelReference {
  return {
    id: pooledParks,
    caveats: ["reference-includes-self"],
    shares: eachPooledSample(structures, (amounts) => {
      const all = total(amounts);
      return amounts.map((it) => it / all);
    }),
  };
}

function split(
  structures: Structures,
  id: string,
  { amounts, caveats, coarserOf }: Known & { coarserOf: (code: string) => string },
): LevelReference {
  const all = total([...amounts.values()]);
  const coarser = [...new Set(structures.codes.map(coarserOf))];
  const group = Int32Array.from(structures.codes, (code) => coarser.indexOf(coarserOf(code)));
  const shareOfGroup = coarser.map((code) => (amounts.get(code) ?? 0) / all);
  return {
    id,
    caveats: [...caveats, "reference-split", "reference-includes-self"],
    shares: eachPooledSample(structures, (own) => {
      const sums = new Float64Array(coarser.length);
      for (let c = 0; c < own.length; c++) sums[group[c]!]! += own[c]!;
      return own.map((it, c) => (it === 0 ? 0 : (shareOfGroup[group[c]!]! * it) / sums[group[c]!]!));
    }),
  };
}

function eachPooledSample(
  structures: Structures,
  sharesOf: (amounts: Float64Array) => Float64Array,
): Float64Array[] {
  return Array.from({ length: structures.samples }, (_, b) =>
    sharesOf(sampleOf(structures, structures.pooled, b)),
  );
}

/** Every reference the result may cite, by id, with the levels it covers. */
export function describeReferences(
  tables: readonly ReferenceTable[],
  hierarchy: Hierarchy,
): Record<string, Reference> {
  const own = (id: string): Reference => ({
    id,
    name: id,
    source: "the registers of this result",
    asOf: "",
    unit: "",
    levels,
  });
  const described: Record<string, Reference> = {
    [pooledParks]: own(pooledParks),
    [pooledOtherParks]: own(pooledOtherParks),
  };
  for (const { values, ...table } of tables) {
    const covered = levels.filter((it) => amountsAt({ ...table, values }, hierarchy, it));
    described[table.id] = { ...table, levels: covered };
    if (covered.length < levels.length)
      described[splitId(table.id)] = {
        ...table,
        id: splitId(table.id),
        levels: levels.filter((it) => !covered.includes(it)),
      };
  }
  return described;
}
