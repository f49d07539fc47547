import {
  type Calibration,
  calibrate,
  expectedCalibrationError,
  fitCalibration,
  type Judged,
} from "./calibration.ts";
import { divisionOf, divisionOrdinal } from "./hierarchy.ts";
import type { LabelledText } from "./labelled-text.ts";
import type { LayerCalibration } from "./learned-judge.ts";
import {
  ancestorAt,
  type BelowDivision,
  examplesFor,
  type LearnedLayer,
  labelIndices,
  learn,
  placeAll,
} from "./learned-layer.ts";
import { type LinearModel, normaliseExp, scoreLabels } from "./linear-model.ts";
import { seededRandom, shuffledOrder } from "./random.ts";

/** Accuracy at division level on rows that were held back. */
export interface Measured {
  /** Rows judged. */
  rows: number;
  /** Share of rows whose division came first, and among the first three; in [0, 1]. */
  top1: number;
  top3: number;
  /** Standard errors of both, from how they differ between the parts held back; null with a single part. */
  top1Error: number | null;
  top3Error: number | null;
  /** Expected calibration error of the first answer, in [0, 1]. */
  ece: number;
}

interface Outcome extends Judged {
  part: number;
}

const mostForFolds = 20_000;
const fewestToHoldBack = 40;

/**
 * Measures a way of learning by holding rows back, and fits the calibration of the model on those same rows.
 *
 * Rows of one group stay together; rows aside are learned from and never judged. The error of calibration is
 * measured across parts: each part is judged with the calibration fitted on the others.
 */
export function crossValidate(
  texts: readonly LabelledText[],
  { seed, folds }: { seed: number; folds: number },
): { measured: Measured | null; calibration: LayerCalibration } {
  const none: LayerCalibration = {
    divisions: { power: 1, reserve: 0.05 },
    below: { power: 1, reserve: 0.2 },
  };
  if (texts.filter((it) => !it.aside).length < fewestToHoldBack) return { measured: null, calibration: none };
  const single = texts.length > mostForFolds;
  const partOf = assignParts(texts, single ? 10 : folds, seed);
  const outcomes: Outcome[] = [];
  const below: Judged[] = [];
  for (let part = 0; part < (single ? 1 : folds); part++) {
    const layer = learn(
      texts.filter((_, at) => partOf[at] !== part),
      seed,
    );
    const held = texts.filter((it, at) => partOf[at] === part && !it.aside);
    outcomes.push(...judgeDivisions(layer, held).map((it, at) => ({ ...it, part: single ? at % 2 : part })));
    below.push(...layer.below.flatMap((it) => judgeBelow(layer, it, held)));
  }
  const calibration = {
    divisions: fitCalibration(outcomes),
    below: below.length < fewestToHoldBack ? none.below : fitCalibration(below),
  };
  return { measured: measure(outcomes), calibration };
}

/** Each group of rows to one part, drawn at random. */
function assignParts(texts: readonly LabelledText[], parts: number, seed: number): Int32Array {
  const groups = [...new Set(texts.map((it) => it.group))];
  const order = shuffledOrder(groups.length, seededRandom(seed));
  const partOf = new Map(groups.map((it, at) => [it, order[at]! % parts]));
  return Int32Array.from(texts, (it) => partOf.get(it.group)!);
}

function judge(
  layer: LearnedLayer,
  model: LinearModel,
  texts: readonly LabelledText[],
  depth: number,
): Judged[] {
  const labels = labelIndices(model);
  const examples = examplesFor({
    texts,
    placed: placeAll(texts, layer.space),
    chosen: texts.map((_, at) => at),
    labels,
    depth,
  });
  return examples.map(({ ids, values, shares, label }) => {
    const out = new Float64Array(labels.length);
    scoreLabels(model, { ids, values, count: ids.length }, shares, out);
    normaliseExp(out);
    return { shares: out, label };
  });
}

const judgeDivisions = (layer: LearnedLayer, held: readonly LabelledText[]): Judged[] =>
  judge(layer, layer.divisions, held, 1);

function judgeBelow(layer: LearnedLayer, it: BelowDivision, held: readonly LabelledText[]): Judged[] {
  const depth = it.level === "group" ? 2 : 3;
  const inside = held.filter(
    ({ industry }) => isIn(industry, it.division) && ancestorAt(industry, depth) >= 0,
  );
  return judge(layer, it.model, inside, depth);
}

const isIn = (industry: number, division: string): boolean =>
  divisionOf[industry] === divisionOrdinal(division);

function measure(outcomes: readonly Outcome[]): Measured {
  const calibrations = new Map<number, Calibration>();
  for (const { part } of outcomes) {
    if (!calibrations.has(part))
      calibrations.set(part, fitCalibration(outcomes.filter((it) => it.part !== part)));
  }
  const ranks = outcomes.map(rankOfLabel);
  const answers = outcomes.map((it, at) => {
    const shares = it.shares.slice();
    calibrate(shares, calibrations.get(it.part)!);
    return { confidence: Math.max(...shares), right: ranks[at] === 0 };
  });
  const share = (most: number) => ranks.filter((it) => it < most).length / ranks.length;
  const parts = [...Map.groupBy(ranks.keys(), (at) => outcomes[at]!.part).values()];
  const error = (most: number) =>
    standardError(parts.map((its) => its.filter((at) => ranks[at]! < most).length / its.length));
  return {
    rows: outcomes.length,
    top1: share(1),
    top3: share(3),
    top1Error: error(1),
    top3Error: error(3),
    ece: expectedCalibrationError(answers),
  };
}

/** Of the mean of some values; null below two. */
function standardError(values: readonly number[]): number | null {
  const n = values.length;
  const mean = values.reduce((sum, it) => sum + it, 0) / n;
  return n < 2 ? null : Math.sqrt(values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (n - 1) / n);
}

/** How many labels score above the right one; infinite when the model does not have it. */
function rankOfLabel({ shares, label }: Judged): number {
  return label < 0 ? Infinity : shares.reduce((sum, it) => sum + (it > shares[label]! ? 1 : 0), 0);
}
