import { z } from "@hono/zod-openapi";
import { referenceSchema } from "../registry/reference.ts";

export const opportunitySchema = z
  .object({
    code: z.string(),
    density: z.number().openapi({ description: "Relatedness density, in [0, 1]" }),
    gain: z.number().openapi({
      description: "By how much the densities of all other absent industries would rise, summed",
    }),
    lq: z.number().openapi({ description: "Location quotient of the park against the reference, below 1" }),
  })
  .openapi("Opportunity");

export const opportunitiesSchema = z
  .object({
    items: z.array(opportunitySchema),
    reference: referenceSchema,
    covered: z
      .number()
      .nullable()
      .openapi({ description: "Share of the park's firms whose industry is known at the reference's level" }),
  })
  .openapi("Opportunities");

export type Opportunity = z.infer<typeof opportunitySchema>;
export type Opportunities = z.infer<typeof opportunitiesSchema>;
