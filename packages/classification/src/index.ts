export type {
  Candidate,
  Classification,
  Classifier,
  ClassifyOptions,
  IndustryLabels,
  Reason,
} from "./classifier.ts";
export { shippedModel } from "./shipped.ts";
