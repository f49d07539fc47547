#!/usr/bin/env node
import { fits, keepHeapSmall, runAgain } from "./runtime.js";

if (!fits) runAgain(import.meta.url);
else {
  keepHeapSmall();
  const { start } = await import("../src/start.ts");
  process.exitCode = await start(process.argv.slice(2));
}
