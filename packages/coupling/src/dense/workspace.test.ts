import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { distance, madeMatrix, numbersFrom } from "../../test/made-table.ts";
import { type Arithmetic, type BlockProduct, openWorkspace } from "./workspace.ts";

const kernels: Arithmetic[] = ["simd", "fused"];

/** Three blocks with strides wider than they are, one after the other. */
function layout(rows: number, inner: number, columns: number, gap: number) {
  const left = { at: 3, stride: inner + gap };
  const right = { at: left.at + rows * left.stride, stride: columns + gap };
  const into = { at: right.at + inner * right.stride, stride: columns + gap };
  const of: BlockProduct = { rows, inner, columns, left, right, into };
  return { of, length: into.at + rows * into.stride + 5 };
}

function subtracted(arithmetic: Arithmetic, of: BlockProduct, length: number): Float64Array {
  const workspace = openWorkspace(length, arithmetic);
  workspace.cells.set(madeMatrix(1, length, length).values);
  workspace.subtractProduct(of);
  return workspace.cells.slice();
}

const size = fc.integer({ min: 1, max: 40 });

describe("the block product", () => {
  it.each(kernels)("%s agrees with the reference, and touches nothing else", (arithmetic) => {
    fc.assert(
      fc.property(size, size, size, fc.nat(5), (rows, inner, columns, gap) => {
        const { of, length } = layout(rows, inner, columns, gap);
        const [have, want] = [subtracted(arithmetic, of, length), subtracted("ecmascript", of, length)];
        expect(distance(have, want)).toBeLessThan(1e-13);
      }),
      { numRuns: 60 },
    );
  });

  it.each(kernels)("%s agrees across the edges of its blocks", (arithmetic) => {
    for (const [rows, inner, columns] of [
      [97, 257, 13],
      [6, 512, 4],
      [5, 3, 515],
    ] as const) {
      const { of, length } = layout(rows, inner, columns, 1);
      const [have, want] = [subtracted(arithmetic, of, length), subtracted("ecmascript", of, length)];
      expect(distance(have, want)).toBeLessThan(1e-11);
    }
  });

  it("is the sum it says it is", () => {
    const workspace = openWorkspace(8, "ecmascript");
    workspace.cells.set([2, 3, 5, 7, 100, 100]);
    const block = (at: number, stride: number) => ({ at, stride });
    workspace.subtractProduct({
      rows: 1,
      inner: 2,
      columns: 1,
      left: block(0, 2),
      right: block(2, 1),
      into: block(4, 1),
    });
    expect(workspace.cells[4]).toBe(100 - 2 * 5 - 3 * 7);
    expect(workspace.cells[5]).toBe(100);
  });
});

describe("the sweep", () => {
  it.each(kernels)("%s agrees with the reference", (arithmetic) => {
    const even = fc.integer({ min: 1, max: 20 }).map((it) => 2 * it);
    fc.assert(
      fc.property(even, even, fc.integer(), (rows, columns, seed) => {
        const next = numbersFrom(seed);
        const length = rows * columns + 4 * columns + 4 * rows;
        const cells = Float64Array.from({ length }, next);
        const vectors = rows * columns;
        const run = (name: Arithmetic) => {
          const workspace = openWorkspace(length, name);
          workspace.cells.set(cells);
          workspace.sweep({ rows, columns, table: 0, vectors, ends: vectors + 4 * columns });
          return workspace.cells;
        };
        expect(distance(run(arithmetic), run("ecmascript"))).toBeLessThan(1e-12);
      }),
      { numRuns: 40 },
    );
  });
});

interface Host {
  Module: unknown;
  Instance: new (module: object) => { exports: object };
}

describe("a host without WebAssembly", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("gets the reference, and is told so when it asks for more", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    vi.resetModules();
    const bare = await import("./workspace.ts");
    expect(() => bare.openWorkspace(100_000, "simd")).toThrow(RangeError);
    expect(bare.openWorkspace(100_000).cells).toHaveLength(100_000);
  });

  it("gets the reference too where a kernel gets no memory", async () => {
    const { Module, Instance } = (globalThis as unknown as { WebAssembly: Host }).WebAssembly;
    const grow = () => {
      throw new RangeError("no more memory");
    };
    const Poor = class {
      readonly exports: object;
      constructor(module: object) {
        this.exports = { ...new Instance(module).exports, memory: { buffer: new ArrayBuffer(8), grow } };
      }
    };
    vi.stubGlobal("WebAssembly", { Module, Instance: Poor });
    vi.resetModules();
    const poor = await import("./workspace.ts");
    expect(poor.openWorkspace(100_000).cells).toHaveLength(100_000);
    expect(() => poor.openWorkspace(100_000, "simd")).toThrow(RangeError);
  });

  it("gets the reference too where compiling is forbidden", async () => {
    vi.stubGlobal("WebAssembly", {
      Module: class {
        constructor() {
          throw new Error("forbidden");
        }
      },
    });
    vi.resetModules();
    const bare = await import("./workspace.ts");
    expect(() => bare.openWorkspace(100_000, "fused")).toThrow(RangeError);
    expect(bare.openWorkspace(100_000).cells).toHaveLength(100_000);
  });
});
