#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { fits, runAgain } from "./runtime.js";

if (!fits) runAgain(import.meta.url);
else {
  // Rows of an import die young: a small young generation keeps them from piling up.
  setFlagsFromString("--semi-space-growth-factor=1");
  const { start } = await import("../src/start.ts");
  process.exitCode = await start(process.argv.slice(2));
}
