import { z } from "@hono/zod-openapi";
import { languages } from "../http.ts";
import { enterpriseFilterSchema } from "./enterprise.ts";

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportQuerySchema = enterpriseFilterSchema.extend({
  format: z.enum(exportFormats).default("csv"),
  lang: z.enum(languages).optional(),
});
