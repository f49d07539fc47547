import { createCharacters } from "./characters.ts";
import { type Classifier, createClassifier } from "./classifier.ts";
import { buildLexicon, type Lexicon } from "./lexicon.ts";
import type { ShippedParts } from "./observation.ts";
import { shippedParameters } from "./parameters.ts";
import { divisionPrior } from "./prior.ts";
import { shippedTerms } from "./shipped-terms.ts";

/** Raised whenever reading or weighing changes, so that a model trained on the old way is refused. */
const method = 2;

/** Name of a lexicon under the present method: `gbt4754-2017/2/` and a checksum of terms and meanings. */
export function versionOf(lexicon: Lexicon): string {
  let hash = 0x811c9dc5;
  lexicon.words.forEach((word, index) => {
    const line = word + lexicon.senses[index]!.map((it) => `${it.industry}${it.kind}${it.strength}`).join();
    for (let at = 0; at < line.length; at++) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193);
  });
  return `gbt4754-2017/${method}/${(hash >>> 0).toString(16).padStart(8, "0")}`;
}

/** Lexicon, parameters and prior of the shipped model; what a trained model builds on. */
export function shippedParts(): ShippedParts {
  const lexicon = buildLexicon(shippedTerms());
  const prior = divisionPrior();
  return {
    version: versionOf(lexicon),
    lexicon,
    characters: createCharacters(lexicon),
    parameters: shippedParameters,
    prior,
  };
}

/**
 * The model that ships: the national standard and the lexicon written for Ouhe, no training rows.
 *
 * Builds its tree on every call (well under half a second): keep what it returns.
 */
export function shippedModel(): Classifier {
  return createClassifier(shippedParts());
}
