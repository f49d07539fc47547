import { z } from "@hono/zod-openapi";

const firm = z.object({
  id: z.uuid(),
  name: z.string(),
  amount: z.number(),
  contribution: z
    .number()
    .nullable()
    .openapi({ description: "The number as it is, less the number without this firm" }),
});

const distance = z
  .object({
    amount: z
      .number()
      .openapi({ description: "To add (positive) or that may go (negative), in the view's unit" }),
    firms: z.int().nullable().openapi({ description: "The same in firms of the industry's median size" }),
  })
  .nullable();

export const quotientExplanationSchema = z
  .object({
    park: z.string(),
    code: z.string(),
    weight: z.string(),
    reference: z.string().nullable(),
    quotient: z.number().nullable().openapi({ description: "null: the reference has none of the industry" }),
    industry: z.number().openapi({ description: "The industry's amount in the park" }),
    parkTotal: z.number().openapi({ description: "The park's amount whose industry is known at this level" }),
    threshold: z.literal(1),
    distance,
    firms: z.array(firm).openapi({ description: "The twenty largest, largest first" }),
    firmCount: z.int(),
  })
  .openapi("QuotientExplanation");

export const couplabilityExplanationSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    weight: z.string(),
    couplability: z.number(),
    demand: z.number(),
    sectors: z.array(
      z.object({
        sector: z.string(),
        part: z
          .number()
          .openapi({ description: "Covered demand over all demand; parts sum to the couplability" }),
        room: z
          .number()
          .openapi({ description: "Uncovered demand over all demand; parts and room sum to 1" }),
        firms: z.array(firm).openapi({ description: "The supplier's five largest firms of the sector" }),
      }),
    ),
    cut: z.number(),
    toCut: z.array(z.object({ sector: z.string(), amount: z.number() })).openapi({
      description: "Supply that would lift the couplability to the cut, sectors in the order to fill",
    }),
  })
  .openapi("CouplabilityExplanation");

export const similarityExplanationSchema = z
  .object({
    parks: z.tuple([z.string(), z.string()]),
    level: z.enum(["section", "division", "group", "class"]),
    weight: z.string(),
    similarity: z.number(),
    industries: z.array(
      z.object({
        code: z.string(),
        part: z.number().openapi({ description: "Parts sum to the similarity" }),
        shares: z.tuple([z.number(), z.number()]),
      }),
    ),
  })
  .openapi("SimilarityExplanation");

export type QuotientExplanation = z.infer<typeof quotientExplanationSchema>;
export type CouplabilityExplanation = z.infer<typeof couplabilityExplanationSchema>;
export type SimilarityExplanation = z.infer<typeof similarityExplanationSchema>;
