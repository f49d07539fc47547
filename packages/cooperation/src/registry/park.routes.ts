import { createRoute, z } from "@hono/zod-openapi";
import { type Api, entityTag, ifMatchHeader, json, jsonBody, problemResponses, versionOf } from "../http.ts";
import { addPark, changePark, listParks, loadPark } from "./park.commands.ts";
import { newParkSchema, parkChangeSchema, parkId, parkSchema } from "./park.ts";

const tags = ["parks"];
const params = z.object({ id: parkId });
const parkResponse = json(parkSchema, "The park, with its version as ETag");

const list = createRoute({
  method: "get",
  path: "/parks",
  tags,
  summary: "Parks, with what their registers hold and how fresh it is",
  responses: {
    200: json(z.object({ items: z.array(parkSchema) }), "All parks this node knows"),
    ...problemResponses,
  },
});

const get = createRoute({
  method: "get",
  path: "/parks/{id}",
  tags,
  summary: "One park",
  request: { params },
  responses: { 200: parkResponse, ...problemResponses },
});

const add = createRoute({
  method: "post",
  path: "/parks",
  tags,
  summary: "Add a park",
  request: { body: jsonBody(newParkSchema) },
  responses: { 201: parkResponse, ...problemResponses },
});

const change = createRoute({
  method: "patch",
  path: "/parks/{id}",
  tags,
  summary: "Change what is stated about a park",
  request: { params, headers: ifMatchHeader, body: jsonBody(parkChangeSchema) },
  responses: { 200: parkResponse, ...problemResponses },
});

/** Parks: listed, loaded, added, changed. */
export function parkRoutes(api: Api): void {
  api.openapi(list, async (c) => c.json({ items: await c.var.act.read(listParks) }, 200));
  api.openapi(get, async (c) => {
    const park = await c.var.act.read((ctx) => loadPark(ctx, c.req.valid("param").id));
    c.header("ETag", entityTag(park.version));
    return c.json(park, 200);
  });
  api.openapi(add, async (c) => {
    const park = await c.var.act.write((ctx) => addPark(ctx, c.req.valid("json")));
    c.header("ETag", entityTag(park.version));
    return c.json(park, 201);
  });
  api.openapi(change, async (c) => {
    const version = versionOf(c.req.valid("header")["if-match"]);
    const park = await c.var.act.write((ctx) =>
      changePark(ctx, c.req.valid("param").id, version, c.req.valid("json")),
    );
    c.header("ETag", entityTag(park.version));
    return c.json(park, 200);
  });
}
