import { allianceOptions } from "@ouhe/cooperation/positioning";
import type { AllianceOptions } from "@ouhe/coupling";
import { readInputOutput } from "../input-output/read-input-output.ts";
import type { Language } from "../language.ts";
import { readReference } from "../reference/read-reference.ts";
import { say } from "../surroundings.ts";
import type { CoupleOptions } from "./couple-options.ts";
import { coupleStages } from "./couple-stages.ts";
import type { Labeller } from "./industry-labels.ts";
import type { Weight } from "./weights.ts";

/** Something said once, while the files beside the registers are read. */
export type Announce = (sentence: string) => void;

/**
 * What the parks are measured against: the nation, unless a reference or an input–output table is named.
 *
 * @throws CommandRefusal reference/…, io/…, concordance/…; DomainError file/…
 */
export async function readAlliance(
  options: CoupleOptions,
  { weights, labeller, today }: { weights: readonly Weight[]; labeller: Labeller; today: string },
  language: Language,
  announce: Announce,
): Promise<AllianceOptions> {
  const references = [];
  if (options.reference !== null) {
    announce(say(coupleStages.reference, language, { name: options.reference }));
    const read = await readReference(options.reference, { labeller, today });
    announce(say(coupleStages[read.takenFor], language, { ...read }));
    references.push(...read.tables);
  }
  const io = options.io === null ? null : await readInputOutput(options.io, options);
  const alliance = allianceOptions({
    parks: [],
    weights: weights.map((it) => it.definition),
    references,
    parameters: { seed: options.seed, replicates: options.replicates, clashLevel: options.level },
    ...(io ? { inputOutput: io.table } : {}),
  });
  return io ? { ...alliance, names: new Map([...alliance.names, ...io.names]) } : alliance;
}
