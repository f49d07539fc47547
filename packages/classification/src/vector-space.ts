import { blockOf, blocks, featureIds } from "./features.ts";

/** Sparse features as kept for training; `ids` are feature ids, or columns once in a vector space. */
export interface Sparse {
  ids: Int32Array;
  values: Float32Array;
}

/** Which features are known, and how rare each is. */
export interface VectorSpace {
  /** Feature ids in rising order; their place is the column. */
  ids: Int32Array;
  /** log((n + 1) / (texts having it + ½)), by column. */
  rarity: Float32Array;
  /** Block of each column. */
  block: Uint8Array;
}

/** Learns a space from texts; when more than `most` features occur, the most frequent stay. */
export function buildVectorSpace(texts: readonly Sparse[], most: number): VectorSpace {
  const frequency = new Int32Array(featureIds);
  for (const { ids } of texts) for (const id of ids) frequency[id]!++;
  let kept = Int32Array.from({ length: featureIds }, (_, id) => id).filter((id) => frequency[id]! > 0);
  if (kept.length > most) {
    kept = kept
      .sort((a, b) => frequency[b]! - frequency[a]! || a - b)
      .slice(0, most)
      .sort();
  }
  return {
    ids: kept,
    rarity: Float32Array.from(kept, (id) => Math.log((texts.length + 1) / (frequency[id]! + 0.5))),
    block: Uint8Array.from(kept, blockOf),
  };
}

/** Feature id → column, or -1 for features the space does not know. */
export function columnsOf(space: VectorSpace): Int32Array {
  const columns = new Int32Array(featureIds).fill(-1);
  space.ids.forEach((id, column) => {
    columns[id] = column;
  });
  return columns;
}

/**
 * Places features in the space: weighted by rarity, each block scaled to length 1.
 *
 * @param out receives columns and values
 * @returns how many entries of `out` are filled
 */
export function place(
  space: VectorSpace,
  columns: Int32Array,
  features: { ids: Int32Array; values: Float32Array; count: number },
  out: Sparse,
): number {
  const squares = new Float64Array(blocks);
  let count = 0;
  for (let at = 0; at < features.count; at++) {
    const column = columns[features.ids[at]!]!;
    if (column < 0) continue;
    const value = features.values[at]! * space.rarity[column]!;
    out.ids[count] = column;
    out.values[count++] = value;
    squares[space.block[column]!]! += value * value;
  }
  for (let block = 0; block < blocks; block++)
    squares[block] = squares[block]! > 0 ? 1 / Math.sqrt(squares[block]!) : 0;
  for (let at = 0; at < count; at++) out.values[at]! *= squares[space.block[out.ids[at]!]!]!;
  return count;
}
