import { z } from "@hono/zod-openapi";
import { calibres } from "@ouhe/vocabulary";
import { closedObject } from "../closed-object.ts";
import { envelope } from "./envelope.ts";

/** Short, stable, chosen by people: small letters, digits and hyphens. */
export const parkId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .openapi({ example: "qingpu" });

const names = closedObject({
  "zh-Hans": z.string().min(1).max(100),
  "zh-Hant": z.string().min(1).max(100),
  en: z.string().min(1).max(200),
});

/** A published figure about a park, as its source has it. */
export const factSchema = z
  .object({
    id: z.string(),
    value: z.union([z.number(), z.string()]),
    unit: z.string(),
    source: z.string(),
    calibre: z.enum(calibres),
  })
  .openapi("Fact");

/** What a person states about a park. */
const statement = {
  name: names,
  divisionCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .openapi({ description: "GB/T 2260 county that holds the park" }),
  areaKm2: z.number().positive().max(999_999).nullable(),
  areaNote: z.string().max(100).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
};

/** A park to add. */
export const newParkSchema = closedObject({
  id: parkId,
  ...statement,
  source: z.string().min(1).max(200),
  asOf: z.iso.date().nullable(),
}).openapi("NewPark");

/** What is stated anew about a park; what is left out stays as it is. */
export const parkChangeSchema = closedObject(statement).partial().openapi("ParkChange");

/** A park with what its register holds. */
export const parkSchema = z
  .object({
    id: parkId,
    ...envelope,
    example: z.boolean(),
    ...statement,
    facts: z.array(factSchema),
    firms: z.int(),
    capitalWan: z
      .number()
      .nullable()
      .openapi({ description: "Registered capital of its firms, CNY only, 万元" }),
    freshness: z.object({
      newestAsOf: z.iso.date().nullable(),
      oldestAsOf: z.iso.date().nullable(),
      staleShare: z
        .number()
        .nullable()
        .openapi({ description: "Share of firms whose as-of date is missing or older than 365 days" }),
      updatedAt: z.string().nullable(),
    }),
  })
  .openapi("Park");

export type Park = z.infer<typeof parkSchema>;
export type NewPark = z.infer<typeof newParkSchema>;
export type ParkChange = z.infer<typeof parkChangeSchema>;
