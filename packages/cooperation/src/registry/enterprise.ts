import { z } from "@hono/zod-openapi";
import { closedObject } from "../closed-object.ts";
import { envelope } from "./envelope.ts";
import { parkId } from "./park.ts";

/** UUID, version 7. */
export const enterpriseId = z.uuid();

/** Where a firm's industry comes from; a person's correction outranks the register, the register the classifier. */
export const industryBases = ["corrected", "declared", "inferred"] as const;

/** As many digits before the point as the columns hold. */
const most = 99_999_999_999_999;
const signedAmount = z.number().min(-most).max(most).nullable();
const amount = z.number().min(0).max(most).nullable();
const text = (most: number) => z.string().max(most).nullable();

/** What an office states about an enterprise; amounts in 万元, areas in m². */
const statement = {
  name: z.string().trim().min(2).max(200),
  uscc: text(18).openapi({ description: "统一社会信用代码, GB 32100-2015", example: "91110000600037341L" }),
  registrationNumber: text(40),
  industryDeclared: text(5).openapi({
    description: "GB/T 4754-2017 code of 2 to 4 digits, its letter allowed",
  }),
  businessScope: text(20_000),
  mainProducts: text(20_000),
  legalType: text(100),
  status: text(100),
  registeredOn: z.iso.date().nullable(),
  capitalWan: amount,
  capitalCurrency: z.string().regex(/^[A-Z]{3}$/),
  employees: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .nullable(),
  outputWan: signedAmount,
  revenueWan: signedAmount,
  taxWan: signedAmount,
  rdWan: signedAmount,
  energyTce: amount,
  landM2: amount,
  buildingM2: amount,
  aboveScale: z.boolean().nullable(),
  address: text(500),
  adminCode: text(12),
};

const optionalStatement = closedObject(statement).partial();

/** A firm to register: its park, name and source; all else may be unknown. */
export const newEnterpriseSchema = optionalStatement
  .extend({
    ownerPark: parkId,
    name: statement.name,
    source: z.string().min(1).max(200),
    asOf: z.iso.date().nullable().optional(),
    visibility: envelope.visibility.optional(),
    calibre: envelope.calibre.optional(),
  })
  .openapi("NewEnterprise");

/** What a person states anew about a firm; what is left out stays as it is, null takes it away. */
export const enterpriseChangeSchema = optionalStatement
  .extend({ asOf: z.iso.date().nullable().optional() })
  .openapi("EnterpriseChange");

/** What a person says the firm does: a division, group or class of GB/T 4754, and why. */
export const correctionSchema = closedObject({
  code: z.string().regex(/^\d{2,4}$/),
  reason: z.string().trim().min(1).max(500),
}).openapi("IndustryCorrection");

/** Everything the register knows of a firm. */
export const enterpriseSchema = z
  .object({
    id: enterpriseId,
    ...envelope,
    example: z.boolean(),
    ...statement,
    industry: z.object({
      code: z.string().nullable(),
      basis: z.enum(industryBases).nullable(),
      declared: z.string().nullable(),
      inferred: z.string().nullable(),
      confidence: z
        .number()
        .nullable()
        .openapi({ description: "Of the inferred code, in [0, 1], calibrated" }),
      words: z
        .array(z.string())
        .openapi({ description: "Words of the scope that decided the inferred code" }),
      corrected: z.string().nullable(),
      correctedBy: z.string().nullable(),
      correctedAt: z.string().nullable(),
      correctionReason: z.string().nullable(),
    }),
    extra: z.record(z.string(), z.string()),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi("Enterprise");

/** One line of the table. */
export const enterpriseRowSchema = z
  .object({
    id: enterpriseId,
    ownerPark: parkId,
    name: z.string(),
    uscc: z.string().nullable(),
    industry: z.object({
      code: z.string().nullable(),
      basis: z.enum(industryBases).nullable(),
      confidence: z.number().nullable(),
    }),
    capitalWan: z.number().nullable(),
    capitalCurrency: z.string(),
    registeredOn: z.iso.date().nullable(),
    employees: z.int().nullable(),
    asOf: z.iso.date().nullable(),
    source: z.string(),
    version: z.int(),
    example: z.boolean(),
  })
  .openapi("EnterpriseRow");

/** What the table can be ordered by. */
export const enterpriseSorts = ["name", "capital", "registered", "confidence", "updated"] as const;

const flag = z.enum(["true", "false"]).transform((it) => it === "true");

/** What the table can be narrowed to. */
export const enterpriseFilterSchema = closedObject({
  park: parkId.optional(),
  section: z
    .string()
    .regex(/^[A-T]$/)
    .optional(),
  division: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  industry: z
    .string()
    .regex(/^\d{2,4}$/)
    .optional()
    .openapi({ description: "Code or its beginning" }),
  basis: z.enum([...industryBases, "none"]).optional(),
  q: z.string().trim().min(1).max(100).optional().openapi({ description: "Text the chosen field contains" }),
  in: z.enum(["name", "uscc", "scope"]).default("name"),
  minCapital: z.coerce.number().optional(),
  registeredFrom: z.iso.date().optional(),
  registeredTo: z.iso.date().optional(),
  confidenceBelow: z.coerce.number().min(0).max(1).optional(),
  example: flag.optional(),
});

/** A page of the table: filters, order, cursor and size. */
export const enterpriseQuerySchema = enterpriseFilterSchema.extend({
  sort: z.enum(enterpriseSorts).default("capital"),
  order: z.enum(["asc", "desc"]).default("desc"),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  count: flag.optional().openapi({ description: "Also count matches, exactly up to 1,000" }),
});

export type NewEnterprise = z.infer<typeof newEnterpriseSchema>;
export type EnterpriseChange = z.infer<typeof enterpriseChangeSchema>;
export type Enterprise = z.infer<typeof enterpriseSchema>;
export type EnterpriseRow = z.infer<typeof enterpriseRowSchema>;
export type EnterpriseFilter = z.infer<typeof enterpriseFilterSchema>;
export type EnterpriseQuery = z.infer<typeof enterpriseQuerySchema>;
export type IndustryCorrection = z.infer<typeof correctionSchema>;
