import { setFlagsFromString } from "node:v8";

/**
 * To be called before the embedded engine is loaded. Node 22 to 26 abort now and then, saying "Check failed:
 * jit_page_->allocations_.erase(addr) == 1", when they collect machine code of a WebAssembly module
 * (github.com/nodejs/node/issues/64500). Kept, it costs the engine no memory that could be measured.
 */
export function keepMachineCode(): void {
  setFlagsFromString("--no-wasm-code-gc");
}
