import { createHash } from "node:crypto";
import { type Act, type Actor, localOperator, type WriteContext } from "@ouhe/cooperation/server";
import type { Transaction } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import type { Services } from "./services.ts";

/** A write that may be sent twice: its key, its address and what it asked. */
export interface IdempotentRequest {
  key: string;
  /** Method and path: the same key may be used at another address. */
  route: string;
  /** The query, in an order that does not depend on how it was written. */
  query: string;
  /** The body as text; not asked for when the command tells what the body held. */
  body(): Promise<string>;
}

function contextParts({ classifier, clock, newId }: Services, actor: Actor) {
  return { actor, now: clock(), classifier, newId };
}

const who = (actor: Actor) => ({ actor: actor.id, park: actor.park ?? undefined });

/**
 * Runs commands for one request on behalf of an actor. With an idempotency key, the first result is kept
 * in the same transaction as the writes, and given again to whoever repeats the key. Each command is told the
 * time at which it begins, so that what acts for days, as jobs do, never acts in the past.
 */
export function actFor(
  services: Services,
  repeat: IdempotentRequest | null,
  actor: Actor = localOperator,
): Act {
  return {
    read: (command) => command({ ...contextParts(services, actor), tx: services.store }),
    writeAlone: (command) => command({ ...contextParts(services, actor), tx: services.store }),
    write: (command, asked) =>
      services.store.transaction(who(actor), (tx) => {
        const run = () => command({ ...contextParts(services, actor), tx } as WriteContext);
        return repeat ? once(tx, repeat, asked, run) : run();
      }),
  };
}

async function once<T>(
  tx: Transaction,
  { key, route, query, body }: IdempotentRequest,
  asked: string | undefined,
  run: () => Promise<T>,
): Promise<T> {
  const request = [query, asked ?? (await body())];
  const hash = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  await tx.lock(`idempotency ${key} ${route}`);
  const [first] = await tx.query<{ request_hash: string; body: string }>(
    "select request_hash, body from idempotency where key = $1 and route = $2",
    [key, route],
  );
  if (first && first.request_hash !== hash) throw new DomainError("request/key-reused", { key });
  if (first) return JSON.parse(first.body) as T;
  const result = await run();
  await tx.execute(
    "insert into idempotency (key, route, request_hash, status, body) values ($1, $2, $3, 200, $4)",
    [key, route, hash, JSON.stringify(result ?? null)],
  );
  return result;
}
