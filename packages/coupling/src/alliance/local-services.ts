import type { Hierarchy } from "./hierarchy.ts";
import type { InputOutputTable, LocalServices } from "./options.ts";
import type { ParkTally } from "./tally.ts";

/** Whether an industry is a local service: as its nearest ancestor with an entry, or itself, says. */
export function localityOf(
  services: LocalServices | undefined,
  hierarchy: Hierarchy,
): (code: string) => boolean {
  if (!services) return () => false;
  return (code) => {
    const line = hierarchy.line(code);
    for (let at = line.length - 1; at >= 0; at--) {
      const local = services.isLocal.get(line[at]!);
      if (local !== undefined) return local;
    }
    return false;
  };
}

/** What decides whether a sector is a local service. */
export interface SectorLocality {
  table: InputOutputTable;
  sectorOf: (code: string) => string | undefined;
  isLocal: (code: string) => boolean;
  view: number;
}

/**
 * Sectors that are local services: more than half of what the parks together have of one lies in such
 * industries. A sector that no park has is one when every industry of the table's concordance to it is.
 */
export function localSectors(
  parks: readonly ParkTally[],
  { table, sectorOf, isLocal, view }: SectorLocality,
): ReadonlySet<string> {
  const balance = new Map<string, number>();
  const add = (sector: string | undefined, amount: number) => {
    if (sector !== undefined) balance.set(sector, (balance.get(sector) ?? 0) + amount);
  };
  for (const park of parks)
    for (const { code, amounts } of park.codes.values())
      add(sectorOf(code), isLocal(code) ? amounts[view]![0]! : -amounts[view]![0]!);
  const used = new Set(balance.keys());
  const traded = new Set<string>();
  for (const [code, sector] of table.sectorOf) {
    if (used.has(sector)) continue;
    if (isLocal(code)) add(sector, 1);
    else traded.add(sector);
  }
  return new Set([...balance].filter(([sector, it]) => it > 0 && !traded.has(sector)).map(([it]) => it));
}
