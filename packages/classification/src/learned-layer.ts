import { industries } from "@ouhe/vocabulary";
import type { Example } from "./centroids.ts";
import { fitLinear } from "./fit-linear.ts";
import { depthOf, divisionIndices, industryIndex, parentOf } from "./hierarchy.ts";
import type { LabelledText } from "./labelled-text.ts";
import type { LinearModel } from "./linear-model.ts";
import { buildVectorSpace, columnsOf, place, type Sparse, type VectorSpace } from "./vector-space.ts";

/** A learned choice among the groups, or among the classes, of one division. */
export interface BelowDivision {
  division: string;
  level: "group" | "class";
  model: LinearModel;
}

/** What rows taught: one vector space, a model of divisions, and finer ones where finer labels allow. */
export interface LearnedLayer {
  space: VectorSpace;
  divisions: LinearModel;
  below: BelowDivision[];
}

const everyIndustry = industries.map((_, at) => at);

/** Fewest rows with finer labels, and fewest different ones, before a division gets a finer model. */
const fewestFiner = { rows: 20, labels: 2 };

/** Columns times labels that training may hold in memory. */
const mostCells = 12_000_000;

/**
 * Learns from prepared rows; same rows, same seed, same layer. Every division stays possible, also those no row
 * was labelled with: they rest on the shipped model alone.
 */
export function learn(texts: readonly LabelledText[], seed: number): LearnedLayer {
  const divisionOf = texts.map((it) => ancestorAt(it.industry, 1));
  const divisions = [...divisionIndices];
  const space = buildVectorSpace(
    texts.map((it) => it.features),
    Math.floor(mostCells / Math.max(1, divisions.length)),
  );
  const placed = placeAll(texts, space);
  const everything = texts.map((_, at) => at);
  const examples = examplesFor({ texts, placed, chosen: everything, labels: divisions, depth: 1 });
  const below = divisions.flatMap((division) => {
    const inside = everything.filter((at) => divisionOf[at] === division);
    return [2, 3].flatMap((depth) => learnBelow({ texts, placed, inside, division, depth, space, seed }));
  });
  return { space, divisions: fitLinear(examples, space, { labels: codes(divisions), seed }), below };
}

const codes = (indices: readonly number[]) => indices.map((it) => industries[it]!.code);

/** The industry itself or its ancestor at a depth; -1 when it is coarser. */
export function ancestorAt(industry: number, depth: number): number {
  let at = industry;
  while (at >= 0 && depthOf[at]! > depth) at = parentOf[at]!;
  return at >= 0 && depthOf[at] === depth ? at : -1;
}

/** Places the features of texts in a space. */
export function placeAll(texts: readonly LabelledText[], space: VectorSpace): Sparse[] {
  const columns = columnsOf(space);
  return texts.map(({ features }) => {
    const out = { ids: new Int32Array(features.ids.length), values: new Float32Array(features.ids.length) };
    const count = place(space, columns, { ...features, count: features.ids.length }, out);
    return { ids: out.ids.slice(0, count), values: out.values.slice(0, count) };
  });
}

/** Which texts to choose labels for, and among which. */
export interface Choice {
  texts: readonly LabelledText[];
  placed: readonly Sparse[];
  chosen: readonly number[];
  /** Indices into `industries`. */
  labels: readonly number[];
  depth: number;
}

/** Examples of a choice; a text whose label is not among `labels` gets the label -1. */
export function examplesFor({ texts, placed, chosen, labels, depth }: Choice): Example[] {
  const ordinal = new Map(labels.map((it, k) => [it, k]));
  return chosen.map((at) => {
    const { industry, shipped, aside } = texts[at]!;
    const shares = new Float32Array(labels.length);
    shipped.industries.forEach((it, entry) => {
      const k = ordinal.get(it);
      if (k !== undefined) shares[k] = shipped.confidence[entry]!;
    });
    if (depth > 1) scaleToSum(shares);
    return { ...placed[at]!, shares, aside, label: ordinal.get(ancestorAt(industry, depth)) ?? -1 };
  });
}

/** Makes shares relative to the division: they sum to 1, or stay zero. */
export function scaleToSum(shares: Float32Array): void {
  const sum = shares.reduce((a, b) => a + b, 0);
  for (let k = 0; sum > 0 && k < shares.length; k++) shares[k]! /= sum;
}

interface Below {
  texts: readonly LabelledText[];
  placed: readonly Sparse[];
  inside: readonly number[];
  division: number;
  depth: number;
  space: VectorSpace;
  seed: number;
}

function learnBelow({ texts, placed, inside, division, depth, space, seed }: Below): BelowDivision[] {
  const chosen = inside.filter((at) => ancestorAt(texts[at]!.industry, depth) >= 0);
  const seen = new Set(chosen.map((at) => ancestorAt(texts[at]!.industry, depth)));
  if (chosen.length < fewestFiner.rows || seen.size < fewestFiner.labels) return [];
  const labels = everyIndustry.filter((it) => ancestorAt(it, depth) === it && ancestorAt(it, 1) === division);
  const examples = examplesFor({ texts, placed, chosen, labels, depth });
  const model = fitLinear(examples, space, { labels: codes(labels), seed });
  return [{ division: industries[division]!.code, level: depth === 2 ? "group" : "class", model }];
}

/** Indices into `industries` of a model's labels. */
export const labelIndices = (model: LinearModel): number[] => model.labels.map(industryIndex);
