import type { Classifier, IndustryLabels } from "@ouhe/classification";

/** Labels texts in batches; answers come in the order asked. */
export interface Labeller {
  label(texts: readonly string[]): Promise<readonly IndustryLabels[]>;
  close(): Promise<void>;
}

/** Where the labels come from: the shipped model, or a trained one by its path. */
export interface LabellerOptions {
  model: string | null;
}

/** What a firm says of its own activity; "" when it says nothing. */
export function activityText(scope: string | null, products: string | null): string {
  return [scope, products].filter(Boolean).join("；");
}

/** A labeller in this thread, for a classifier at hand. */
export function labellerOf(classifier: Classifier): Labeller {
  return {
    label: async (texts) => texts.map((it) => classifier.classifyAll(it)),
    close: async () => {},
  };
}
