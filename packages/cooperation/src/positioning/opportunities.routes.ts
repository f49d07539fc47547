import { createRoute, z } from "@hono/zod-openapi";
import { closedObject } from "../closed-object.ts";
import { type Api, json, problemResponses } from "../http.ts";
import { parkId } from "../registry/park.ts";
import { opportunitiesOfPark } from "./opportunities.commands.ts";
import { opportunitiesSchema } from "./opportunities.ts";

const ofPark = createRoute({
  method: "get",
  path: "/coupling/opportunities/{park}",
  tags: ["coupling"],
  summary: "Where a park could diversify; refused unless a reference of hundreds of regions is loaded",
  request: {
    params: z.object({ park: parkId }),
    query: closedObject({ reference: z.uuid().optional().openapi({ description: "By default the newest" }) }),
  },
  responses: { 200: json(opportunitiesSchema, "Nearest first"), ...problemResponses },
});

export function opportunitiesRoutes(api: Api): void {
  api.openapi(ofPark, async (c) => {
    const [{ park }, { reference }] = [c.req.valid("param"), c.req.valid("query")];
    return c.json(await c.var.act.read((ctx) => opportunitiesOfPark(ctx, park, reference ?? null)), 200);
  });
}
