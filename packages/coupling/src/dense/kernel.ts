import { fusedKernel, plainKernel } from "./kernel.data.ts";
import type { Workspace } from "./workspace.ts";

/** As much of WebAssembly as the kernel needs. The pure packages know no host, so it is looked up, not assumed. */
interface Host {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: Kernel };
}

interface Kernel {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  /** First byte after the kernel's own memory. */
  __heap_base: { value: number };
  subtractProduct(...of: number[]): void;
  sweep(...of: number[]): void;
}

const host = (globalThis as unknown as { WebAssembly?: Host }).WebAssembly;
const texts = { simd: plainKernel, fused: fusedKernel };
const modules = new Map<keyof typeof texts, object | null>();
const bytesPerPage = 65536;

/** Compiled once. null where the host has no WebAssembly, not this part of it, or does not allow it. */
function moduleOf(name: keyof typeof texts): object | null {
  if (!modules.has(name)) modules.set(name, compiled(texts[name]));
  return modules.get(name)!;
}

function compiled(text: string): object | null {
  try {
    return host ? new host.Module(bytesOf(text)) : null;
  } catch {
    return null;
  }
}

/** Whether this host runs the kernel in that form. */
export function hasWebAssembly(name: "simd" | "fused"): boolean {
  return moduleOf(name) !== null;
}

/**
 * A workspace in the memory of an instance of the kernel. It lives as long as something holds its cells.
 *
 * @throws RangeError if the host has no such kernel, or not so much memory
 */
export function openKernel(length: number, name: "simd" | "fused"): Workspace {
  const module = moduleOf(name);
  if (!host || !module) throw new RangeError(`this host does not run the ${name} kernel`);
  const kernel = new host.Instance(module).exports;
  const base = Math.ceil(kernel.__heap_base.value / 16) * 16;
  const needed = base + 8 * length - kernel.memory.buffer.byteLength;
  if (needed > 0) kernel.memory.grow(Math.ceil(needed / bytesPerPage));
  const byte = (cell: number) => base + 8 * cell;
  return {
    cells: new Float64Array(kernel.memory.buffer, base, length),
    subtractProduct({ rows, inner, columns, left, right, into }) {
      const blocks = [left, right, into].flatMap((it) => [byte(it.at), it.stride]);
      kernel.subtractProduct(rows, inner, columns, ...blocks);
    },
    sweep: (of) => kernel.sweep(of.rows, of.columns, byte(of.table), byte(of.vectors), byte(of.ends)),
  };
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes of a text in base64. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, "").length * 3) / 4));
  let bits = 0;
  for (let i = 0, at = 0; at < bytes.length; i++) {
    bits = (bits << 6) | digits.indexOf(text[i]!);
    if (i % 4 > 0) bytes[at++] = bits >> (6 - 2 * (i % 4));
  }
  return bytes;
}
