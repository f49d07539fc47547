import { type Classifier, createClassifier } from "./classifier.ts";
import { crossValidate, type Measured } from "./cross-validation.ts";
import { type LabelledRow, prepareRows, type SkipReason } from "./labelled-text.ts";
import { createJudge, type LayerCalibration } from "./learned-judge.ts";
import { type LearnedLayer, learn } from "./learned-layer.ts";
import type { ShippedParts } from "./observation.ts";
import { shippedParts } from "./shipped.ts";

/** What training did, for the person who asked for it. */
export interface TrainingReport {
  rowsRead: number;
  rowsUsable: number;
  /** Rows learned from: all usable ones, or a sample of {@link mostRows}. */
  rowsLearned: number;
  skipped: Record<SkipReason, number>;
  /** Accuracy on rows the model had not seen; null when there are too few rows to hold any back. */
  measured: Measured | null;
}

/** A trained model: the learned layer, what it builds on and how it was measured. */
export interface TrainedModel {
  /** Version of the shipped model it builds on; any other is refused. */
  builtOn: string;
  layer: LearnedLayer;
  calibration: LayerCalibration;
  report: TrainingReport;
}

export interface TrainOptions {
  /** Default 1. The same rows and seed give the same model. */
  seed?: number;
  /** Parts of cross-validation, default 5; above 20 000 rows a tenth is held back once instead. */
  folds?: number;
  /** Default: the shipped model, built anew. */
  parts?: ShippedParts;
}

/** Rows a model learns from; of more, a sample is drawn. */
export const mostRows = 100_000;

/** Fewest usable rows worth learning from. */
export const fewestRows = 20;

/** There is not enough to learn from. */
export class TooFewRowsError extends RangeError {
  readonly usable: number;
  readonly skipped: Record<SkipReason, number>;

  constructor(usable: number, skipped: Record<SkipReason, number>) {
    super(`${usable} usable rows; at least ${fewestRows} are needed`);
    this.name = "TooFewRowsError";
    this.usable = usable;
    this.skipped = skipped;
  }
}

/**
 * Learns from coded rows, on top of the shipped model.
 *
 * Labels may be divisions, groups or classes, mixed. Every row teaches its division; groups and classes are
 * learned where a division has twenty rows or more with two different finer codes.
 *
 * @throws TooFewRowsError with fewer than {@link fewestRows} usable rows
 */
export function train(rows: Iterable<LabelledRow>, options: TrainOptions = {}): TrainedModel {
  const { seed = 1, folds = 5, parts = shippedParts() } = options;
  const { texts, read, usable, skipped } = prepareRows(parts, rows, { most: mostRows, seed });
  const counts = { rowsRead: read, rowsUsable: usable, rowsLearned: texts.length, skipped };
  if (texts.length < fewestRows) throw new TooFewRowsError(texts.length, skipped);
  const { measured, calibration } = crossValidate(texts, { seed, folds });
  return { builtOn: parts.version, layer: learn(texts, seed), calibration, report: { ...counts, measured } };
}

/**
 * A classifier from a trained model.
 *
 * @throws RangeError naming both versions when the model was trained on another shipped model
 */
export function trainedClassifier(model: TrainedModel, parts: ShippedParts = shippedParts()): Classifier {
  if (model.builtOn !== parts.version) {
    throw new RangeError(`model built on ${model.builtOn}, this is ${parts.version}`);
  }
  const rows = model.report.rowsLearned;
  return createClassifier({
    ...parts,
    version: `${parts.version}+${rows}`,
    judge: createJudge(model.layer, model.calibration),
  });
}
