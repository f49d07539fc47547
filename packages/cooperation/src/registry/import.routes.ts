import { createRoute, z } from "@hono/zod-openapi";
import { closedObject } from "../closed-object.ts";
import {
  type Api,
  entityTag,
  ifMatchHeader,
  json,
  jsonBody,
  languages,
  pageOf,
  problemResponses,
  versionOf,
} from "../http.ts";
import { fileResponse, fileTypes } from "./export-file.ts";
import {
  cancelImport,
  changeMapping,
  importFields,
  listFaults,
  listImports,
  loadImport,
  previewImport,
  requestCheck,
  requestCommit,
  requestUndo,
  resumeImport,
} from "./import.commands.ts";
import {
  faultQuerySchema,
  faultSchema,
  type Import,
  importFieldSchema,
  importId,
  importListQuerySchema,
  importSchema,
  mappingChangeSchema,
  previewRowSchema,
  uploadSchema,
} from "./import.ts";
import { writeErrors } from "./import-errors.commands.ts";
import { uploadBody, uploadParts } from "./import-request.ts";
import { uploadImport } from "./import-upload.commands.ts";

const tags = ["imports"];
const params = z.object({ id: importId });
const one = json(importSchema, "The import, with its version as ETag");
const accepted = json(importSchema, "Begun; ask for the import to see how far it is");

const upload = createRoute({
  method: "post",
  path: "/imports",
  tags,
  summary: "Upload a register: CSV or XLSX, as a form or as the raw body with the fields in the query",
  request: { query: uploadSchema, body: uploadBody(["park", "source", "asOf", "calibre"]) },
  responses: { 201: one, ...problemResponses },
});

const list = createRoute({
  method: "get",
  path: "/imports",
  tags,
  summary: "Imports, newest first",
  request: { query: importListQuerySchema },
  responses: { 200: json(pageOf(importSchema), "One page"), ...problemResponses },
});

const get = createRoute({
  method: "get",
  path: "/imports/{id}",
  tags,
  summary: "One import; its version grows with its progress, so that a poll with If-None-Match is cheap",
  request: { params },
  responses: { 200: one, 304: { description: "Unchanged" }, ...problemResponses },
});

const map = createRoute({
  method: "put",
  path: "/imports/{id}/mapping",
  tags,
  summary: "Say what the columns mean, whose the rows are, and what a commit may do",
  request: { params, headers: ifMatchHeader, body: jsonBody(mappingChangeSchema) },
  responses: { 200: one, ...problemResponses },
});

const step = (name: string, summary: string) =>
  createRoute({
    method: "post",
    path: `/imports/{id}/${name}` as const,
    tags,
    summary,
    request: { params },
    responses: { 202: accepted, ...problemResponses },
  });

const steps = [
  [step("check", "Check every row without changing the register"), requestCheck],
  [step("commit", "Merge the checked rows into the register, all or none"), requestCommit],
  [step("cancel", "Stop a check, or a commit that is not kept yet"), cancelImport],
  [step("resume", "Go on where it was cancelled or failed"), resumeImport],
  [step("undo", "Take a committed import back"), requestUndo],
] as const;

const faults = createRoute({
  method: "get",
  path: "/imports/{id}/faults",
  tags,
  summary: "What is wrong with which row",
  request: { params, query: faultQuerySchema },
  responses: { 200: json(pageOf(faultSchema), "One page"), ...problemResponses },
});

const errors = createRoute({
  method: "get",
  path: "/imports/{id}/errors.xlsx",
  tags,
  summary: "The faulty rows as a workbook, bad cells marked; corrected, it can be imported",
  request: { params, query: closedObject({ lang: z.enum(languages).optional() }) },
  responses: {
    200: {
      description: "Workbook",
      content: {
        [fileTypes.xlsx]: { schema: { type: "string", format: "binary" } },
      },
    },
    ...problemResponses,
  },
});

const preview = createRoute({
  method: "get",
  path: "/imports/{id}/preview",
  tags,
  summary: "The first checked rows, and what each would do",
  request: { params },
  responses: {
    200: json(z.object({ items: z.array(previewRowSchema) }), "At most twenty"),
    ...problemResponses,
  },
});

const fields = createRoute({
  method: "get",
  path: "/import-fields",
  tags,
  summary: "Fields a column can be mapped to",
  responses: {
    200: json(z.object({ items: z.array(importFieldSchema) }), "All fields"),
    ...problemResponses,
  },
});

export function importRoutes(api: Api): void {
  const tagged = (it: Import) => ({ ETag: entityTag(it.version) });
  api.openapi(upload, async (c) => {
    const it = await uploadImport(c.var.act, uploadParts(c), c.var.node.importLimitBytes);
    return c.json(it, 201, tagged(it));
  });
  api.openapi(list, async (c) => {
    const query = c.req.valid("query");
    return c.json({ ...(await c.var.act.read((ctx) => listImports(ctx, query))), count: null }, 200);
  });
  api.openapi(get, async (c) => {
    const it = await c.var.act.read((ctx) => loadImport(ctx, c.req.valid("param").id));
    if (c.req.header("if-none-match") === entityTag(it.version)) return c.body(null, 304, tagged(it));
    return c.json(it, 200, tagged(it));
  });
  api.openapi(map, async (c) => {
    const [{ id }, version] = [c.req.valid("param"), versionOf(c.req.valid("header")["if-match"])];
    const change = c.req.valid("json");
    const it = await c.var.act.write((ctx) => changeMapping(ctx, id, version, change));
    return c.json(it, 200, tagged(it));
  });
  for (const [route, command] of steps)
    api.openapi(route, async (c) => {
      const it = await c.var.act.write((ctx) => command(ctx, c.req.valid("param").id));
      return c.json(it, 202, tagged(it));
    });
  api.openapi(faults, async (c) => {
    const [{ id }, query] = [c.req.valid("param"), c.req.valid("query")];
    return c.json({ ...(await c.var.act.read((ctx) => listFaults(ctx, id, query))), count: null }, 200);
  });
  api.openapi(errors, async (c) => {
    const [{ id }, { lang }] = [c.req.valid("param"), c.req.valid("query")];
    return fileResponse(await c.var.act.read((ctx) => writeErrors(ctx, id, lang ?? c.var.language))) as never;
  });
  api.openapi(preview, async (c) =>
    c.json({ items: await c.var.act.read((ctx) => previewImport(ctx, c.req.valid("param").id)) }, 200),
  );
  api.openapi(fields, (c) => c.json({ items: [...importFields] }, 200));
}
