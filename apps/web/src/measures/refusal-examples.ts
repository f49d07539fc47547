import type { Refusal } from "@ouhe/coupling";

/** One refusal of each kind, with numbers as the engine would fill in: what a reader may meet. */
export const refusalExamples: readonly Refusal[] = [
  { kind: "cell/too-few-firms", data: { firms: 2, minimum: 3 } },
  { kind: "cell/dominated", data: { limit: 0.85 } },
  { kind: "park/empty", data: { level: "class" } },
  { kind: "sector/absent-from-reference", data: { reference: "national-employment-2018" } },
  { kind: "reference/too-few-regions", data: { regions: 4, needed: 200 } },
  { kind: "reference/level-missing", data: { level: "class" } },
  { kind: "demand/none", data: {} },
  { kind: "measure/undefined", data: {} },
];
