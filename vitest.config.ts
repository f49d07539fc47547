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
    pool: "threads",
  },
});
