import { createRoute, z } from "@hono/zod-openapi";
import { type Api, json, problemResponses } from "../http.ts";
import { uploadBody, uploadParts } from "./import-request.ts";
import { addReference, listReferences, readReferenceUpload, removeReference } from "./reference.commands.ts";
import { referenceSchema, referenceUploadSchema } from "./reference.ts";

const tags = ["references"];

const list = createRoute({
  method: "get",
  path: "/references",
  tags,
  summary: "Tables of many regions to compare parks with",
  responses: {
    200: json(z.object({ items: z.array(referenceSchema) }), "Newest first"),
    ...problemResponses,
  },
});

const add = createRoute({
  method: "post",
  path: "/references",
  tags,
  summary:
    "Upload a reference: regions down and industry codes across, or region, code and value in three columns",
  request: { query: referenceUploadSchema, body: uploadBody(["name", "source", "asOf", "calibre", "unit"]) },
  responses: { 201: json(referenceSchema, "Kept"), ...problemResponses },
});

const remove = createRoute({
  method: "delete",
  path: "/references/{id}",
  tags,
  summary: "Remove a reference",
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: "Removed" }, ...problemResponses },
});

/** Tables of many regions: listed, uploaded, removed. */
export function referenceRoutes(api: Api): void {
  api.openapi(list, async (c) => c.json({ items: await c.var.act.read(listReferences) }, 200));
  api.openapi(add, async (c) => {
    const read = await readReferenceUpload(uploadParts(c));
    return c.json(await c.var.act.write((ctx) => addReference(ctx, read), read.digest), 201);
  });
  api.openapi(remove, async (c) => {
    await c.var.act.write((ctx) => removeReference(ctx, c.req.valid("param").id));
    return c.body(null, 204);
  });
}
