import { type Classifier, shippedModel } from "@ouhe/classification";

/** The classifier that ships, or one trained by `ouhe classify train`. */
export async function openModel(path: string | null): Promise<Classifier> {
  if (path === null) return shippedModel();
  throw new Error(path);
}

export async function checkModel(path: string | null): Promise<void> {
  if (path !== null) await openModel(path);
}
