import type { Finding } from "../finding.ts";
import { agglomerationMeasures } from "./agglomeration.ts";
import { complexityMeasures } from "./complexity.ts";
import { concentrationMeasures } from "./concentration.ts";
import { coordinationMeasures } from "./coordination.ts";
import { gravityMeasures } from "./gravity.ts";
import { inequalityMeasures } from "./inequality.ts";
import { inputOutputMeasures } from "./input-output.ts";
import type { Convention, Inputs, Measure, Outputs } from "./measure.ts";
import { multiRegionalMeasures } from "./multi-regional.ts";
import { networkMeasures } from "./network.ts";
import { completed, requireInputs } from "./question.ts";
import { regionalisationMeasures } from "./regionalisation.ts";
import { relatednessMeasures } from "./relatedness.ts";
import { shiftShareMeasures } from "./shift-share.ts";
import { specialisationMeasures } from "./specialisation.ts";
import { nearestOf, WrongCall } from "./wrong-call.ts";

/** Every measure that can be asked for by name, by topic. */
export const catalogue = {
  specialisation: specialisationMeasures,
  concentration: concentrationMeasures,
  inequality: inequalityMeasures,
  complexity: complexityMeasures,
  relatedness: relatednessMeasures,
  agglomeration: agglomerationMeasures,
  "shift-share": shiftShareMeasures,
  coordination: coordinationMeasures,
  "input-output": inputOutputMeasures,
  "multi-regional": multiRegionalMeasures,
  regionalisation: regionalisationMeasures,
  network: networkMeasures,
  gravity: gravityMeasures,
} as const satisfies Readonly<Record<string, readonly Measure[]>>;

export type Topic = keyof typeof catalogue;

/** All measures, topic after topic. */
export const allMeasures: readonly Measure[] = Object.values(catalogue).flat();

const byId = new Map(allMeasures.map((it) => [it.id, it]));

/** The measure of a name. @throws WrongCall measure-unknown, with the nearest name there is */
export function measureNamed(id: string): Measure {
  const found = byId.get(id);
  if (found) return found;
  const known = [...byId.keys()];
  const nearest = nearestOf(id, known);
  throw new WrongCall("measure-unknown", nearest ? { name: id, known, nearest } : { name: id, known });
}

/**
 * Asks a measure by name, as the command and the API do.
 *
 * @returns its value with a statement of every parameter, or a refusal
 * @throws WrongCall for an unknown measure, and for an input or parameter that is missing, unknown or impossible;
 *   RangeError for an input of a wrong shape or out of range
 */
export function findMeasure(id: string, inputs: Inputs, convention: Convention): Finding<Outputs> {
  const measure = measureNamed(id);
  requireInputs(measure.inputs, inputs);
  return measure.find(inputs, completed(measure.parameters, convention));
}
