import { z } from "@hono/zod-openapi";

const byView = z
  .array(z.number())
  .openapi({ description: "Firm count first, then registered capital in 万元 CNY" });

export const allianceTableSchema = z
  .object({
    parks: z.array(z.object({ id: z.string(), name: z.string() })),
    parameters: z
      .record(z.string(), z.unknown())
      .openapi({ description: "What the last measurement was asked with, beside the defaults" }),
    cells: z.array(
      z.object({
        park: z.string(),
        code: z.string().nullable().openapi({ description: "Finest industry known; null: nobody knows one" }),
        firms: byView,
        inferred: byView,
        amounts: byView,
        largest: z.array(z.array(z.number())).openapi({ description: "The eight heaviest firms, by view" }),
      }),
    ),
  })
  .openapi("AllianceTable");

export type AllianceTableAnswer = z.infer<typeof allianceTableSchema>;
