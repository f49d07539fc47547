import { z } from "@hono/zod-openapi";
import { languages } from "../http.ts";
import { enterpriseFilterSchema } from "./enterprise.ts";

/** File formats of an export. */
export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Which firms, as what, with headings in which language; by default that of the request. */
export const exportQuerySchema = enterpriseFilterSchema.extend({
  format: z.enum(exportFormats).default("csv"),
  lang: z.enum(languages).optional(),
});
