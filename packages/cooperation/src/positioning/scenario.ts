import { z } from "@hono/zod-openapi";
import { closedObject } from "../closed-object.ts";
import { envelope } from "../registry/envelope.ts";
import { parkId } from "../registry/park.ts";

/** A project or firm as it counts in a what-if. */
const bodyShape = {
  name: z.string().trim().min(1).max(200),
  code: z
    .string()
    .regex(/^\d{2,4}$/)
    .nullable()
    .openapi({ description: "GB/T 4754-2017; null: nobody knows it" }),
  capitalWan: z.number().min(0).max(1e12).nullable().openapi({ description: "万元 CNY" }),
  isInferred: z.boolean().openapi({ description: "Whether the classifier gave the code" }),
};

const firmShape = {
  ...bodyShape,
  enterprise: z.uuid().openapi({ description: "The firm in the register, as it was when imagined" }),
};

const changeSchema = z
  .discriminatedUnion("kind", [
    closedObject({ kind: z.literal("open"), park: parkId, ...bodyShape }),
    closedObject({ kind: z.literal("close"), park: parkId, ...firmShape }),
    closedObject({ kind: z.literal("move"), park: parkId, to: parkId, ...firmShape }),
  ])
  .openapi("ScenarioChange");

/** What a planner imagines. */
const statement = {
  name: z.string().trim().min(1).max(100),
  changes: z.array(changeSchema).max(200).openapi({ description: "In the order they are imagined" }),
};

export const newScenarioSchema = closedObject(statement).openapi("NewScenario");

export const scenarioChangeSchema = closedObject(statement).partial().openapi("ScenarioEdit");

export const scenarioSchema = z
  .object({
    id: z.uuid(),
    ...envelope,
    ownerPark: z.string().nullable().openapi({ description: "null: the alliance's own" }),
    ...statement,
    madeBy: z.string(),
    updatedAt: z.string(),
  })
  .openapi("Scenario");

export type Scenario = z.infer<typeof scenarioSchema>;
export type NewScenario = z.infer<typeof newScenarioSchema>;
export type ScenarioEdit = z.infer<typeof scenarioChangeSchema>;
export type ScenarioChange = z.infer<typeof changeSchema>;
