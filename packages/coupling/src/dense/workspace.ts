import { hasWebAssembly, openKernel } from "./kernel.ts";
import { subtractProduct, sweep } from "./reference.ts";

/** Where a block begins in the cells of a workspace, and how far apart its rows are. */
export interface Block {
  at: number;
  stride: number;
}

/** into −= left × right, with left rows × inner and right inner × columns; into overlaps neither. */
export interface BlockProduct {
  rows: number;
  inner: number;
  columns: number;
  left: Block;
  right: Block;
  into: Block;
}

/**
 * One pass over the rows of a table, each cell read once. Places count cells; rows and columns are even, so a
 * table of odd size is padded with zeros.
 */
export interface Sweep {
  rows: number;
  columns: number;
  table: number;
  /** Two vectors of `columns` cells, followed by two sums of `columns` cells that the sweep adds to. */
  vectors: number;
  /** Two weights of `rows` cells, followed by two results of `rows` cells that the sweep overwrites. */
  ends: number;
}

/** Numbers in one block of memory, and the arithmetic that is worth having in machine code. */
export interface Workspace {
  cells: Float64Array;
  subtractProduct(of: BlockProduct): void;
  /** results = table × vectors; sums += weightsᵀ × table. */
  sweep(of: Sweep): void;
}

/**
 * Which arithmetic works. All agree to rounding: fused multiply-add rounds once where the others round twice,
 * so the last digits differ between hosts.
 */
export type Arithmetic = "ecmascript" | "simd" | "fused";

/** Below so many cells opening the kernel, which reserves memory of its own, costs more than it saves. */
const worthKernel = 20_000;

/**
 * A workspace of so many cells, all 0. Without a wish it takes the fastest arithmetic the host has: fused, else
 * SIMD, else ECMAScript, which is also the reference, and what remains when the host gives a kernel no such memory.
 *
 * @throws RangeError for a wished arithmetic the host has not, or more memory than it gives
 */
export function openWorkspace(cells: number, arithmetic?: Arithmetic): Workspace {
  const wished = arithmetic ?? fastest(cells);
  if (wished === "ecmascript") return referenceWorkspace(cells);
  try {
    return openKernel(cells, wished);
  } catch (error) {
    if (arithmetic || !(error instanceof RangeError)) throw error;
    return referenceWorkspace(cells);
  }
}

function fastest(cells: number): Arithmetic {
  if (cells < worthKernel) return "ecmascript";
  if (hasWebAssembly("fused")) return "fused";
  return hasWebAssembly("simd") ? "simd" : "ecmascript";
}

function referenceWorkspace(length: number): Workspace {
  const cells = new Float64Array(length);
  return {
    cells,
    subtractProduct: (of) => subtractProduct(cells, of),
    sweep: (of) => sweep(cells, of),
  };
}
