import { isDeepStrictEqual } from "node:util";

/** Decimals the register keeps of an amount, and of an area. */
const decimals = { amount: 6, area: 3 };
const areas = new Set(["landM2", "buildingM2", "areaKm2"]);

/** Whether the register would hold the same after stating it. */
function isSame(field: string, kept: unknown, stated: unknown): boolean {
  if (typeof kept !== "number" || typeof stated !== "number") return isDeepStrictEqual(kept, stated);
  const places = areas.has(field) ? decimals.area : decimals.amount;
  return (kept + 0).toFixed(places) === (stated + 0).toFixed(places);
}

/** What a change says that its record does not say already; empty when it would change nothing. */
export function newlyStated<Change extends object>(
  record: { readonly [Field in keyof Change]?: unknown },
  change: Change,
): Partial<Change> {
  const fields = Object.entries(change) as [keyof Change & string, unknown][];
  const said = fields.filter(([field, it]) => it !== undefined && !isSame(field, record[field], it));
  return Object.fromEntries(said) as Partial<Change>;
}
