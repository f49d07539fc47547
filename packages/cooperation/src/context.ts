import type { Classifier } from "@ouhe/classification";
import type { Store, Transaction } from "@ouhe/store";

/** Who acts, and for which park. Until people sign in (a later room), one local operator. */
export interface Actor {
  id: string;
  /** The park acted for, or null for the node's operator. */
  park: string | null;
}

/** What a command is given: where to ask, who acts, and when. Nothing of HTTP. */
export interface Context {
  tx: Pick<Store, "db" | "query" | "execute">;
  actor: Actor;
  now: Date;
  /** The industry classifier in force; loaded when first asked for. */
  classifier(): Classifier;
  /** A new record id (UUID, version 7). */
  newId(): string;
}

/** A context whose questions share one transaction: all of a command's writes are kept, or none. */
export interface WriteContext extends Context {
  tx: Transaction;
}

/** The person at the keyboard of a node without sign-in. */
export const localOperator: Actor = { id: "local-operator", park: null };
