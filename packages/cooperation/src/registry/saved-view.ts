import { z } from "@hono/zod-openapi";
import { closedObject } from "../closed-object.ts";

const statement = {
  name: z.string().trim().min(1).max(100),
  query: z.record(z.string(), z.string()),
};

/** Filters and order of the enterprise table, under a name. */
export const newSavedViewSchema = closedObject(statement).openapi("NewSavedView");

/** A view as it is kept; its version grows when its query changes. */
export const savedViewSchema = z
  .object({ ...statement, id: z.uuid(), version: z.int() })
  .openapi("SavedView");

export type NewSavedView = z.infer<typeof newSavedViewSchema>;
export type SavedView = z.infer<typeof savedViewSchema>;
