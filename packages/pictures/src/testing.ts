import type { Direction, Measured, PairView } from "@ouhe/coupling";
import { type Words, wordsFor } from "./words/words.ts";

/** A number as tests need it. */
export const number = (value: number | null, interval: Measured["interval"] = null): Measured => ({
  value,
  interval,
  formula: "couplability",
  reference: null,
  convention: "",
  n: 9,
  caveats: [],
  ...(value === null ? { refusal: { kind: "measure/undefined" as const, data: {} } } : {}),
});

/** One direction without flows and gaps. */
export const direction = (from: string, to: string, m: number | null): Direction => ({
  from,
  to,
  couplability: number(m),
  sensitivity: [],
  flows: [],
  gaps: [],
});

interface PairNumbers {
  s: number | null;
  out: number | null;
  back: number | null;
}

/** A pair with the same similarity at every level, and no clashes. */
export function pair(a: string, b: string, { s, out, back }: PairNumbers): PairView {
  const everyLevel = { section: number(s), division: number(s), group: number(s), class: number(s) };
  return {
    parks: [a, b],
    similarity: everyLevel,
    krugman: everyLevel,
    competition: number(s),
    directions: [direction(a, b, out), direction(b, a, back)],
    couplability: number(out === null || back === null ? null : (out + back) / 2),
    quadrant: s === null || out === null || back === null ? null : "couple",
    clashes: [],
  };
}

/** English words for parks a to d and a few industries. */
export const words: Words = wordsFor({
  language: "en",
  parks: new Map(["A", "B", "C", "D"].map((it) => [it.toLowerCase(), `${it} Park`])),
  names: {
    "39": { zh: "计算机制造业", en: "Manufacture of computers" },
    "3973": { zh: "集成电路制造", en: null },
    "io:20": { zh: "电子", en: "Electronics" },
  },
});
