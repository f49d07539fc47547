import { type Kysely, sql } from "kysely";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";
import type { Transaction } from "./transaction.ts";

/** Something that happened, in the past tense: `{ type: "enterprise.registered", payload: { … } }`. */
export type Announcement = { type: string; payload: Record<string, unknown> };

/** An announcement as the outbox keeps it. Ids grow in the order of writing, not of committing. */
export type OutboxEvent = Announcement & { id: number; actor: string | null; at: string };

/**
 * Announces events in the transaction that made them: they exist if and only if it commits. Nobody is
 * notified: PostgreSQL lets transactions that notify commit one at a time, which would halve the write rate.
 * Whoever delivers looks every second.
 */
export async function announce(tx: Kysely<Tables>, ...events: Announcement[]): Promise<void> {
  if (events.length === 0) return;
  const types = events.map((it) => it.type);
  const payloads = events.map((it) => JSON.stringify(it.payload));
  await sql`
    insert into outbox (type, payload)
    select type, payload::jsonb from unnest(${types}::text[], ${payloads}::text[]) with ordinality as e (type, payload, place)
    order by place`.execute(tx);
}

/**
 * Hands waiting events to `take`, in the order of their ids, inside one transaction that also marks them as
 * published. What `take` writes through `tx` therefore happens exactly once; what it does elsewhere, at least
 * once. Several processes may deliver at the same time and never get the same event.
 *
 * @param limit the most events in one transaction
 * @returns how many were delivered; fewer than `limit` means none is left
 */
export function deliver(
  store: Store,
  take: (events: OutboxEvent[], tx: Transaction) => Promise<void>,
  limit = 100,
): Promise<number> {
  return store.transaction({}, async (tx) => {
    const events = await tx.query<OutboxEvent>(
      `select id, type, payload, actor, at from outbox where published_at is null
        order by id limit $1 for update skip locked`,
      [limit],
    );
    if (events.length === 0) return 0;
    await take(events, tx);
    await tx.execute("update outbox set published_at = now() where id = any($1::bigint[])", [
      events.map((it) => it.id),
    ]);
    return events.length;
  });
}

/** Forgets events published more than `days` ago. @returns how many */
export function forgetPublished(store: Store, days: number): Promise<number> {
  return store.execute("delete from outbox where published_at < now() - make_interval(days => $1)", [days]);
}
