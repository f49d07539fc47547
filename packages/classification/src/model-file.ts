import { industryByCode } from "@ouhe/vocabulary";
import { fromBase64, toBase64 } from "./base64.ts";
import { blockOf, featureIds } from "./features.ts";
import type { LayerCalibration } from "./learned-judge.ts";
import type { BelowDivision, LearnedLayer } from "./learned-layer.ts";
import type { LinearModel } from "./linear-model.ts";
import type { TrainedModel, TrainingReport } from "./train.ts";

/** Marks a file as a model of ours, and the way it is written. */
export const modelFormat = { format: "ouhe-classification-model", formatVersion: 1 } as const;

/**
 * A linear model in a file. Numbers are base64 of little-endian arrays: `count` uint8 weights per column, then
 * for each weight its label (uint8, or uint16 beyond 256 labels) and its value (int8, times `scale`).
 */
interface LinearModelFile {
  labels: readonly string[];
  count: string;
  label: string;
  weight: string;
  scale: number;
  bias: readonly number[];
  share: LinearModel["share"];
}

/** A trained model as JSON; docs/benchmarks/classification.md describes the fields. */
export interface ModelFile {
  format: string;
  formatVersion: number;
  builtOn: string;
  report: TrainingReport;
  calibration: LayerCalibration;
  /** Feature ids as rising differences (LEB128), and how rare each is (uint8, times `rarityScale`). */
  space: { ids: string; rarity: string; rarityScale: number };
  divisions: LinearModelFile;
  below: { division: string; level: BelowDivision["level"]; model: LinearModelFile }[];
}

/** A model as text for a file. Weights are rounded to 8 bits; {@link parseModel} gives them back so. */
export function serialiseModel({ builtOn, report, calibration, layer }: TrainedModel): string {
  const { rarity, scale } = packRarity(layer.space.rarity);
  const file: ModelFile = {
    ...modelFormat,
    builtOn,
    report,
    calibration,
    space: { ids: toBase64(packRising(layer.space.ids)), rarity, rarityScale: scale },
    divisions: packLinear(layer.divisions),
    below: layer.below.map(({ division, level, model }) => ({ division, level, model: packLinear(model) })),
  };
  return `${JSON.stringify(file)}\n`;
}

/**
 * Reads what {@link serialiseModel} wrote.
 *
 * @throws RangeError when the text is not such a file, or of another format version
 */
export function parseModel(text: string): TrainedModel {
  const file = readJson(text);
  const ids = unpackRising(fromBase64(file.space.ids));
  if (ids.some((id) => id >= featureIds)) throw new RangeError("model file: unknown feature");
  const rarity = Float32Array.from(fromBase64(file.space.rarity), (it) => it * file.space.rarityScale);
  const layer: LearnedLayer = {
    space: { ids, rarity, block: Uint8Array.from(ids, blockOf) },
    divisions: unpackLinear(file.divisions, ids.length),
    below: file.below.map((it) => ({ ...it, model: unpackLinear(it.model, ids.length) })),
  };
  return { builtOn: file.builtOn, report: file.report, calibration: file.calibration, layer };
}

function readJson(text: string): ModelFile {
  let file: Partial<ModelFile> | null = null;
  try {
    file = JSON.parse(text);
  } catch {
    throw new RangeError("not a model file");
  }
  if (file?.format !== modelFormat.format) throw new RangeError("not a model file");
  if (file.formatVersion !== modelFormat.formatVersion) {
    throw new RangeError(
      `model file of format ${file.formatVersion}, this reads ${modelFormat.formatVersion}`,
    );
  }
  return file as ModelFile;
}

function packRising(ids: Int32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const id of ids) {
    let rest = id - before;
    before = id;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

function unpackRising(bytes: Uint8Array): Int32Array {
  const ids: number[] = [];
  let id = 0;
  let shift = 0;
  for (const byte of bytes) {
    id += (byte & 127) << shift;
    shift = byte > 127 ? shift + 7 : 0;
    if (byte < 128) ids.push(id);
  }
  return Int32Array.from(ids);
}

function packRarity(rarity: Float32Array) {
  const scale = rarity.reduce((a, b) => Math.max(a, b), 1e-6) / 255;
  return { rarity: toBase64(Uint8Array.from(rarity, (it) => Math.round(Math.max(0, it) / scale))), scale };
}

function packLinear({ labels, from, label, weight, bias, share }: LinearModel): LinearModelFile {
  const scale = weight.reduce((a, b) => Math.max(a, Math.abs(b)), 1e-6) / 127;
  const count = new Uint16Array(from.length - 1).map((_, column) => from[column + 1]! - from[column]!);
  const wide = labels.length > 255;
  return {
    labels,
    count: toBase64(wide ? bytesOf(count) : Uint8Array.from(count)),
    label: toBase64(wide ? bytesOf(label) : Uint8Array.from(label)),
    weight: toBase64(new Uint8Array(Int8Array.from(weight, (it) => Math.round(it / scale)).buffer)),
    scale,
    bias: [...bias],
    share,
  };
}

function unpackLinear(file: LinearModelFile, columns: number): LinearModel {
  const wide = file.labels.length > 255;
  const numbers = (text: string) => (wide ? wordsOf(fromBase64(text)) : Uint16Array.from(fromBase64(text)));
  const count = numbers(file.count);
  const label = numbers(file.label);
  const weight = Float32Array.from(new Int8Array(fromBase64(file.weight).buffer), (it) => it * file.scale);
  const from = new Int32Array(columns + 1);
  count.forEach((it, column) => {
    from[column + 1] = from[column]! + it;
  });
  const fits = count.length === columns && from[columns] === weight.length && label.length === weight.length;
  const known = file.labels.every((it) => industryByCode(it)) && label.every((it) => it < file.labels.length);
  if (!fits || !known) throw new RangeError("damaged model file");
  return { labels: file.labels, from, label, weight, bias: Float32Array.from(file.bias), share: file.share };
}

function bytesOf(words: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(words.length * 2);
  words.forEach((it, at) => {
    bytes[2 * at] = it & 255;
    bytes[2 * at + 1] = it >> 8;
  });
  return bytes;
}

const wordsOf = (bytes: Uint8Array): Uint16Array =>
  Uint16Array.from({ length: bytes.length >> 1 }, (_, at) => bytes[2 * at]! | (bytes[2 * at + 1]! << 8));
