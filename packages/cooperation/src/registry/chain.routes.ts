import { createRoute, z } from "@hono/zod-openapi";
import { industryChainTemplates } from "@ouhe/vocabulary";
import { type Api, entityTag, ifMatchHeader, json, jsonBody, problemResponses, versionOf } from "../http.ts";
import { addChain, changeChain, listChains, loadChain, removeChain } from "./chain.commands.ts";
import { chainChangeSchema, chainSchema, chainTemplateSchema, newChainSchema } from "./chain.ts";

const tags = ["chains"];
const params = z.object({ id: z.uuid() });
const chainResponse = json(chainSchema, "The chain, with its version as ETag");

const list = createRoute({
  method: "get",
  path: "/chains",
  tags,
  summary: "Industry chains planners have described",
  responses: { 200: json(z.object({ items: z.array(chainSchema) }), "All chains"), ...problemResponses },
});

const templates = createRoute({
  method: "get",
  path: "/chain-templates",
  tags,
  summary: "Chains to begin with, to be copied and edited",
  responses: {
    200: json(z.object({ items: z.array(chainTemplateSchema) }), "Templates"),
    ...problemResponses,
  },
});

const get = createRoute({
  method: "get",
  path: "/chains/{id}",
  tags,
  summary: "One chain",
  request: { params },
  responses: { 200: chainResponse, ...problemResponses },
});

const add = createRoute({
  method: "post",
  path: "/chains",
  tags,
  summary: "Describe a chain",
  request: { body: jsonBody(newChainSchema) },
  responses: { 201: chainResponse, ...problemResponses },
});

const change = createRoute({
  method: "patch",
  path: "/chains/{id}",
  tags,
  summary: "Change a chain's name, links or steps",
  request: { params, headers: ifMatchHeader, body: jsonBody(chainChangeSchema) },
  responses: { 200: chainResponse, ...problemResponses },
});

const remove = createRoute({
  method: "delete",
  path: "/chains/{id}",
  tags,
  summary: "Remove a chain",
  request: { params, headers: ifMatchHeader },
  responses: { 204: { description: "Removed" }, ...problemResponses },
});

export function chainRoutes(api: Api): void {
  api.openapi(list, async (c) => c.json({ items: await c.var.act.read(listChains) }, 200));
  api.openapi(templates, (c) => {
    const items = industryChainTemplates.map((it) => chainTemplateSchema.parse(it));
    return c.json({ items }, 200);
  });
  api.openapi(get, async (c) => {
    const chain = await c.var.act.read((ctx) => loadChain(ctx, c.req.valid("param").id));
    c.header("ETag", entityTag(chain.version));
    return c.json(chain, 200);
  });
  api.openapi(add, async (c) => {
    const chain = await c.var.act.write((ctx) => addChain(ctx, c.req.valid("json")));
    c.header("ETag", entityTag(chain.version));
    return c.json(chain, 201);
  });
  api.openapi(change, async (c) => {
    const version = versionOf(c.req.valid("header")["if-match"]);
    const { id } = c.req.valid("param");
    const chain = await c.var.act.write((ctx) => changeChain(ctx, id, version, c.req.valid("json")));
    c.header("ETag", entityTag(chain.version));
    return c.json(chain, 200);
  });
  api.openapi(remove, async (c) => {
    const version = versionOf(c.req.valid("header")["if-match"]);
    await c.var.act.write((ctx) => removeChain(ctx, c.req.valid("param").id, version));
    return c.body(null, 204);
  });
}
