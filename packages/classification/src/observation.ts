import type { Characters } from "./characters.ts";
import { createWeigher, type Evidence } from "./evidence.ts";
import { divisions } from "./hierarchy.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Parameters } from "./parameters.ts";
import {
  backBySection,
  blendDivisions,
  createPosterior,
  type Posterior,
  passDown,
  rollUp,
  weighDivisions,
} from "./posterior.ts";
import { createReader, type Reading } from "./reader.ts";

/** What the shipped model is made of. */
export interface ShippedParts {
  version: string;
  lexicon: Lexicon;
  characters: Characters;
  parameters: Parameters;
  /** By ordinal of division. */
  prior: Float64Array;
}

/** One text read, weighed and judged by the shipped model. Reused: valid until the next text. */
export interface Observation {
  reading: Reading;
  evidence: Evidence;
  posterior: Posterior;
}

/** Makes the function that applies the shipped model to a text. */
export function createObserver({
  lexicon,
  characters,
  parameters,
  prior,
}: ShippedParts): (text: string) => Observation {
  const read = createReader(lexicon.tree);
  const weigh = createWeigher(lexicon, parameters);
  const posterior = createPosterior();
  const pieces = new Float64Array(divisions.length);
  return (text) => {
    const reading = read(text);
    const evidence = weigh(reading);
    rollUp(evidence, posterior);
    weighDivisions(posterior, prior, parameters);
    if (posterior.count > 0) {
      characters.shares(reading, pieces);
      blendDivisions(posterior, pieces, parameters.characters);
      backBySection(posterior, parameters.section);
    }
    passDown(posterior, parameters);
    return { reading, evidence, posterior };
  };
}
