/** pivot + Σ rest = known, once equations have been solved as far as they go. */
export interface Equation {
  /** The unknown no other equation speaks of. */
  pivot: number;
  /** Other unknowns, by column in ascending order, with their coefficients; none of them is a pivot. */
  rest: ReadonlyMap<number, number>;
}

const smallest = 1e-9;

/**
 * Equations that each say "the sum of these unknowns is known", in reduced row echelon form.
 *
 * @param sums columns of the unknowns in each sum
 * @returns independent equations; an unknown is determined exactly when it is a pivot with an empty rest
 */
export function reducedEquations(sums: readonly (readonly number[])[]): readonly Equation[] {
  const rows = new Map<number, Map<number, number>>();
  for (const columns of sums) {
    const row = new Map(columns.map((it) => [it, 1]));
    for (const [pivot, factor] of [...row]) if (rows.has(pivot)) subtract(row, rows.get(pivot)!, factor);
    const pivot = largestColumn(row);
    if (pivot === null) continue;
    scale(row, 1 / row.get(pivot)!);
    for (const other of rows.values()) if (other.has(pivot)) subtract(other, row, other.get(pivot)!);
    rows.set(pivot, row);
  }
  return [...rows].map(([pivot, row]) => {
    row.delete(pivot);
    return { pivot, rest: new Map([...row].sort(([a], [b]) => a - b)) };
  });
}

function subtract(from: Map<number, number>, row: ReadonlyMap<number, number>, factor: number): void {
  for (const [column, value] of row) {
    const left = (from.get(column) ?? 0) - factor * value;
    if (Math.abs(left) < smallest) from.delete(column);
    else from.set(column, left);
  }
}

function scale(row: Map<number, number>, factor: number): void {
  for (const [column, value] of row) row.set(column, value * factor);
}

function largestColumn(row: ReadonlyMap<number, number>): number | null {
  let [found, size] = [null as number | null, 0];
  for (const [column, value] of row) if (Math.abs(value) > size) [found, size] = [column, Math.abs(value)];
  return found;
}
