import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/**/*.test.ts",
      "apps/**/*.test.ts",
      "tools/**/*.test.ts",
      "fixtures/**/*.test.ts",
      "apps/web/e2e/**/*.spec.ts",
    ],
    globalSetup: ["packages/store/src/testing/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A process each, which keeps the machine code of WebAssembly: see packages/store/src/machine-code.ts.
    pool: "forks",
    execArgv: ["--no-wasm-code-gc"],
  },
});
