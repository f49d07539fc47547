import { DomainError, industryAt } from "@ouhe/vocabulary";
import type { Context } from "../context.ts";
import { listReferences } from "../registry/reference.commands.ts";
import { selectReferenceCells } from "../registry/reference.store.ts";
import type { Reference, ReferenceCells } from "../registry/reference.ts";
import { requireRegions } from "./opportunities.rules.ts";
import { type ProductSpace, positionIn } from "./product-space.rules.ts";
import type { ProductSpaceAnswer } from "./product-space.ts";

/**
 * The reference whose space is asked for.
 *
 * @param id null for the newest
 * @throws DomainError record/unknown, reference/too-few-regions (also when there is no reference at all)
 */
export async function referenceOfSpace(ctx: Context, id: string | null): Promise<Reference> {
  const references = await listReferences(ctx);
  const found = id === null ? references[0] : references.find((it) => it.id === id);
  if (!found && id !== null) throw new DomainError("record/unknown", { kind: "reference", id });
  requireRegions(found?.regions ?? 0);
  return found!;
}

/** Its amounts. @throws DomainError record/unknown when it was removed meanwhile */
export async function cellsOfReference(ctx: Context, id: string): Promise<ReferenceCells> {
  const found = await selectReferenceCells(ctx.tx, id);
  if (!found) throw new DomainError("record/unknown", { kind: "reference", id });
  return found.cells;
}

/** Every park's firms by the industry that counts, at whatever level it is known. */
function countFirms(ctx: Context): Promise<{ park: string; code: string | null; firms: number }[]> {
  return ctx.tx.query(
    `select park.id as park, enterprise.industry_code as code, count(enterprise.id)::int as firms
       from park left join enterprise on enterprise.owner_park = park.id group by park.id, enterprise.industry_code
      order by park.id`,
  );
}

/** The space with every park's place in it, counted in firms from the registers as they are now. */
export async function parksInSpace(
  ctx: Context,
  reference: Reference,
  space: ProductSpace,
): Promise<ProductSpaceAnswer> {
  const parks = new Map<string, { amounts: Map<string, number>; covered: number; all: number }>();
  for (const { park, code, firms } of await countFirms(ctx)) {
    const sum = parks.get(park) ?? { amounts: new Map(), covered: 0, all: 0 };
    parks.set(park, sum);
    sum.all += firms;
    const at = code === null ? undefined : industryAt(code, reference.level);
    if (at === undefined) continue;
    sum.covered += firms;
    sum.amounts.set(at, (sum.amounts.get(at) ?? 0) + firms);
  }
  const { codes, ubiquity, pci, edges, threshold, complexity } = space;
  return {
    reference,
    nodes: codes.map((code, at) => ({ code, ubiquity: ubiquity[at]!, pci: pci[at]! })),
    edges,
    threshold,
    complexity: {
      refused: complexity.refused && { ...complexity.refused },
      flags: complexity.flags.map((it) => ({ ...it })),
      convention: complexity.convention,
    },
    parks: [...parks].map(([park, { amounts, covered, all }]) => ({
      park,
      covered: all === 0 ? null : covered / all,
      ...positionIn(space, amounts),
    })),
  };
}
