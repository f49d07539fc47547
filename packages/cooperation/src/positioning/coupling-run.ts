import { z } from "@hono/zod-openapi";
import type { CouplingResult } from "@ouhe/coupling";
import { closedObject } from "../closed-object.ts";

export const couplingStates = ["none", "queued", "running", "ready", "failed"] as const;

/** How a measurement is asked for; what is left out takes the documented defaults. */
export const couplingRequestSchema = closedObject({
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
  replicates: z.int().min(0).max(2000).optional(),
}).openapi("CouplingRequest");

/** The result's own shape is published as JSON Schema: packages/coupling/schemas/coupling.schema.json. */
const resultSchema = z.custom<CouplingResult | null>().openapi({
  type: ["object", "null"],
  description: "ouhe-coupling/1; see schemas/coupling.schema.json",
});

export const couplingStatusSchema = z
  .object({
    state: z.enum(couplingStates),
    progress: z.number().min(0).max(1),
    runId: z.uuid().nullable(),
    madeAt: z.string().nullable(),
    stale: z.boolean().openapi({ description: "The registers have changed since" }),
    failure: z.string().nullable().openapi({ description: "Why the newest measurement failed" }),
    summary: resultSchema,
  })
  .openapi("CouplingStatus");

export const couplingPartSchema = z
  .object({
    runId: z.uuid(),
    views: z.array(z.record(z.string(), z.unknown())),
  })
  .openapi("CouplingPart");

export type CouplingRequest = z.infer<typeof couplingRequestSchema>;
export type CouplingStatus = z.infer<typeof couplingStatusSchema>;
export type CouplingPart = z.infer<typeof couplingPartSchema>;
