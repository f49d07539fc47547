import { createRoute, z } from "@hono/zod-openapi";
import { industries } from "@ouhe/vocabulary";
import { closedObject } from "../closed-object.ts";
import { type Api, json, jsonBody, problemResponses } from "../http.ts";
import { hasExample, removeExample } from "./example.commands.ts";
import { nodeSchema } from "./example.ts";

const node = createRoute({
  method: "get",
  path: "/node",
  tags: ["node"],
  summary: "This node: version, database, whether it shows the example",
  responses: { 200: json(nodeSchema, "The node"), ...problemResponses },
});

const remove = createRoute({
  method: "delete",
  path: "/example",
  tags: ["node"],
  summary: "Remove the example alliance",
  responses: { 204: { description: "Removed" }, ...problemResponses },
});

const industrySchema = z
  .object({
    code: z.string(),
    level: z.enum(["section", "division", "group", "class"]),
    nameZh: z.string(),
    nameEn: z.string().nullable(),
    parent: z.string().nullable(),
  })
  .openapi("Industry");

const industryList = createRoute({
  method: "get",
  path: "/industries",
  tags: ["vocabulary"],
  summary: "GB/T 4754-2017 with its 2019 amendment",
  responses: { 200: json(z.object({ items: z.array(industrySchema) }), "All levels"), ...problemResponses },
});

const classify = createRoute({
  method: "post",
  path: "/classify",
  tags: ["vocabulary"],
  summary: "Most likely industries of a business scope",
  request: {
    body: jsonBody(
      closedObject({
        text: z.string().min(1).max(20_000),
        level: z.enum(["section", "division", "group", "class"]).default("class"),
        top: z.int().min(1).max(20).default(5),
      }),
    ),
  },
  responses: {
    200: json(
      z.object({
        candidates: z.array(z.object({ code: z.string(), confidence: z.number() })),
        words: z.array(z.string()),
      }),
      "Candidates with calibrated confidence, and the words that decided",
    ),
    ...problemResponses,
  },
});

/** The node itself, its example, and the vocabulary it speaks. */
export function nodeRoutes(api: Api): void {
  api.openapi(node, async (c) => c.json({ ...c.var.node, example: await c.var.act.read(hasExample) }, 200));
  api.openapi(remove, async (c) => {
    await c.var.act.write(removeExample);
    return c.body(null, 204);
  });
  api.openapi(industryList, (c) => {
    c.header("Cache-Control", "public, max-age=86400");
    return c.json({ items: [...industries] }, 200);
  });
  api.openapi(classify, async (c) => {
    const { text, level, top } = c.req.valid("json");
    return c.json(
      await c.var.act.read(async (ctx) => {
        const found = ctx.classifier().classify(text, { level, top });
        return {
          candidates: found.candidates.map(({ code, confidence }) => ({ code, confidence })),
          words: found.reasons.map((it) => it.term),
        };
      }),
      200,
    );
  });
}
