import { z } from "@hono/zod-openapi";

export const newSavedViewSchema = z
  .object({ name: z.string().trim().min(1).max(100), query: z.record(z.string(), z.string()) })
  .openapi("NewSavedView");

export const savedViewSchema = newSavedViewSchema
  .extend({ id: z.uuid(), version: z.int() })
  .openapi("SavedView");

export type NewSavedView = z.infer<typeof newSavedViewSchema>;
export type SavedView = z.infer<typeof savedViewSchema>;
