/**
 * Every refusal the domain foresees: a stable kind, and the data its sentence needs. A room adds
 * its kinds by declaring this interface again:
 * `declare module "@ouhe/vocabulary" { interface DomainErrors { "park/unknown": { park: string } } }`.
 * The node's problem table has a row for every kind, or it does not compile.
 */
export interface DomainErrors {
  "input/invalid": { errors: readonly InputFault[] };
  "record/unknown": { kind: string; id: string };
  "record/version-stale": { expected: number; current: number };
}

export type DomainErrorKind = keyof DomainErrors;

/** An answer "no" that the domain foresees. Rules and commands throw it; only the edge catches it. */
export class DomainError<K extends DomainErrorKind = DomainErrorKind> extends Error {
  readonly kind: K;
  readonly data: DomainErrors[K];

  constructor(kind: K, data: DomainErrors[K]) {
    super(kind);
    this.name = "DomainError";
    this.kind = kind;
    this.data = data;
  }
}

/** What is wrong with one value of a request. */
export interface InputFault {
  /** JSON Pointer (RFC 6901) to the value, or `/` and the name of a parameter. */
  pointer: string;
  /** Stable word; `unknown_field` and `unknown_parameter` for a name that means nothing here. */
  code: string;
  /** The known name that was probably meant. */
  nearest?: string;
}
