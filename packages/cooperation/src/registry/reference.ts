import { z } from "@hono/zod-openapi";
import { calibres, type IndustryLevel, industryLevels } from "@ouhe/vocabulary";
import { closedObject } from "../closed-object.ts";
import { envelope } from "./envelope.ts";

/** What an upload says of a reference besides its bytes. */
export const referenceUploadSchema = closedObject({
  fileName: z.string().trim().min(1).max(255).default("reference.csv"),
  name: z.string().trim().min(1).max(200).optional().openapi({ description: "By default the file's name" }),
  source: z.string().trim().min(1).max(200).optional().openapi({ description: "By default the file's name" }),
  asOf: z.iso.date().optional(),
  calibre: z.enum(calibres).default("statistical"),
  unit: z
    .string()
    .trim()
    .max(40)
    .default("")
    .openapi({ description: "What the amounts count", example: "persons" }),
});

/** A table of many regions by industry, to compare parks with. */
export const referenceSchema = z
  .object({
    id: z.uuid(),
    ...envelope,
    ownerPark: z.string().nullable(),
    name: z.string(),
    unit: z.string(),
    level: z.enum(industryLevels),
    regions: z.int(),
  })
  .openapi("Reference");

export type ReferenceUpload = z.infer<typeof referenceUploadSchema>;
export type Reference = z.infer<typeof referenceSchema>;

/** Amounts of regions (rows) by industry (columns), all of one level, none negative. */
export interface ReferenceCells {
  level: IndustryLevel;
  regions: string[];
  codes: string[];
  values: number[][];
}
