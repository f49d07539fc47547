import type { BlockProduct, Sweep } from "./workspace.ts";

/** So many products are added up before a sum leaves the registers. */
const depth = 256;

/**
 * The block product in ECMAScript: tiles of 4 × 4 sums that a compiler can keep in registers. What the kernel
 * is compared with, and what works where there is no kernel.
 */
export function subtractProduct(cells: Float64Array, of: BlockProduct): void {
  const strip = new Float64Array(4 * Math.min(depth, of.inner));
  for (let k = 0; k < of.inner; k += depth) {
    const inner = Math.min(depth, of.inner - k);
    for (let j = 0; j < of.columns; j += 4) {
      const width = Math.min(4, of.columns - j);
      pack(strip, cells, {
        inner,
        width,
        at: of.right.at + k * of.right.stride + j,
        stride: of.right.stride,
      });
      for (let i = 0; i < of.rows; i += 4) {
        const left = { at: of.left.at + i * of.left.stride + k, stride: of.left.stride };
        const into = { at: of.into.at + i * of.into.stride + j, stride: of.into.stride };
        if (width === 4 && of.rows - i >= 4) subtractTile(cells, strip, inner, left, into);
        else subtractEdge(cells, strip, { rows: Math.min(4, of.rows - i), width, inner, left, into });
      }
    }
  }
}

function pack(
  strip: Float64Array,
  cells: Float64Array,
  { inner, width, at, stride }: { inner: number; width: number; at: number; stride: number },
): void {
  for (let k = 0, to = 0; k < inner; k++, to += 4, at += stride)
    for (let c = 0; c < width; c++) strip[to + c] = cells[at + c]!;
}

type Place = BlockProduct["left"];

function subtractTile(cells: Float64Array, strip: Float64Array, inner: number, left: Place, into: Place) {
  subtractHalf(cells, strip, inner, left, into, 0);
  subtractHalf(cells, strip, inner, left, into, 2);
}

/** Four rows by two columns: eight sums, two factors and a cell fit the registers of every 64-bit machine. */
function subtractHalf(
  cells: Float64Array,
  strip: Float64Array,
  inner: number,
  left: Place,
  into: Place,
  column: number,
): void {
  let [a0, a1, b0, b1, c0, c1, d0, d1] = [0, 0, 0, 0, 0, 0, 0, 0];
  const [second, third, fourth] = [left.stride, 2 * left.stride, 3 * left.stride];
  for (let k = 0, at = left.at, from = column; k < inner; k++, at++, from += 4) {
    const x = strip[from]!;
    const y = strip[from + 1]!;
    const a = cells[at]!;
    const b = cells[at + second]!;
    const c = cells[at + third]!;
    const d = cells[at + fourth]!;
    a0 += a * x;
    a1 += a * y;
    b0 += b * x;
    b1 += b * y;
    c0 += c * x;
    c1 += c * y;
    d0 += d * x;
    d1 += d * y;
  }
  let to = into.at + column;
  cells[to]! -= a0;
  cells[to + 1]! -= a1;
  to += into.stride;
  cells[to]! -= b0;
  cells[to + 1]! -= b1;
  to += into.stride;
  cells[to]! -= c0;
  cells[to + 1]! -= c1;
  to += into.stride;
  cells[to]! -= d0;
  cells[to + 1]! -= d1;
}

function subtractEdge(
  cells: Float64Array,
  strip: Float64Array,
  of: { rows: number; width: number; inner: number; left: Place; into: Place },
): void {
  for (let r = 0; r < of.rows; r++)
    for (let c = 0; c < of.width; c++) {
      let sum = 0;
      for (let k = 0, at = of.left.at + r * of.left.stride; k < of.inner; k++)
        sum += cells[at + k]! * strip[4 * k + c]!;
      cells[of.into.at + r * of.into.stride + c]! -= sum;
    }
}

/** The sweep over a table in ECMAScript, row by row. */
export function sweep(cells: Float64Array, { rows, columns, table, vectors, ends }: Sweep): void {
  const [second, below, belowSecond] = [columns, 2 * columns, 3 * columns].map((it) => vectors + it);
  for (let i = 0; i < rows; i++) {
    const [weight, weightSecond] = [cells[ends + i]!, cells[ends + rows + i]!];
    let [sum, sumSecond] = [0, 0];
    for (let j = 0, at = table + i * columns; j < columns; j++, at++) {
      const cell = cells[at]!;
      sum += cell * cells[vectors + j]!;
      sumSecond += cell * cells[second! + j]!;
      cells[below! + j]! += weight * cell;
      cells[belowSecond! + j]! += weightSecond * cell;
    }
    cells[ends + 2 * rows + i] = sum;
    cells[ends + 3 * rows + i] = sumSecond;
  }
}
