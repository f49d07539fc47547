import type { Language } from "./language.ts";
import { refusalsEn } from "./refusals/en.ts";
import { refusalsZhHans } from "./refusals/zh-hans.ts";
import { refusalsZhHant } from "./refusals/zh-hant.ts";

/** What the command itself refuses, and the data its sentence needs. Files and rooms have kinds of their own. */
export interface CommandRefusals {
  /** `nearest` is the command or option that was probably meant. */
  "command/unknown": { command: string; nearest: string | null };
  "option/unknown": { option: string; nearest: string | null };
  "option/value-missing": { option: string };
  "option/takes-no-value": { option: string };
  "option/invalid": { option: string; value: string; expected: string };
  "argument/missing": { argument: string };
  "argument/extra": { argument: string };
  /** A variable of the environment says what cannot be. */
  "environment/invalid": { variable: string; value: string; expected: string };
  /** `suggested` is the column that looks most like one of parks. */
  "park/column-missing": { name: string; headings: readonly string[]; suggested: string | null };
  "column/unknown": { name: string; column: string; headings: readonly string[] };
  "park/too-many": { parks: number; limit: number; examples: readonly string[] };
  "weight/not-numeric": { column: string; example: string };
  /** No row of any register could be kept; `faults` are the commonest problems in words. */
  "register/none-kept": { rows: number; faults: readonly string[] };
  "reference/unreadable": { name: string; headings: readonly string[] };
  "reference/no-codes": { name: string; examples: readonly string[] };
  "io/not-square": { name: string; missing: readonly string[] };
  "io/no-totals": { name: string };
  "io/year-unknown": { name: string };
  "io/not-a-number": { name: string; row: number; column: string; value: string };
  "io/concordance-missing": { name: string; sectors: number };
  "concordance/unreadable": { name: string; headings: readonly string[] };
  "concordance/incomplete": { name: string; sectors: readonly string[] };
  "concordance/merges-coefficients": { name: string; sectors: readonly string[] };
  "output/not-ours": { directory: string; files: readonly string[] };
  "output/is-input": { file: string };
  "output/unwritable": { path: string; reason: string };
  "model/unreadable": { name: string; reason: string };
  /** `skipped` are the reasons why other rows were left out, in words. */
  "model/too-few-rows": { usable: number; fewest: number; skipped: readonly string[] };
  "node/unreachable": { url: string; reason: string };
  "node/not-ouhe": { url: string };
  "node/refused": { title: string; detail: string };
  "import/columns-unmapped": { columns: readonly string[] };
  "import/failed": { reason: string };
  /** Stopped before anything was merged; the node keeps the import. */
  "import/stopped": { id: string };
  "file/missing": { name: string };
  cancelled: Record<string, never>;
}

/** Stable word of a refusal. */
export type CommandRefusalKind = keyof CommandRefusals;

/** One sentence per kind: what is wrong and what to do. */
export type RefusalSentences = { [K in CommandRefusalKind]: (data: CommandRefusals[K]) => string };

const languages: Record<Language, RefusalSentences> = {
  en: refusalsEn,
  "zh-Hans": refusalsZhHans,
  "zh-Hant": refusalsZhHant,
};

/** An answer "no" of the command line. Thrown anywhere, put into words once, by `main`. */
export class CommandRefusal<K extends CommandRefusalKind = CommandRefusalKind> extends Error {
  readonly kind: K;
  readonly data: CommandRefusals[K];

  constructor(kind: K, data: CommandRefusals[K]) {
    super(kind);
    this.name = "CommandRefusal";
    this.kind = kind;
    this.data = data;
  }

  /** 2 when the command was called wrongly, 130 when it was stopped (Ctrl-C), 1 when the work failed. */
  get exitCode(): number {
    if (this.kind === "cancelled" || this.kind === "import/stopped") return 130;
    return /^(command|option|argument|environment)\//.test(this.kind) ? 2 : 1;
  }
}

/** The refusal in the reader's language. */
export function refusalSentence(refusal: CommandRefusal, language: Language): string {
  const sentence = languages[language][refusal.kind] as (data: unknown) => string;
  return sentence(refusal.data);
}
