import { z } from "@hono/zod-openapi";
import { calibres } from "@ouhe/vocabulary";

/** What every record carries; see `RecordEnvelope` in the vocabulary. */
export const envelope = {
  ownerPark: z.string(),
  visibility: z.enum(["private", "pair", "alliance", "public"]),
  source: z.string(),
  asOf: z.iso.date().nullable(),
  calibre: z.enum(calibres).openapi({ description: "口径: what the figures count, and for whom" }),
  version: z.int(),
};
