import { type Arithmetic, openWorkspace } from "../dense/workspace.ts";
import { requireSameLength, requireSquare } from "../matrix.ts";
import type { Transactions } from "./coefficients.ts";

/** One value per sector for each of the four sums over the total requirements. */
export interface RequirementSums {
  /** Column sums of L: backward linkage, downstreamness. */
  backward: Float64Array;
  /** Row sums of G: forward linkage, upstreamness. */
  forward: Float64Array;
  /** Row sums of L: sensitivity of dispersion, on the demand side. */
  sensitivity: Float64Array;
  /** Column sums of G, on the supply side. */
  supply: Float64Array;
}

/** Rows from ≤ i < to of a table, kept where a sweep over them is fast. Blocks can live in different workers. */
export interface FlowBlock {
  /** What these rows contribute to the next term of the series. */
  next(term: RequirementSums): RequirementSums;
}

/** Which rows of a table a block has. */
export interface Rows {
  from: number;
  to: number;
}

/**
 * Opens a block of rows for sweeps, copying them once.
 *
 * @throws RangeError if the sizes do not fit or a cell is not finite
 */
export function openFlowBlock(table: Transactions, rows: Rows, arithmetic?: Arithmetic): FlowBlock {
  requireSquare(table.flows);
  requireSameLength(table.output, { length: table.flows.rows });
  const opened = open(table, rows, arithmetic);
  copyFlows(opened, table);
  return {
    next(term) {
      putTerm(opened, term);
      opened.workspace.sweep({ ...opened.size, table: 0, vectors: opened.vectors, ends: opened.ends });
      return takeTerm(opened);
    },
  };
}

/** A block in its workspace: the rows padded to even sizes, then vectors and ends as a sweep wants them. */
interface Opened extends Rows {
  workspace: ReturnType<typeof openWorkspace>;
  size: { rows: number; columns: number };
  vectors: number;
  ends: number;
  /** 1/x of every sector; 0 where there is no output. */
  perOutput: Float64Array;
}

const even = (length: number) => length + (length % 2);

function open({ output }: Transactions, { from, to }: Rows, arithmetic?: Arithmetic): Opened {
  const size = { rows: even(to - from), columns: even(output.length) };
  const vectors = size.rows * size.columns;
  const ends = vectors + 4 * size.columns;
  const workspace = openWorkspace(ends + 4 * size.rows, arithmetic);
  const perOutput = Float64Array.from(output, (x) => (x === 0 ? 0 : 1 / x));
  return { from, to, workspace, size, vectors, ends, perOutput };
}

function copyFlows({ from, to, workspace, size }: Opened, { flows }: Transactions): void {
  const n = flows.columns;
  for (let i = from; i < to; i++) {
    const sold = flows.values.subarray(i * n, (i + 1) * n);
    if (!sold.every(Number.isFinite)) throw new RangeError(`a cell of row ${i} is not finite`);
    workspace.cells.set(sold, (i - from) * size.columns);
  }
}

function putTerm(
  { from, to, workspace: { cells }, size, vectors, ends, perOutput }: Opened,
  term: RequirementSums,
) {
  cells.fill(0, vectors, ends);
  for (let j = 0; j < perOutput.length; j++) {
    cells[vectors + j] = term.forward[j]!;
    cells[vectors + size.columns + j] = term.sensitivity[j]! * perOutput[j]!;
  }
  for (let i = from; i < to; i++) {
    cells[ends + i - from] = term.backward[i]!;
    cells[ends + size.rows + i - from] = term.supply[i]! * perOutput[i]!;
  }
}

function takeTerm({
  from,
  to,
  workspace: { cells },
  size,
  vectors,
  ends,
  perOutput,
}: Opened): RequirementSums {
  const n = perOutput.length;
  const across = (k: number) => {
    const sums = new Float64Array(n);
    const start = ends + k * size.rows;
    sums.set(cells.subarray(start, start + to - from), from);
    return sums;
  };
  const down = (k: number) => cells.slice(vectors + k * size.columns, vectors + k * size.columns + n);
  const scaled = (sums: Float64Array) => sums.map((it, i) => it * perOutput[i]!);
  return { backward: scaled(down(2)), forward: scaled(across(2)), sensitivity: across(3), supply: down(3) };
}
