import { createRoute } from "@hono/zod-openapi";
import { type Api, problemResponses } from "../http.ts";
import { exportEnterprises } from "./export.commands.ts";
import { exportQuerySchema } from "./export.ts";
import { fileResponse, fileTypes } from "./export-file.ts";

const binary = { schema: { type: "string", format: "binary" } } as const;

const exported = createRoute({
  method: "get",
  path: "/enterprises/export",
  tags: ["enterprises"],
  summary: "The filtered enterprises as CSV or XLSX, which can be imported again",
  request: { query: exportQuerySchema },
  responses: {
    200: { description: "The file", content: { [fileTypes.csv]: binary, [fileTypes.xlsx]: binary } },
    ...problemResponses,
  },
});

/** Before the routes of single enterprises, whose id would swallow the path. */
export function exportRoutes(api: Api): void {
  api.openapi(exported, async (c) => {
    const { format, lang, ...filter } = c.req.valid("query");
    const file = c.var.act.read((ctx) => exportEnterprises(ctx, filter, format, lang ?? c.var.language));
    return fileResponse(await file) as never;
  });
}
