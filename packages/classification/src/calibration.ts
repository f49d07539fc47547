/**
 * Turns shares into confidence: c_k = s_k^power / (Σ s_j^power + reserve).
 *
 * Two numbers, fitted on texts the model had not seen. `power` sharpens or flattens, `reserve` keeps
 * confidence for the case that none of the labels is right. The order of the labels never changes, and the
 * confidences of one text sum to at most 1.
 */
export interface Calibration {
  power: number;
  reserve: number;
}

/** Leaves shares as they are. */
export const uncalibrated: Calibration = { power: 1, reserve: 0 };

/** Calibrates shares in place. */
export function calibrate(shares: Float64Array, { power, reserve }: Calibration): void {
  let sum = reserve;
  for (let k = 0; k < shares.length; k++) {
    shares[k] = shares[k]! > 0 ? shares[k]! ** power : 0;
    sum += shares[k]!;
  }
  for (let k = 0; sum > 0 && k < shares.length; k++) shares[k]! /= sum;
}

/** One unseen text: the shares it got and which label was right, -1 for a label the model does not have. */
export interface Judged {
  shares: Float64Array;
  label: number;
}

const powers = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2];
const reserves = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1];

/** The calibration under which the confidence of first answers is likeliest; `uncalibrated` below 20 texts. */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  if (judged.length < 20) return uncalibrated;
  let best = uncalibrated;
  let bestLoss = Infinity;
  for (const power of powers) {
    for (const reserve of reserves) {
      const loss = judged.reduce((sum, it) => sum + firstAnswerLoss(it, { power, reserve }), 0);
      if (loss < bestLoss) [best, bestLoss] = [{ power, reserve }, loss];
    }
  }
  return best;
}

function firstAnswerLoss({ shares, label }: Judged, { power, reserve }: Calibration): number {
  let top = 0;
  let sum = reserve;
  for (let k = 0; k < shares.length; k++) {
    if (shares[k]! > shares[top]!) top = k;
    if (shares[k]! > 0) sum += shares[k]! ** power;
  }
  const confidence = sum > 0 ? shares[top]! ** power / sum : 0;
  return -Math.log(Math.max(1e-4, top === label ? confidence : 1 - confidence));
}

/**
 * Expected calibration error: mean distance, over ten equal bins of confidence, between confidence and the
 * share of right answers, weighted by answers.
 *
 * @returns in [0, 1]; NaN without answers
 */
export function expectedCalibrationError(answers: readonly { confidence: number; right: boolean }[]): number {
  const bins = Array.from({ length: 10 }, () => 0);
  for (const { confidence, right } of answers) {
    bins[Math.min(9, Math.floor(confidence * 10))]! += confidence - (right ? 1 : 0);
  }
  return bins.reduce((sum, it) => sum + Math.abs(it), 0) / answers.length;
}
