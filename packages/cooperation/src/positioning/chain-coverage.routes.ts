import { createRoute, z } from "@hono/zod-openapi";
import { type Api, json, problemResponses } from "../http.ts";
import { coverChain } from "./chain-coverage.commands.ts";
import { chainCoverageSchema } from "./chain-coverage.ts";

const ofChain = createRoute({
  method: "get",
  path: "/chains/{id}/coverage",
  tags: ["chains"],
  summary: "A chain laid over the parks: who sits where, where it breaks, who stands next to the break",
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    200: json(chainCoverageSchema, "Counted from the registers as they are now"),
    ...problemResponses,
  },
});

export function chainCoverageRoutes(api: Api): void {
  api.openapi(ofChain, async (c) =>
    c.json(await c.var.act.read((ctx) => coverChain(ctx, c.req.valid("param").id)), 200),
  );
}
