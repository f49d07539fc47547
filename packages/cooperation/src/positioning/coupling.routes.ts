import { ReadableStream, TextEncoderStream } from "node:stream/web";
import { createRoute, z } from "@hono/zod-openapi";
import { caveats, formulas } from "@ouhe/coupling";
import { type Api, json, jsonBody, problemResponses } from "../http.ts";
import { parkId } from "../registry/park.ts";
import {
  couplingOfPair,
  couplingOfPark,
  currentCoupling,
  requestCoupling,
  wholeCoupling,
} from "./coupling.commands.ts";
import { failureSentence } from "./coupling-failure.ts";
import { couplingPartSchema, couplingRequestSchema, couplingStatusSchema } from "./coupling-run.ts";

const tags = ["coupling"];

const current = createRoute({
  method: "get",
  path: "/coupling",
  tags,
  summary: "The measured coupling: state, and the summary of the last result",
  responses: { 200: json(couplingStatusSchema, "As last measured"), ...problemResponses },
});

const measure = createRoute({
  method: "post",
  path: "/coupling",
  tags,
  summary:
    "Measure again; while a measurement waits to begin, that one is the answer, as it was first asked for",
  request: { body: jsonBody(couplingRequestSchema) },
  responses: { 202: json(z.object({ runId: z.uuid() }), "The run that waits"), ...problemResponses },
});

const ofPark = createRoute({
  method: "get",
  path: "/coupling/parks/{id}",
  tags,
  summary: "Everything measured of one park",
  request: { params: z.object({ id: parkId }) },
  responses: { 200: json(couplingPartSchema, "One view for each weight"), ...problemResponses },
});

const ofPair = createRoute({
  method: "get",
  path: "/coupling/pairs/{a}/{b}",
  tags,
  summary: "Everything measured of two parks",
  request: { params: z.object({ a: parkId, b: parkId }) },
  responses: { 200: json(couplingPartSchema, "One view for each weight"), ...problemResponses },
});

const whole = createRoute({
  method: "get",
  path: "/coupling/result",
  tags,
  summary: "The whole result as coupling.json",
  responses: {
    200: json(z.record(z.string(), z.unknown()).openapi({ description: "ouhe-coupling/1" }), "The result"),
    ...problemResponses,
  },
});

const formulaSchema = z.object({
  id: z.string(),
  expression: z.string(),
  range: z.string(),
  source: z.string(),
  page: z.string(),
});

const formulaList = createRoute({
  method: "get",
  path: "/coupling/formulas",
  tags,
  summary: "Every measure's formula, range and source, measured or not",
  responses: {
    200: json(
      z.object({ formulas: z.record(z.string(), formulaSchema), caveats: z.array(z.string()) }),
      "The catalogue of measures",
    ),
    ...problemResponses,
  },
});

export function couplingRoutes(api: Api): void {
  api.openapi(current, async (c) => {
    const status = await c.var.act.read(currentCoupling);
    return c.json({ ...status, failure: failureSentence(status.failure, c.var.language) }, 200);
  });
  api.openapi(formulaList, (c) => c.json({ formulas: { ...formulas }, caveats: Object.keys(caveats) }, 200));
  api.openapi(measure, async (c) => {
    const options = c.req.valid("json");
    return c.json({ runId: await c.var.act.write((ctx) => requestCoupling(ctx, options)) }, 202);
  });
  api.openapi(ofPark, async (c) =>
    c.json(await c.var.act.read((ctx) => couplingOfPark(ctx, c.req.valid("param").id)), 200),
  );
  api.openapi(ofPair, async (c) => {
    const { a, b } = c.req.valid("param");
    return c.json(await c.var.act.read((ctx) => couplingOfPair(ctx, a, b)), 200);
  });
  api.openapi(whole, async (c) => jsonFile("coupling.json", await c.var.act.read(wholeCoupling)) as never);
}

/** A JSON file that is written while it is read. */
function jsonFile(name: string, pieces: AsyncIterable<string>): Response {
  const body = ReadableStream.from(pieces).pipeThrough(new TextEncoderStream());
  return new Response(body as never, {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
