import { industries } from "@ouhe/vocabulary";
import { type Calibration, calibrate } from "./calibration.ts";
import type { Judge } from "./classifier.ts";
import { createFeatures } from "./features.ts";
import { depthOf, divisionIndices, divisionOf, divisionOrdinal, divisions, parentOf } from "./hierarchy.ts";
import { ancestorAt, type LearnedLayer, labelIndices, scaleToSum } from "./learned-layer.ts";
import { type LinearModel, normaliseExp, scoreLabels } from "./linear-model.ts";
import { type Posterior, touch } from "./posterior.ts";
import { columnsOf, place } from "./vector-space.ts";

/** How a learned layer's shares become confidence: once for divisions, once for what lies below them. */
export interface LayerCalibration {
  divisions: Calibration;
  below: Calibration;
}

const mostFeatures = 8192;
const negligible = 1e-4;

/** One learned choice, ready to use. */
interface Ready {
  model: LinearModel;
  labels: number[];
  shares: Float32Array;
  out: Float64Array;
}

const ready = (model: LinearModel): Ready => ({
  model,
  labels: labelIndices(model),
  shares: new Float32Array(model.labels.length),
  out: new Float64Array(model.labels.length),
});

/**
 * Makes the judge of a trained model. What the calibration reserves for "none of the labels learned" goes to
 * the codes that training never saw, as far as the shipped model finds them.
 */
export function createJudge(layer: LearnedLayer, calibration: LayerCalibration): Judge {
  const featuresOf = createFeatures();
  const columns = columnsOf(layer.space);
  const placed = { ids: new Int32Array(mostFeatures), values: new Float32Array(mostFeatures), count: 0 };
  const division = ready(layer.divisions);
  const below = divisions.map(() => [] as { depth: number; choice: Ready }[]);
  for (const it of layer.below) {
    const depth = it.level === "group" ? 2 : 3;
    below[divisionOrdinal(it.division)]!.push({ depth, choice: ready(it.model) });
  }
  const before = new Float64Array(industries.length);

  function decide(choice: Ready, posterior: Posterior, relative: boolean, how: Calibration): number {
    choice.labels.forEach((index, k) => {
      choice.shares[k] = posterior.confidence[index]!;
    });
    if (relative) scaleToSum(choice.shares);
    scoreLabels(choice.model, placed, choice.shares, choice.out);
    normaliseExp(choice.out);
    calibrate(choice.out, how);
    return 1 - choice.out.reduce((a, b) => a + b, 0);
  }

  /** Gives each learned label its share of `whole`, and every other touched code at the depth the rest. */
  function assign(
    choice: Ready,
    posterior: Posterior,
    whole: number,
    rest: number,
    inside: (index: number) => boolean,
  ): void {
    const { confidence, touched } = posterior;
    for (let at = 0; at < posterior.count; at++) {
      if (inside(touched[at]!)) confidence[touched[at]!]! *= rest;
    }
    choice.labels.forEach((index, k) => {
      const share = choice.out[k]! * whole;
      if (share < negligible && posterior.subtree[index] === 0) return;
      touch(posterior, index);
      confidence[index] = share;
    });
  }

  /** Keeps the shipped proportions below a division while the division's own confidence changes. */
  function rescaleBelow(posterior: Posterior): void {
    const { confidence, touched, count } = posterior;
    for (let at = 0; at < count; at++) {
      const index = touched[at]!;
      if (depthOf[index]! < 2) continue;
      const parent = ancestorAt(index, 1);
      confidence[index] =
        before[parent]! > 0 ? (confidence[index]! / before[parent]!) * confidence[parent]! : 0;
    }
  }

  /** A group is at least as likely as its classes together: labels may tell classes of one group apart. */
  function liftGroups(posterior: Posterior, ordinal: number): void {
    const { confidence, touched, count } = posterior;
    const sums = new Map<number, number>();
    for (let at = 0; at < count; at++) {
      const index = touched[at]!;
      if (depthOf[index] !== 3 || divisionOf[index] !== ordinal) continue;
      sums.set(parentOf[index]!, (sums.get(parentOf[index]!) ?? 0) + confidence[index]!);
    }
    for (const [group, sum] of sums) {
      if (sum <= confidence[group]!) continue;
      touch(posterior, group);
      confidence[group] = sum;
    }
  }

  return (reading, posterior) => {
    const features = featuresOf(reading, posterior);
    placed.count = place(layer.space, columns, features, placed);
    if (placed.count === 0) return;
    for (let at = 0; at < posterior.count; at++)
      before[posterior.touched[at]!] = posterior.confidence[posterior.touched[at]!]!;
    const known = posterior.count;
    const rest = decide(division, posterior, false, calibration.divisions);
    assign(division, posterior, 1, rest, (index) => depthOf[index] === 1);
    for (let at = known; at < posterior.count; at++) before[posterior.touched[at]!] = 0;
    rescaleBelow(posterior);
    for (const [ordinal, choices] of below.entries()) {
      const whole = choices.length > 0 ? posterior.confidence[divisionIndices[ordinal]!]! : 0;
      if (whole < negligible) continue;
      for (const { depth, choice } of choices) {
        const left = decide(choice, posterior, true, calibration.below);
        assign(
          choice,
          posterior,
          whole,
          left,
          (index) => depthOf[index] === depth && divisionOf[index] === ordinal,
        );
      }
      liftGroups(posterior, ordinal);
    }
  };
}
