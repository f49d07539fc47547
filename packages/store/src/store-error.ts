/** What can be wrong with the memory itself, as stable words; the sentence is in the error's message. */
export type StoreErrorKind =
  | "store/unreachable"
  | "store/unsuitable-server"
  | "store/directory-in-use"
  | "store/directory-damaged"
  | "store/directory-foreign"
  | "store/engine-stopped"
  | "store/nested-use"
  | "store/transaction-aborted"
  | "store/migration-changed"
  | "store/migration-missing"
  | "store/migration-misnumbered"
  | "store/migration-failed"
  | "store/not-empty"
  | "store/backup-damaged"
  | "store/backup-foreign"
  | "store/job-lost";

/**
 * A fault or refusal of the store. `kind` is stable and may be matched; `message` is one English sentence
 * that says what is wrong and what to do; `data` holds the values named in it. Never holds a password.
 */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(
    kind: StoreErrorKind,
    message: string,
    data: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "StoreError";
    this.kind = kind;
    this.data = data;
  }
}
