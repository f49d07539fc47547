import { createRoute, z } from "@hono/zod-openapi";
import { industryLevels } from "@ouhe/vocabulary";
import { closedObject } from "../closed-object.ts";
import { type Api, json, problemResponses } from "../http.ts";
import { parkId } from "../registry/park.ts";
import { explainCouplabilityOf, explainQuotientOf, explainSimilarityOf } from "./explanation.commands.ts";
import {
  couplabilityExplanationSchema,
  quotientExplanationSchema,
  similarityExplanationSchema,
} from "./explanation.ts";

const tags = ["coupling"];
const weight = z.enum(["firms", "capital"]).default("firms");

const quotient = createRoute({
  method: "get",
  path: "/coupling/explanations/quotient",
  tags,
  summary: "Which firms make a location quotient, and how far it is from 1",
  request: {
    query: closedObject({
      park: parkId,
      code: z.string().regex(/^([A-T]|\d{2,4})$/),
      weight,
    }),
  },
  responses: {
    200: json(quotientExplanationSchema, "From the registers as they are now"),
    ...problemResponses,
  },
});

const ofCouplability = createRoute({
  method: "get",
  path: "/coupling/explanations/couplability",
  tags,
  summary: "Which sectors and firms make one park able to supply another, and what would lift it to the cut",
  request: { query: closedObject({ from: parkId, to: parkId, weight }) },
  responses: {
    200: json(couplabilityExplanationSchema, "From the registers as they are now"),
    ...problemResponses,
  },
});

const similarity = createRoute({
  method: "get",
  path: "/coupling/explanations/similarity",
  tags,
  summary: "Which industries make two parks alike",
  request: {
    query: closedObject({ a: parkId, b: parkId, level: z.enum(industryLevels).default("class"), weight }),
  },
  responses: {
    200: json(similarityExplanationSchema, "From the registers as they are now; the fifty largest parts"),
    ...problemResponses,
  },
});

export function explanationRoutes(api: Api): void {
  api.openapi(quotient, async (c) => {
    const asked = c.req.valid("query");
    return c.json(await c.var.act.read((ctx) => explainQuotientOf(ctx, asked)), 200);
  });
  api.openapi(ofCouplability, async (c) => {
    const asked = c.req.valid("query");
    return c.json(await c.var.act.read((ctx) => explainCouplabilityOf(ctx, asked)), 200);
  });
  api.openapi(similarity, async (c) => {
    const asked = c.req.valid("query");
    return c.json(await c.var.act.read((ctx) => explainSimilarityOf(ctx, asked)), 200);
  });
}
