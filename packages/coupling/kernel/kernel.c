// Dense float64 arithmetic for WebAssembly SIMD: a block product, and a sweep over a table of flows.
// Matrices are row-major; strides count cells. build.ts builds it twice, plain and with fused multiply-add.
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name)))

#ifdef __wasm_relaxed_simd__
#define MULTIPLY_ADD(sum, a, b) wasm_f64x2_relaxed_madd(a, b, sum)
#else
#define MULTIPLY_ADD(sum, a, b) wasm_f64x2_add(sum, wasm_f64x2_mul(a, b))
#endif

// A tile of TILE_ROWS × TILE_COLUMNS sums stays in registers; blocks are sized for 32 KiB and 1 MiB caches.
enum { TILE_ROWS = 6, TILE_COLUMNS = 4, INNER = 256, BLOCK_ROWS = 96, BLOCK_COLUMNS = 512 };

static double packed_left[BLOCK_ROWS * INNER] __attribute__((aligned(16)));
static double packed_right[BLOCK_COLUMNS * INNER] __attribute__((aligned(16)));

static double across(v128_t pair) {
  return wasm_f64x2_extract_lane(pair, 0) + wasm_f64x2_extract_lane(pair, 1);
}

static int least(int a, int b) { return a < b ? a : b; }

// Lays out a block as strips of TILE_ROWS rows, column after column; missing rows are 0.
static void pack_left(const double *from, int stride, int rows, int inner) {
  double *to = packed_left;
  int i = 0;
  for (; i + TILE_ROWS <= rows; i += TILE_ROWS, from += TILE_ROWS * stride)
    for (int k = 0; k < inner; k++, to += TILE_ROWS) {
      const double *cell = from + k;
#pragma unroll
      for (int r = 0; r < TILE_ROWS; r++, cell += stride) to[r] = *cell;
    }
  if (i == rows) return;
  for (int k = 0; k < inner; k++)
    for (int r = 0; r < TILE_ROWS; r++) *to++ = i + r < rows ? from[r * stride + k] : 0;
}

// Lays out a block as strips of TILE_COLUMNS columns, row after row; missing columns are 0.
static void pack_right(const double *from, int stride, int inner, int columns) {
  double *to = packed_right;
  int j = 0;
  for (; j + TILE_COLUMNS <= columns; j += TILE_COLUMNS)
    for (int k = 0; k < inner; k++, to += TILE_COLUMNS) {
      const double *cells = from + k * stride + j;
      wasm_v128_store(to, wasm_v128_load(cells));
      wasm_v128_store(to + 2, wasm_v128_load(cells + 2));
    }
  if (j == columns) return;
  for (int k = 0; k < inner; k++)
    for (int c = 0; c < TILE_COLUMNS; c++) *to++ = j + c < columns ? from[k * stride + j + c] : 0;
}

// into −= left × right for one full tile.
static void subtract_tile(const double *left, const double *right, int inner, double *into, int stride) {
  v128_t sums[TILE_ROWS][2];
#pragma unroll
  for (int r = 0; r < TILE_ROWS; r++) sums[r][0] = sums[r][1] = wasm_f64x2_splat(0);
  for (int k = 0; k < inner; k++, left += TILE_ROWS, right += TILE_COLUMNS) {
    v128_t first = wasm_v128_load(right), second = wasm_v128_load(right + 2);
#pragma unroll
    for (int r = 0; r < TILE_ROWS; r++) {
      v128_t factor = wasm_v128_load64_splat(left + r);
      sums[r][0] = MULTIPLY_ADD(sums[r][0], factor, first);
      sums[r][1] = MULTIPLY_ADD(sums[r][1], factor, second);
    }
  }
#pragma unroll
  for (int r = 0; r < TILE_ROWS; r++)
#pragma unroll
    for (int h = 0; h < 2; h++) {
      double *cell = into + r * stride + 2 * h;
      wasm_v128_store(cell, wasm_f64x2_sub(wasm_v128_load(cell), sums[r][h]));
    }
}

// The same for a tile cut short by the edge of the block.
static void subtract_edge(const double *left, const double *right, int inner, double *into, int stride,
                          int rows, int columns) {
  double tile[TILE_ROWS * TILE_COLUMNS] = {0};
  subtract_tile(left, right, inner, tile, TILE_COLUMNS);
  for (int r = 0; r < rows; r++)
    for (int c = 0; c < columns; c++) into[r * stride + c] += tile[r * TILE_COLUMNS + c];
}

static void subtract_block(int rows, int inner, int columns, double *into, int stride) {
  for (int j = 0; j < columns; j += TILE_COLUMNS)
    for (int i = 0; i < rows; i += TILE_ROWS) {
      const double *left = packed_left + i * inner, *right = packed_right + j * inner;
      double *tile = into + i * stride + j;
      if (rows - i >= TILE_ROWS && columns - j >= TILE_COLUMNS) subtract_tile(left, right, inner, tile, stride);
      else
        subtract_edge(left, right, inner, tile, stride, least(TILE_ROWS, rows - i), least(TILE_COLUMNS, columns - j));
    }
}

// into −= left × right; into may share no cell with the two.
EXPORT(subtractProduct)
void subtract_product(int rows, int inner, int columns, const double *left, int left_stride, const double *right,
                      int right_stride, double *into, int into_stride) {
  for (int j = 0; j < columns; j += BLOCK_COLUMNS)
    for (int k = 0; k < inner; k += INNER) {
      int width = least(BLOCK_COLUMNS, columns - j), depth = least(INNER, inner - k);
      pack_right(right + k * right_stride + j, right_stride, depth, width);
      for (int i = 0; i < rows; i += BLOCK_ROWS) {
        int height = least(BLOCK_ROWS, rows - i);
        pack_left(left + i * left_stride + k, left_stride, height, depth);
        subtract_block(height, depth, width, into + i * into_stride + j, into_stride);
      }
    }
}

// One pass over the rows of a table, each cell read once. Two vectors meet the rows (sum of row × vector), and the
// rows are added up with two weights. `vectors`: both vectors, then both weighted sums, each of `columns` cells;
// `ends`: both weights, then the sums of both vectors, each of `rows` cells. rows and columns are even.
EXPORT(sweep)
void sweep(int rows, int columns, const double *cells, double *vectors, double *ends) {
  const double *vector0 = vectors, *vector1 = vectors + columns;
  double *below0 = vectors + 2 * columns, *below1 = vectors + 3 * columns;
  for (int i = 0; i < rows; i += 2, cells += 2 * columns) {
    v128_t sum00 = wasm_f64x2_splat(0), sum01 = sum00, sum10 = sum00, sum11 = sum00;
    v128_t weight00 = wasm_v128_load64_splat(ends + i), weight01 = wasm_v128_load64_splat(ends + rows + i);
    v128_t weight10 = wasm_v128_load64_splat(ends + i + 1), weight11 = wasm_v128_load64_splat(ends + rows + i + 1);
    for (int j = 0; j < columns; j += 2) {
      v128_t upper = wasm_v128_load(cells + j), lower = wasm_v128_load(cells + columns + j);
      v128_t vector = wasm_v128_load(vector0 + j);
      sum00 = MULTIPLY_ADD(sum00, upper, vector);
      sum10 = MULTIPLY_ADD(sum10, lower, vector);
      vector = wasm_v128_load(vector1 + j);
      sum01 = MULTIPLY_ADD(sum01, upper, vector);
      sum11 = MULTIPLY_ADD(sum11, lower, vector);
      v128_t below = MULTIPLY_ADD(wasm_v128_load(below0 + j), upper, weight00);
      wasm_v128_store(below0 + j, MULTIPLY_ADD(below, lower, weight10));
      below = MULTIPLY_ADD(wasm_v128_load(below1 + j), upper, weight01);
      wasm_v128_store(below1 + j, MULTIPLY_ADD(below, lower, weight11));
    }
    double *sums0 = ends + 2 * rows + i, *sums1 = ends + 3 * rows + i;
    sums0[0] = across(sum00), sums0[1] = across(sum10);
    sums1[0] = across(sum01), sums1[1] = across(sum11);
  }
}
