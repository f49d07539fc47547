import { z } from "@hono/zod-openapi";
import { referenceSchema } from "../registry/reference.ts";

const flag = z.looseObject({ kind: z.string() });

export const productSpaceSchema = z
  .object({
    reference: referenceSchema,
    nodes: z
      .array(
        z.object({
          code: z.string(),
          ubiquity: z.int().openapi({ description: "Regions specialised in it" }),
          pci: z.number().nullable().openapi({ description: "Product complexity; null where not given" }),
        }),
      )
      .openapi({ description: "Industries that at least one region is specialised in" }),
    edges: z
      .array(
        z.object({
          from: z.int().openapi({ description: "Place in nodes" }),
          to: z.int(),
          proximity: z.number(),
        }),
      )
      .openapi({
        description: "The maximum spanning forest and every edge of at least the threshold, nearest first",
      }),
    threshold: z
      .number()
      .nullable()
      .openapi({ description: "Proximity that gives four neighbours on average; null: the forest alone" }),
    complexity: z.object({
      refused: z.looseObject({ kind: z.string() }).nullable().openapi({ description: "Why there is no PCI" }),
      flags: z.array(flag).openapi({ description: "What makes the PCI fragile" }),
      convention: z.record(z.string(), z.unknown()),
    }),
    parks: z.array(
      z.object({
        park: z.string(),
        covered: z.number().nullable().openapi({
          description: "Share of the park's firms known at the reference's level; null without firms",
        }),
        lq: z.array(z.number().nullable()).openapi({ description: "Location quotient, by place in nodes" }),
        density: z
          .array(z.number().nullable())
          .openapi({ description: "Relatedness density, in [0, 1]; null where an industry is near none" }),
      }),
    ),
  })
  .openapi("ProductSpace");

export type ProductSpaceAnswer = z.infer<typeof productSpaceSchema>;
