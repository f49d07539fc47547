import pg from "pg";
import type { Connections } from "./connections.ts";
import { quoteIdentifier } from "./sql-text.ts";

/**
 * Called with the text sent along. After a lost connection it is called once with "" and `isAfterLoss`, since
 * something may have been missed and the session's locks are gone.
 */
export type Listener = (payload: string, isAfterLoss: boolean) => void;

/** Ears on the database: LISTEN on a session that outlives single queries. */
export type Listening = {
  /** Hears every NOTIFY on `channel` from now on. @returns a function that stops it */
  listen: (channel: string, listener: Listener) => Promise<() => Promise<void>>;
  /** The session whose locks live as long as this process: see `jobs`. */
  withSession: <T>(use: (client: Pick<pg.Client, "query">) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** Who listens to what; shared by both engines. */
class Listeners {
  readonly #byChannel = new Map<string, Set<Listener>>();

  /** @returns true if this is the channel's first listener */
  add(channel: string, listener: Listener): boolean {
    const set = this.#byChannel.get(channel) ?? new Set();
    this.#byChannel.set(channel, set.add(listener));
    return set.size === 1;
  }

  /** @returns true if nobody listens to the channel any more */
  remove(channel: string, listener: Listener): boolean {
    const set = this.#byChannel.get(channel);
    set?.delete(listener);
    return set?.size === 0 && this.#byChannel.delete(channel);
  }

  hear(channel: string, payload: string) {
    for (const listener of this.#byChannel.get(channel) ?? []) listener(payload, false);
  }

  hearOfLoss() {
    for (const set of this.#byChannel.values()) for (const listener of set) listener("", true);
  }

  channels(): string[] {
    return [...this.#byChannel.keys()];
  }
}

const listenTo = (channel: string) => `listen ${quoteIdentifier(channel)}`;
const unlistenFrom = (channel: string) => `unlisten ${quoteIdentifier(channel)}`;

/** Ears on the embedded engine: its only session hears what it says itself. */
export function embeddedListening(pool: pg.Pool, connections: Connections): Listening {
  const listeners = new Listeners();
  pool.on("connect", (client) => {
    client.on("notification", ({ channel, payload }) => listeners.hear(channel, payload ?? ""));
  });
  return {
    async listen(channel, listener) {
      if (listeners.add(channel, listener)) await connections.lend((it) => it.query(listenTo(channel)));
      return async () => {
        if (listeners.remove(channel, listener))
          await connections.lend((it) => it.query(unlistenFrom(channel)));
      };
    },
    withSession: (use) => connections.lend(use),
    close: async () => {},
  };
}

/** Ears on a server: one connection of its own, opened when first needed and again whenever it breaks. */
export function serverListening(config: pg.ClientConfig): Listening {
  const listeners = new Listeners();
  let current: Promise<pg.Client> | undefined;
  let isClosed = false;

  async function open(): Promise<pg.Client> {
    const client = new pg.Client(config);
    client.on("notification", ({ channel, payload }) => listeners.hear(channel, payload ?? ""));
    client.on("error", () => {});
    client.once("end", () => lose());
    await client.connect();
    for (const channel of listeners.channels()) await client.query(listenTo(channel));
    return client;
  }

  function session(): Promise<pg.Client> {
    current ??= open().catch((error) => {
      current = undefined;
      throw error;
    });
    return current;
  }

  function lose() {
    current = undefined;
    if (!isClosed && listeners.channels().length > 0) retry(250);
  }

  function retry(milliseconds: number) {
    const attempt = () => {
      if (isClosed) return;
      session().then(
        () => listeners.hearOfLoss(),
        () => retry(Math.min(milliseconds * 2, 10_000)),
      );
    };
    setTimeout(attempt, milliseconds).unref();
  }

  let turn: Promise<unknown> = Promise.resolve();

  /** One statement after the other: the driver wants no second one while the first runs. */
  function withSession<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
    const mine = turn.then(async () => use(await session()));
    turn = mine.catch(() => {});
    return mine;
  }

  return {
    async listen(channel, listener) {
      await session();
      if (listeners.add(channel, listener)) await withSession((it) => it.query(listenTo(channel)));
      return async () => {
        if (listeners.remove(channel, listener) && current)
          await withSession((it) => it.query(unlistenFrom(channel)));
      };
    },
    withSession,
    async close() {
      isClosed = true;
      await (await current?.catch(() => undefined))?.end();
    },
  };
}
