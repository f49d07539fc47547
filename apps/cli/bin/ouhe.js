#!/usr/bin/env node
import { fits, runAgain } from "../../node/bin/runtime.js";

if (!fits) runAgain(import.meta.url);
else {
  const { main } = await import("../src/main.ts");
  process.exitCode = await main(process.argv.slice(2));
}
