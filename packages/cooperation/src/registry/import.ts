import { z } from "@hono/zod-openapi";
import { calibres } from "@ouhe/vocabulary";
import { closedObject } from "../closed-object.ts";
import { envelope } from "./envelope.ts";
import { parkId } from "./park.ts";

export const importId = z.uuid();

/** From upload to undo. The three in -ing are done by a job. */
export const importStates = [
  "uploaded",
  "checking",
  "checked",
  "committing",
  "committed",
  "undoing",
  "undone",
  "cancelled",
  "failed",
] as const;
export type ImportState = (typeof importStates)[number];

/** What a commit may do to the register. */
export const importModes = ["create", "update", "both"] as const;
export type ImportMode = (typeof importModes)[number];

/** What becomes of a column besides filling a field: kept under its heading, or left out on purpose. */
export const columnFates = ["extra", "ignore"] as const;

/** Why a column has its field: a guess from its heading or content, remembered from this source, or chosen by a person. */
export const mappingReasons = ["heading", "synonym", "content", "own", "remembered", "chosen"] as const;

export const mappingEntrySchema = z
  .object({
    column: z.int().min(0),
    heading: z.string(),
    field: z.string().nullable().openapi({
      description: "Field id, extra (keep under its heading), ignore (leave out), or null: not decided yet",
    }),
    unit: z.string().nullable().openapi({ description: "Unit named in the heading" }),
    confidence: z.number().min(0).max(1),
    why: z.enum(mappingReasons).nullable(),
  })
  .openapi("MappingEntry");

/** What an upload says besides its bytes. */
export const uploadSchema = closedObject({
  fileName: z.string().trim().min(1).max(255).default("register.csv"),
  park: parkId.optional().openapi({ description: "Park of the rows that name none themselves" }),
  source: z.string().trim().min(1).max(200).optional().openapi({ description: "By default the file's name" }),
  asOf: z.iso.date().optional().openapi({ description: "The day the file's facts were true" }),
  calibre: z.enum(calibres).default("registration"),
});

export const mappingChangeSchema = closedObject({
  mapping: z
    .array(closedObject({ column: z.int().min(0), field: z.string().max(40).nullable() }))
    .max(1000)
    .default([]),
  mode: z.enum(importModes).optional(),
  park: parkId.nullable().optional(),
  asOf: z.iso.date().nullable().optional(),
}).openapi("MappingChange");

const tableSchema = z.object({
  format: z.enum(["csv", "xlsx"]),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  headingRow: z.int(),
  headings: z.array(z.string()),
  sample: z.array(z.array(z.string())).openapi({ description: "The first rows, at most ten" }),
  moneyUnit: z
    .string()
    .nullable()
    .openapi({ description: "Unit a title row tells, for columns that name none" }),
  areaUnit: z.string().nullable(),
});

const countsSchema = z.object({
  good: z.int(),
  refused: z.int(),
  warnings: z.int().openapi({ description: "Good rows with a warning" }),
  create: z.int(),
  update: z.int(),
  unchanged: z.int(),
  skipped: z
    .int()
    .openapi({ description: "Good rows the mode leaves out: existing ones on create, new ones on update" }),
  conflicts: z.int().openapi({
    description:
      "Updated rows whose source says something new of a field that a person has changed; the source counts",
  }),
  byFault: z.record(z.string(), z.int()),
  undone: z.int(),
  notUndone: z.int().openapi({ description: "Records changed since the commit, which an undo left alone" }),
});

export const importSchema = z
  .object({
    id: importId,
    ...envelope,
    ownerPark: z.string().nullable().openapi({ description: "null: the park is a column of the file" }),
    fileName: z.string(),
    fileBytes: z.int(),
    state: z.enum(importStates),
    interrupted: z
      .enum(["checking", "committing", "undoing"])
      .nullable()
      .openapi({ description: "Step that was cancelled or failed; resume goes on with it" }),
    mode: z.enum(importModes),
    progress: z.number().min(0).max(1),
    checkedRows: z.int(),
    totalRows: z.int().nullable(),
    hasFile: z
      .boolean()
      .openapi({ description: "Whether the uploaded file is still kept: without it, nothing is read again" }),
    table: tableSchema,
    mapping: z.array(mappingEntrySchema),
    counts: countsSchema,
    failure: z
      .object({ kind: z.string(), data: z.record(z.string(), z.unknown()) })
      .nullable()
      .openapi({ description: "The refusal that ended it" }),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi("Import");

export const importListQuerySchema = closedObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const faultSchema = z
  .object({
    row: z.int().openapi({ description: "Row number as the user's spreadsheet shows it" }),
    column: z.string().nullable(),
    field: z.string().nullable(),
    code: z.string(),
    severity: z.enum(["error", "warning"]),
    value: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi("ImportFault");

export const faultQuerySchema = importListQuerySchema.extend({
  code: z.string().max(60).optional(),
  severity: z.enum(["error", "warning"]).optional(),
});

/** What a row of the file will do. "skip": the mode leaves it out. */
export const rowActions = ["create", "update", "unchanged", "skip"] as const;

export const previewRowSchema = z
  .object({
    row: z.int(),
    action: z.enum(rowActions),
    record: z.record(z.string(), z.unknown()),
  })
  .openapi("ImportPreviewRow");

export const importFieldSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    labels: z.object({ "zh-Hans": z.string(), "zh-Hant": z.string(), en: z.string() }),
    required: z.boolean(),
  })
  .openapi("ImportField");

export type MappingEntry = z.infer<typeof mappingEntrySchema>;
export type Upload = z.infer<typeof uploadSchema>;
export type MappingChange = z.infer<typeof mappingChangeSchema>;
export type ImportTable = z.infer<typeof tableSchema>;
export type ImportCounts = z.infer<typeof countsSchema>;
export type Import = z.infer<typeof importSchema>;
export type ImportFault = z.infer<typeof faultSchema>;
export type FaultQuery = z.infer<typeof faultQuerySchema>;
export type PreviewRow = z.infer<typeof previewRowSchema>;
export type ImportField = z.infer<typeof importFieldSchema>;

/** Counts of an import nobody has checked. */
export const noCounts: ImportCounts = {
  good: 0,
  refused: 0,
  warnings: 0,
  create: 0,
  update: 0,
  unchanged: 0,
  skipped: 0,
  conflicts: 0,
  byFault: {},
  undone: 0,
  notUndone: 0,
};
