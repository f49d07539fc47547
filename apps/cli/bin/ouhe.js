#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { fits, keepHeapSmall, runAgain } from "../../node/bin/runtime.js";

if (!fits) runAgain(import.meta.url);
else {
  // Rows die young. Left to itself V8 lets its young generation grow until half a gigabyte has piled up; kept
  // small, the peak falls by a third at the same speed. It must be said before anything has grown.
  if (process.argv[2] === "serve") keepHeapSmall();
  if (process.argv[2] === "couple") setFlagsFromString("--semi-space-growth-factor=1");
  const { main } = await import("../src/main.ts");
  process.exitCode = await main(process.argv.slice(2));
}
