/**
 * A dense table of numbers, row after row. Regions are rows and industries columns in a structure
 * table; in an input–output table the row sells and the column buys.
 */
export interface Matrix {
  rows: number;
  columns: number;
  /** Length rows × columns; cell (r, c) at r × columns + c. */
  values: Float64Array;
}

/**
 * A matrix from an array of rows, copied.
 *
 * @throws RangeError if the rows differ in length
 */
export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const matrix = zeros(rows.length, columns);
  rows.forEach((row, r) => {
    if (row.length !== columns) throw new RangeError(`row ${r} has ${row.length} values, not ${columns}`);
    matrix.values.set(row, r * columns);
  });
  return matrix;
}

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** The identity of order n. */
export function identity(n: number): Matrix {
  const matrix = zeros(n, n);
  for (let i = 0; i < n; i++) matrix.values[i * n + i] = 1;
  return matrix;
}

/** Row r as a view, not a copy. */
export function row(matrix: Matrix, r: number): Float64Array {
  return matrix.values.subarray(r * matrix.columns, (r + 1) * matrix.columns);
}

/** The rows as plain arrays, for printing and comparing. */
export function rowsOf(matrix: Matrix): number[][] {
  return Array.from({ length: matrix.rows }, (_, r) => Array.from(row(matrix, r)));
}

/** Sums along each row, length rows. */
export function rowSums(matrix: Matrix): Float64Array {
  const sums = new Float64Array(matrix.rows);
  for (let r = 0; r < matrix.rows; r++) sums[r] = total(row(matrix, r));
  return sums;
}

/** Sums along each column, length columns. */
export function columnSums(matrix: Matrix): Float64Array {
  const sums = new Float64Array(matrix.columns);
  for (let r = 0; r < matrix.rows; r++) {
    const cells = row(matrix, r);
    for (let c = 0; c < cells.length; c++) sums[c]! += cells[c]!;
  }
  return sums;
}

/** The matrix turned about its diagonal, copied. */
export function transpose(matrix: Matrix): Matrix {
  const turned = zeros(matrix.columns, matrix.rows);
  for (let r = 0; r < matrix.rows; r++)
    for (let c = 0; c < matrix.columns; c++)
      turned.values[c * matrix.rows + r] = matrix.values[r * matrix.columns + c]!;
  return turned;
}

/** matrix × vector, length rows. @throws RangeError if the lengths differ */
export function times(matrix: Matrix, vector: ArrayLike<number>): Float64Array {
  if (vector.length !== matrix.columns)
    throw new RangeError(`vector of ${vector.length} for ${matrix.columns} columns`);
  const product = new Float64Array(matrix.rows);
  for (let r = 0; r < matrix.rows; r++) {
    let sum = 0;
    for (let c = 0, at = r * matrix.columns; c < matrix.columns; c++)
      sum += matrix.values[at + c]! * vector[c]!;
    product[r] = sum;
  }
  return product;
}

/** left × right. @throws RangeError if the inner lengths differ */
export function product(left: Matrix, right: Matrix): Matrix {
  if (left.columns !== right.rows) throw new RangeError(`${left.columns} columns against ${right.rows} rows`);
  const result = zeros(left.rows, right.columns);
  for (let r = 0; r < left.rows; r++) {
    const into = row(result, r);
    for (let k = 0; k < left.columns; k++) {
      const factor = left.values[r * left.columns + k]!;
      if (factor !== 0) addScaled(into, row(right, k), factor);
    }
  }
  return result;
}

/** into += factor × from, in place. */
export function addScaled(into: Float64Array, from: Float64Array, factor: number): void {
  for (let i = 0; i < into.length; i++) into[i]! += factor * from[i]!;
}

/** Sum of the values; 0 for none. */
export function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/**
 * Refuses amounts that cannot be: counts, jobs and outputs are finite and not negative.
 *
 * @throws RangeError naming the first bad value
 */
export function requireAmounts(values: ArrayLike<number>, what: string): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw new RangeError(`${what} ${i} is ${value}, not a finite amount of 0 or more`);
  }
}

/**
 * Sum of amounts, each checked as by `requireAmounts`.
 *
 * @throws RangeError naming the first bad value, or when the sum itself is beyond every number
 */
export function totalAmount(values: ArrayLike<number>, what: string): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) requireAmounts(values, what);
    sum += value;
  }
  if (sum === Number.POSITIVE_INFINITY) throw new RangeError(`${what}: the sum is beyond every number`);
  return sum;
}

/** @throws RangeError if two vectors that must be about the same industries differ in length */
export function requireSameLength(a: ArrayLike<number>, b: ArrayLike<number>): void {
  if (a.length !== b.length) throw new RangeError(`lengths differ: ${a.length} and ${b.length}`);
}

/** @throws RangeError unless the matrix is square */
export function requireSquare(matrix: Matrix): void {
  if (matrix.rows !== matrix.columns)
    throw new RangeError(`${matrix.rows} rows and ${matrix.columns} columns: not square`);
}
