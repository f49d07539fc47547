import type { Parameter } from "./measure.ts";

/** What a caller got wrong. */
export type WrongCallKind =
  | "measure-unknown"
  | "input-unknown"
  | "input-missing"
  | "input-of-another-kind"
  | "parameter-unknown"
  | "parameter-missing"
  | "parameter-impossible";

export interface WrongCallData {
  /** The measure, input or parameter as the caller named it. */
  name: string;
  /** What could stand there: names, choices or a range. */
  known: readonly string[];
  /** The known name the caller most likely meant. */
  nearest?: string;
  /** What the input or parameter is about. */
  about?: string;
  given?: string;
}

/** A call that no answer, not even a refusal, belongs to. `kind` and `data` are for a machine, the message for a log. */
export class WrongCall extends RangeError {
  readonly kind: WrongCallKind;
  readonly data: WrongCallData;

  constructor(kind: WrongCallKind, data: WrongCallData) {
    super(sentences[kind](data));
    this.name = "WrongCall";
    this.kind = kind;
    this.data = data;
  }
}

const meant = ({ nearest, known }: WrongCallData) =>
  nearest ? `did you mean ${nearest}?` : `there are: ${known.join(", ") || "none"}`;

const sentences: Record<WrongCallKind, (data: WrongCallData) => string> = {
  "measure-unknown": (data) => `no measure ${data.name}; ${meant(data)}`,
  "input-unknown": (data) => `no input ${data.name}; ${meant(data)}`,
  "input-missing": ({ name, about }) => `input ${name} is missing: ${about}`,
  "input-of-another-kind": ({ name, known, about }) => `input ${name} is no ${known.join("")}: ${about}`,
  "parameter-unknown": (data) => `no parameter ${data.name}; ${meant(data)}`,
  "parameter-missing": ({ name, known, about }) =>
    `parameter ${name} must be given, ${known.join(" or ")}: ${about}. It has no default, because implementations differ and the numbers with them`,
  "parameter-impossible": ({ name, given, known, about }) =>
    `parameter ${name} cannot be ${given}, but ${known.join(" or ")}: ${about}`,
};

/** What a parameter may be, in words. */
export function allowedOf(parameter: Parameter): readonly string[] {
  if (parameter.kind === "choice") return parameter.among;
  if (parameter.kind === "yes-no") return ["true", "false"];
  const what =
    parameter.kind === "numbers" ? "numbers" : "integer" in parameter ? "a whole number" : "a number";
  return [`${what} from ${parameter.min} to ${parameter.max}`];
}

/** The known name with the fewest slips from a typed one, at most two fifths of its letters; undefined if none is near. */
export function nearestOf(typed: string, known: readonly string[]): string | undefined {
  if (typed.length > 60) return undefined;
  const near = known
    .map((name) => ({ name, slips: slips(typed.toLowerCase(), name.toLowerCase()) }))
    .filter((it) => it.slips <= Math.ceil(0.4 * it.name.length) || it.name.startsWith(`${typed}-`))
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.name;
}

function slips(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same));
    }
    above = row;
  }
  return above[b.length]!;
}
