export { type Calibration, expectedCalibrationError } from "./calibration.ts";
export type {
  Candidate,
  Classification,
  Classifier,
  ClassifyOptions,
  IndustryLabels,
  Reason,
} from "./classifier.ts";
export type { Measured } from "./cross-validation.ts";
export type { LabelledRow, SkipReason } from "./labelled-text.ts";
export { type ModelFile, modelFormat, parseModel, serialiseModel } from "./model-file.ts";
export type { ShippedParts } from "./observation.ts";
export { shippedModel, shippedParts } from "./shipped.ts";
export {
  fewestRows,
  mostRows,
  TooFewRowsError,
  type TrainedModel,
  type TrainingReport,
  type TrainOptions,
  train,
  trainedClassifier,
} from "./train.ts";
