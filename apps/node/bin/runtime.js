// Plain JavaScript: this file must also run on Nodes too old for the rest, to say so in one line.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

const [major, minor] = process.versions.node.split(".").map(Number);

export const fits = major > 22 || (major === 22 && minor >= 18);

// Stripped types and compiled code are kept between runs: half the boot time, a sixth of the memory.
if (fits) nodeModule.enableCompileCache?.();

/**
 * Rows and answers die young. Left to itself V8 lets its generations grow until half a gigabyte has piled up over
 * an import; kept small, the peak is half of that for a tenth more work. To be said before anything has grown.
 */
export function keepHeapSmall() {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=70");
}

/** The Node that npm installed beside the project, if its platform has one. */
function installedNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const root = fileURLToPath(new URL("../../../node_modules/", import.meta.url));
  const path = join(
    root,
    `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`,
    "bin",
    name,
  );
  return existsSync(path) ? path : undefined;
}

/** Runs `script` again under a Node that fits; ends this process with its exit code. */
export function runAgain(script) {
  const node = installedNode();
  if (!node) {
    process.stderr.write(
      `Ouhe needs Node 22.18 or newer (24 is best); this is ${process.versions.node}. Install it from nodejs.org and run the command again.\n`,
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
