import { DomainError } from "@ouhe/vocabulary";
import { sql } from "kysely";
import type { Context, WriteContext } from "../context.ts";
import type { NewSavedView, SavedView } from "./saved-view.ts";

const columns = ["id", "name", "query", "version"] as const;

/** The actor's own views, by name. */
export async function listViews(ctx: Context): Promise<SavedView[]> {
  const rows = await ctx.tx.db
    .selectFrom("saved_view")
    .select(columns)
    .where("owner", "=", ctx.actor.id)
    .orderBy("name")
    .execute();
  return rows as SavedView[];
}

/** Saves under a name; a name the actor has used already takes the new query. */
export async function saveView(ctx: WriteContext, view: NewSavedView): Promise<SavedView> {
  const saved = await ctx.tx.db
    .insertInto("saved_view")
    .values({ id: ctx.newId(), owner: ctx.actor.id, name: view.name, query: JSON.stringify(view.query) })
    .onConflict((it) =>
      it.columns(["owner", "name"]).doUpdateSet((eb) => ({
        query: eb.ref("excluded.query"),
        version: sql`saved_view.version + (saved_view.query is distinct from excluded.query)::int`,
      })),
    )
    .returning(columns)
    .executeTakeFirstOrThrow();
  return saved as SavedView;
}

/** @throws DomainError record/unknown */
export async function removeView(ctx: WriteContext, id: string): Promise<void> {
  const gone = await ctx.tx.db
    .deleteFrom("saved_view")
    .where("id", "=", id)
    .where("owner", "=", ctx.actor.id)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw new DomainError("record/unknown", { kind: "view", id });
}
