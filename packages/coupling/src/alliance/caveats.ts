/**
 * What a reader must know before using a number, as stable ids. Whoever shows a number makes the
 * sentence; `when` says for other engineers when the id is attached.
 */
export const caveats = {
  "reference-includes-self": { when: "the reference pools all parks, the measured one included" },
  "reference-split": {
    when: "the reference is coarser than the level and was split as the pooled parks are",
  },
  "reference-unit-differs": { when: "shares of one unit are compared with shares of another" },
  "reference-partial": { when: "a tenth or more of the parks' weight is in industries the reference lacks" },
  "few-firms": { when: "three to nine firms stand behind the number" },
  dominated: { when: "one firm holds more than the dominant share of the weight" },
  "inferred-industries": { when: "more than half of the firms have a code inferred, not declared" },
  "partly-classified": { when: "fewer than nine in ten of the park's firms are known at the level" },
  "class-count": { when: "the value depends on how many industries the level has" },
  "finer-is-lower": { when: "the value usually falls as the level gets finer" },
  "weight-as-output": { when: "firm counts or a register's amounts stand for output" },
  "national-technology": { when: "national input coefficients are applied to a park" },
  "imports-included": { when: "the coefficients count imported inputs too" },
  "potential-not-trade": { when: "the number says what could be supplied, not what is traded" },
  "size-estimated": { when: "relative size is firms × persons per firm over national employment" },
  "ordering-only": { when: "the number ranks partners and has no meaning of its own" },
} as const satisfies Record<string, { when: string }>;

export type CaveatId = keyof typeof caveats;
