import { z } from "@hono/zod-openapi";

const parkShare = z.object({
  park: z.string(),
  firms: z.int(),
  amount: z.number().openapi({ description: "Registered capital known in CNY, 万元" }),
  share: z.number().openapi({ description: "Share of the link's firms, in [0, 1]" }),
});

export const chainCoverageSchema = z
  .object({
    chain: z.uuid(),
    version: z.int().openapi({ description: "Version of the chain that was laid over the parks" }),
    rule: z.object({ minimumFirms: z.int(), soleShare: z.number() }),
    unclassified: z.int().openapi({ description: "Firms whose industry nobody knows: they are in no link" }),
    links: z.array(
      z.object({
        link: z.string(),
        state: z.enum(["held", "sole", "thin", "broken"]),
        firms: z.int(),
        parks: z.array(parkShare),
      }),
    ),
    steps: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        isWhole: z.boolean(),
        within: z
          .number()
          .nullable()
          .openapi({ description: "Share of both ends that sit in the same parks, in [0, 1]" }),
      }),
    ),
    closers: z
      .array(
        z.object({
          link: z.string(),
          parks: z.array(
            z.object({
              park: z.string(),
              fit: z
                .number()
                .openapi({ description: "Mean share of the neighbouring links' firms, in (0, 1]" }),
              neighbours: z.array(z.object({ link: z.string(), firms: z.int(), share: z.number() })),
            }),
          ),
        }),
      )
      .openapi({ description: "Parks next to a link that is not held, best fit first" }),
  })
  .openapi("ChainCoverage");

export type ChainCoverageAnswer = z.infer<typeof chainCoverageSchema>;
