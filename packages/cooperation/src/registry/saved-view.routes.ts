import { createRoute, z } from "@hono/zod-openapi";
import { type Api, json, jsonBody, problemResponses } from "../http.ts";
import { listViews, removeView, saveView } from "./saved-view.commands.ts";
import { newSavedViewSchema, savedViewSchema } from "./saved-view.ts";

const tags = ["views"];

const list = createRoute({
  method: "get",
  path: "/views",
  tags,
  summary: "Saved views of the enterprise table",
  responses: {
    200: json(z.object({ items: z.array(savedViewSchema) }), "The actor's views"),
    ...problemResponses,
  },
});

const save = createRoute({
  method: "post",
  path: "/views",
  tags,
  summary: "Save a view; a name used before takes the new query",
  request: { body: jsonBody(newSavedViewSchema) },
  responses: { 201: json(savedViewSchema, "Saved"), ...problemResponses },
});

const remove = createRoute({
  method: "delete",
  path: "/views/{id}",
  tags,
  summary: "Remove a view",
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: "Removed" }, ...problemResponses },
});

/** Saved views: listed, saved under a name, removed. */
export function savedViewRoutes(api: Api): void {
  api.openapi(list, async (c) => c.json({ items: await c.var.act.read(listViews) }, 200));
  api.openapi(save, async (c) => {
    const view = c.req.valid("json");
    return c.json(await c.var.act.write((ctx) => saveView(ctx, view)), 201);
  });
  api.openapi(remove, async (c) => {
    await c.var.act.write((ctx) => removeView(ctx, c.req.valid("param").id));
    return c.body(null, 204);
  });
}
