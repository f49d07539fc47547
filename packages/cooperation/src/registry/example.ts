import { z } from "@hono/zod-openapi";
import type { Park } from "./park.ts";

/** A park of the example alliance, as the fixtures invent it. */
export interface ExampleParkRecord {
  id: string;
  name: { zhHans: string; zhHant: string; en: string };
  divisionCode: string;
  areaKm2: number | null;
  areaNote: string | null;
  longitude: number;
  latitude: number;
  facts: Park["facts"];
}

/** A firm of the example alliance. */
export interface ExampleEnterpriseRecord {
  park: string;
  name: string;
  uscc: string;
  industryCode: string | null;
  businessScope: string;
  registeredOn: string;
  capitalWan: number;
  employees: number;
  asOf: string;
}

/** What a node says of itself. */
export const nodeSchema = z
  .object({
    name: z.string(),
    version: z.string(),
    startedAt: z.string(),
    database: z.object({
      kind: z.enum(["embedded", "postgresql"]),
      durable: z
        .boolean()
        .openapi({ description: "false: a power cut may lose the last seconds; see the documentation" }),
    }),
    example: z.boolean().openapi({ description: "Example records are present" }),
    languages: z.array(z.string()),
    importLimitBytes: z.int().openapi({ description: "Largest file an import takes" }),
  })
  .openapi("Node");

/** The part of it that is known before any database is asked. */
export type NodeDescription = Omit<z.infer<typeof nodeSchema>, "example">;
