import { DomainError, industryAt } from "@ouhe/vocabulary";
import type { Context } from "../context.ts";
import { loadPark } from "../registry/park.commands.ts";
import { selectReferenceCells } from "../registry/reference.store.ts";
import { opportunities, requireRegions } from "./opportunities.rules.ts";
import type { Opportunities } from "./opportunities.ts";

/** Firms of a park by the industry that counts, at whatever level it is known. */
function countFirms(ctx: Context, park: string): Promise<{ code: string | null; firms: number }[]> {
  return ctx.tx.query(
    "select industry_code as code, count(*)::int as firms from enterprise where owner_park = $1 group by industry_code",
    [park],
  );
}

/**
 * Where a park could diversify, counted in firms, against a reference of hundreds of regions.
 *
 * @param reference its id, or null for the newest
 * @throws DomainError record/unknown, reference/too-few-regions (also when there is no reference at all)
 */
export async function opportunitiesOfPark(
  ctx: Context,
  park: string,
  reference: string | null,
): Promise<Opportunities> {
  await loadPark(ctx, park);
  const found = await selectReferenceCells(ctx.tx, reference);
  if (!found && reference !== null)
    throw new DomainError("record/unknown", { kind: "reference", id: reference });
  requireRegions(found?.regions ?? 0);
  const { cells, ...described } = found!;
  const amounts = new Map<string, number>();
  let [covered, all] = [0, 0];
  for (const { code, firms } of await countFirms(ctx, park)) {
    const at = code === null ? undefined : industryAt(code, cells.level);
    all += firms;
    if (at === undefined) continue;
    covered += firms;
    amounts.set(at, (amounts.get(at) ?? 0) + firms);
  }
  const items = opportunities(cells, amounts);
  return { items, reference: described, covered: all === 0 ? null : covered / all };
}
