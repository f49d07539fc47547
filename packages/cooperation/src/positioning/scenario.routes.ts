import { createRoute, z } from "@hono/zod-openapi";
import { type Api, entityTag, ifMatchHeader, json, jsonBody, problemResponses, versionOf } from "../http.ts";
import {
  changeScenario,
  listScenarios,
  loadScenario,
  removeScenario,
  saveScenario,
} from "./scenario.commands.ts";
import { newScenarioSchema, scenarioChangeSchema, scenarioSchema } from "./scenario.ts";

const tags = ["scenarios"];
const params = z.object({ id: z.uuid() });
const scenarioResponse = json(scenarioSchema, "The scenario, with its version as ETag");

const list = createRoute({
  method: "get",
  path: "/scenarios",
  tags,
  summary: "What planners have imagined, newest first",
  responses: {
    200: json(z.object({ items: z.array(scenarioSchema) }), "At most 500"),
    ...problemResponses,
  },
});

const get = createRoute({
  method: "get",
  path: "/scenarios/{id}",
  tags,
  summary: "One scenario",
  request: { params },
  responses: { 200: scenarioResponse, ...problemResponses },
});

const add = createRoute({
  method: "post",
  path: "/scenarios",
  tags,
  summary: "Save what is imagined",
  request: { body: jsonBody(newScenarioSchema) },
  responses: { 201: scenarioResponse, ...problemResponses },
});

const change = createRoute({
  method: "patch",
  path: "/scenarios/{id}",
  tags,
  summary: "Change a scenario",
  request: { params, headers: ifMatchHeader, body: jsonBody(scenarioChangeSchema) },
  responses: { 200: scenarioResponse, ...problemResponses },
});

const remove = createRoute({
  method: "delete",
  path: "/scenarios/{id}",
  tags,
  summary: "Remove a scenario",
  request: { params },
  responses: { 204: { description: "Removed" }, ...problemResponses },
});

export function scenarioRoutes(api: Api): void {
  api.openapi(list, async (c) => c.json({ items: await c.var.act.read(listScenarios) }, 200));
  api.openapi(get, async (c) => {
    const scenario = await c.var.act.read((ctx) => loadScenario(ctx, c.req.valid("param").id));
    c.header("ETag", entityTag(scenario.version));
    return c.json(scenario, 200);
  });
  api.openapi(add, async (c) => {
    const scenario = await c.var.act.write((ctx) => saveScenario(ctx, c.req.valid("json")));
    c.header("ETag", entityTag(scenario.version));
    return c.json(scenario, 201);
  });
  api.openapi(change, async (c) => {
    const version = versionOf(c.req.valid("header")["if-match"]);
    const { id } = c.req.valid("param");
    const scenario = await c.var.act.write((ctx) => changeScenario(ctx, id, version, c.req.valid("json")));
    c.header("ETag", entityTag(scenario.version));
    return c.json(scenario, 200);
  });
  api.openapi(remove, async (c) => {
    await c.var.act.write((ctx) => removeScenario(ctx, c.req.valid("param").id));
    return c.body(null, 204);
  });
}
