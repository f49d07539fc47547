import { createRoute } from "@hono/zod-openapi";
import { type Api, json, problemResponses } from "../http.ts";
import { allianceTable } from "./alliance-table.commands.ts";
import { allianceTableSchema } from "./alliance-table.ts";

const table = createRoute({
  method: "get",
  path: "/coupling/table",
  tags: ["coupling"],
  summary: "The registers as sums by park and industry, from which what-ifs are measured",
  responses: { 200: json(allianceTableSchema, "As the registers are now"), ...problemResponses },
});

export function allianceTableRoutes(api: Api): void {
  api.openapi(table, async (c) => c.json(await c.var.act.read(allianceTable), 200));
}
