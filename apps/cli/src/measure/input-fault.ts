/** What is wrong with the content of an input file. */
export interface InputFaults {
  number: { file: string; row: number; column: string; value: string };
  column: { file: string; column: string; known: string };
  rows: { file: string };
  json: { file: string; reason: string };
  missing: { file: string; reason: string };
  twice: { input: string };
}

/** A fault of an input file. Thrown anywhere, put into words once. */
export class InputFault<K extends keyof InputFaults = keyof InputFaults> extends Error {
  readonly kind: K;
  readonly data: InputFaults[K];

  constructor(kind: K, data: InputFaults[K]) {
    super(kind);
    this.name = "InputFault";
    this.kind = kind;
    this.data = data;
  }
}
