import { createRoute, z } from "@hono/zod-openapi";
import { closedObject } from "../closed-object.ts";
import { type Api, json, problemResponses } from "../http.ts";
import type { ReferenceCells } from "../registry/reference.ts";
import { cellsOfReference, parksInSpace, referenceOfSpace } from "./product-space.commands.ts";
import type { ProductSpace } from "./product-space.rules.ts";
import { productSpaceSchema } from "./product-space.ts";

const ofReference = createRoute({
  method: "get",
  path: "/coupling/product-space",
  tags: ["coupling"],
  summary: "The product space of a reference of hundreds of regions, with the parks' places in it",
  request: {
    query: closedObject({ reference: z.uuid().optional().openapi({ description: "By default the newest" }) }),
  },
  responses: {
    200: json(productSpaceSchema, "Refused with fewer than 200 regions"),
    ...problemResponses,
  },
});

/** Spaces kept at a time; one of the largest reference takes some 15 MB. */
const most = 2;

/** Measures each reference once, as long as few are asked for: a reference never changes, it is removed or stays. */
function remembering(
  measure: (cells: ReferenceCells) => Promise<ProductSpace>,
): (id: string, load: () => Promise<ReferenceCells>) => Promise<ProductSpace> {
  const kept = new Map<string, Promise<ProductSpace>>();
  return (id, load) => {
    const known = kept.get(id);
    if (known) return known;
    const space = load().then(measure);
    kept.set(id, space);
    space.catch(() => kept.delete(id)); // asked for again, it is tried again
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    return space;
  };
}

/** @param measure `measureProductSpace`, in a thread of its own */
export function productSpaceRoutes(
  api: Api,
  measure: (cells: ReferenceCells) => Promise<ProductSpace>,
): void {
  const spaceOf = remembering(measure);
  api.openapi(ofReference, async (c) => {
    const { act } = c.var;
    const asked = c.req.valid("query").reference ?? null;
    const reference = await act.read((ctx) => referenceOfSpace(ctx, asked));
    const space = await spaceOf(reference.id, () => act.read((ctx) => cellsOfReference(ctx, reference.id)));
    return c.json(await act.read((ctx) => parksInSpace(ctx, reference, space)), 200);
  });
}
