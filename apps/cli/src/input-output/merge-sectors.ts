import { industryByCode } from "@ouhe/vocabulary";
import { CommandRefusal } from "../refusal.ts";
import type { Concordance } from "./concordance.ts";
import type { FileSector, SectorTable } from "./sector-table.ts";

/** A table whose sectors hold industries of their own, and which sector each industry belongs to. */
export interface SeparableTable extends SectorTable {
  sectorOf: ReadonlyMap<string, string>;
}

/**
 * Merges the sectors that share an industry: 谷物磨制品 and 饲料加工品 both lie in division 13, so a firm known
 * to be of division 13 belongs to either. Flows and outputs are added, so coefficients stay exact.
 *
 * @throws CommandRefusal concordance/merges-coefficients when the table has no outputs to merge by
 */
export function mergeSectors(table: SectorTable, concordance: Concordance, name: string): SeparableTable {
  const groups = groupsOf(table.sectors, concordance);
  const merged = groups.find((it) => it.length > 1);
  if (merged && !table.output)
    throw new CommandRefusal("concordance/merges-coefficients", {
      name,
      sectors: merged.map((at) => table.sectors[at]!.code),
    });
  const sectors = groups.map((group) =>
    mergedSector(
      group.map((at) => table.sectors[at]!),
      concordance,
    ),
  );
  const groupOf = new Map(groups.flatMap((group, to) => group.map((at) => [at, to] as const)));
  const [from, to] = [table.sectors.length, groups.length];
  const flows = new Float64Array(to ** 2);
  for (let i = 0; i < from; i++)
    for (let j = 0; j < from; j++)
      flows[groupOf.get(i)! * to + groupOf.get(j)!]! += table.flows[i * from + j]!;
  const output = table.output && new Float64Array(to);
  table.output?.forEach((it, at) => {
    output![groupOf.get(at)!]! += it;
  });
  const sectorOf = new Map(
    groups.flatMap((group, at) =>
      group.flatMap((it) =>
        concordance.get(table.sectors[it]!.code)!.map((code) => [code, sectors[at]!.code] as const),
      ),
    ),
  );
  return { ...table, sectors, flows, output, sectorOf };
}

/** Indexes of sectors that hang together through a shared industry, in the order of their first. */
function groupsOf(sectors: readonly FileSector[], concordance: Concordance): number[][] {
  const leader = sectors.map((_, at) => at);
  const lead = (at: number): number => (leader[at] === at ? at : lead(leader[at]!));
  const holder = new Map<string, number>();
  sectors.forEach(({ code }, at) => {
    for (const industry of concordance.get(code) ?? []) {
      const other = holder.get(industry);
      if (other === undefined) holder.set(industry, at);
      else {
        const [low, high] = [lead(at), lead(other)].sort((a, b) => a - b);
        leader[high!] = low!;
      }
    }
  });
  return [...Map.groupBy(leader.keys(), lead).values()];
}

/** Sectors of one industry take its name; others are named in a row. */
function mergedSector(members: readonly FileSector[], concordance: Concordance): FileSector {
  const [first, ...rest] = members;
  if (rest.length === 0) return first!;
  const industries = new Set(members.flatMap((it) => concordance.get(it.code)!));
  const single = industries.size === 1 ? industryByCode([...industries][0]!) : undefined;
  return {
    code: `${first!.code}–${rest.at(-1)!.code}`,
    nameZh: single?.nameZh ?? members.map((it) => it.nameZh).join("、"),
    nameEn: single ? single.nameEn : members.map((it) => it.nameEn ?? it.nameZh).join(", "),
  };
}
