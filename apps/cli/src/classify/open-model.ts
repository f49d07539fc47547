import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type Classifier, parseModel, shippedModel, trainedClassifier } from "@ouhe/classification";
import { CommandRefusal } from "../refusal.ts";

/**
 * The model in a file, or the one that ships.
 *
 * @throws CommandRefusal file/missing, or model/unreadable when it is no model or builds on another version
 */
export async function openModel(path: string | undefined): Promise<Classifier> {
  if (path === undefined) return shippedModel();
  if (!existsSync(path)) throw new CommandRefusal("file/missing", { name: path });
  const text = await readFile(path, "utf8");
  try {
    return trainedClassifier(parseModel(text));
  } catch (error) {
    if (error instanceof RangeError)
      throw new CommandRefusal("model/unreadable", { name: path, reason: error.message });
    throw error;
  }
}
