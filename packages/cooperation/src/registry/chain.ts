import { z } from "@hono/zod-openapi";
import { closedObject } from "../closed-object.ts";
import { envelope } from "./envelope.ts";

/** A name in Chinese, and in English where somebody gave one. */
const name = closedObject({
  zh: z.string().trim().min(1).max(60),
  en: z.string().trim().min(1).max(100).nullable(),
});

const linkId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .openapi({ example: "reducers" });

const linkSchema = closedObject({
  id: linkId,
  name,
  codes: z
    .array(z.string().regex(/^([A-T]|\d{2,4})$/))
    .min(1)
    .max(60)
    .openapi({ description: "GB/T 4754-2017 at any level; a code stands for all finer ones" }),
}).openapi("ChainLink");

const stepSchema = closedObject({ from: linkId, to: linkId }).openapi("ChainStep");

/** What a planner states about an industry chain (产业链). */
const statement = {
  name,
  links: z.array(linkSchema).min(1).max(60),
  steps: z.array(stepSchema).max(400).openapi({ description: "From a supplying link to a buying one" }),
};

export const newChainSchema = closedObject(statement).openapi("NewChain");

export const chainChangeSchema = closedObject(statement).partial().openapi("ChainChange");

export const chainSchema = z
  .object({
    id: z.uuid(),
    ...envelope,
    ownerPark: z.string().nullable().openapi({ description: "null: the alliance's own" }),
    example: z.boolean(),
    ...statement,
  })
  .openapi("Chain");

export const chainTemplateSchema = z.object({ id: z.string(), ...statement }).openapi("ChainTemplate");

export type Chain = z.infer<typeof chainSchema>;
export type NewChain = z.infer<typeof newChainSchema>;
export type ChainChange = z.infer<typeof chainChangeSchema>;
