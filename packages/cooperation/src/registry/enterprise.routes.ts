import { createRoute, z } from "@hono/zod-openapi";
import {
  type Api,
  entityTag,
  ifMatchHeader,
  json,
  jsonBody,
  pageOf,
  problemResponses,
  versionOf,
} from "../http.ts";
import {
  changeEnterprise,
  correctIndustry,
  listEnterprises,
  loadEnterprise,
  registerEnterprise,
  withdrawCorrection,
} from "./enterprise.commands.ts";
import {
  correctionSchema,
  enterpriseChangeSchema,
  enterpriseId,
  enterpriseQuerySchema,
  enterpriseRowSchema,
  enterpriseSchema,
  newEnterpriseSchema,
} from "./enterprise.ts";

const tags = ["enterprises"];
const params = z.object({ id: enterpriseId });
const one = json(enterpriseSchema, "The enterprise, with its version as ETag");

const list = createRoute({
  method: "get",
  path: "/enterprises",
  tags,
  summary: "Enterprises, filtered, sorted and searched",
  request: { query: enterpriseQuerySchema },
  responses: { 200: json(pageOf(enterpriseRowSchema), "One page"), ...problemResponses },
});

const get = createRoute({
  method: "get",
  path: "/enterprises/{id}",
  tags,
  summary: "One enterprise with everything known of it",
  request: { params },
  responses: { 200: one, ...problemResponses },
});

const register = createRoute({
  method: "post",
  path: "/enterprises",
  tags,
  summary: "Register an enterprise",
  request: { body: jsonBody(newEnterpriseSchema) },
  responses: { 201: one, ...problemResponses },
});

const change = createRoute({
  method: "patch",
  path: "/enterprises/{id}",
  tags,
  summary: "Change what is stated about an enterprise",
  request: { params, headers: ifMatchHeader, body: jsonBody(enterpriseChangeSchema) },
  responses: { 200: one, ...problemResponses },
});

const correct = createRoute({
  method: "put",
  path: "/enterprises/{id}/industry",
  tags,
  summary: "Correct its industry; remembered through later imports",
  request: { params, headers: ifMatchHeader, body: jsonBody(correctionSchema) },
  responses: { 200: one, ...problemResponses },
});

const withdraw = createRoute({
  method: "delete",
  path: "/enterprises/{id}/industry",
  tags,
  summary: "Withdraw the correction",
  request: { params, headers: ifMatchHeader },
  responses: { 200: one, ...problemResponses },
});

/** Firms: the table, single records, corrections of their industry. */
export function enterpriseRoutes(api: Api): void {
  api.openapi(list, async (c) => {
    const query = c.req.valid("query");
    return c.json(await c.var.act.read((ctx) => listEnterprises(ctx, query)), 200);
  });
  api.openapi(get, async (c) => {
    const it = await c.var.act.read((ctx) => loadEnterprise(ctx, c.req.valid("param").id));
    return c.json(it, 200, { ETag: entityTag(it.version) });
  });
  api.openapi(register, async (c) => {
    const stated = c.req.valid("json");
    const it = await c.var.act.write((ctx) => registerEnterprise(ctx, stated));
    return c.json(it, 201, { ETag: entityTag(it.version) });
  });
  api.openapi(change, async (c) => {
    const [{ id }, version] = [c.req.valid("param"), versionOf(c.req.valid("header")["if-match"])];
    const stated = c.req.valid("json");
    const it = await c.var.act.write((ctx) => changeEnterprise(ctx, id, version, stated));
    return c.json(it, 200, { ETag: entityTag(it.version) });
  });
  api.openapi(correct, async (c) => {
    const [{ id }, version] = [c.req.valid("param"), versionOf(c.req.valid("header")["if-match"])];
    const correction = c.req.valid("json");
    const it = await c.var.act.write((ctx) => correctIndustry(ctx, id, version, correction));
    return c.json(it, 200, { ETag: entityTag(it.version) });
  });
  api.openapi(withdraw, async (c) => {
    const [{ id }, version] = [c.req.valid("param"), versionOf(c.req.valid("header")["if-match"])];
    const it = await c.var.act.write((ctx) => withdrawCorrection(ctx, id, version));
    return c.json(it, 200, { ETag: entityTag(it.version) });
  });
}
