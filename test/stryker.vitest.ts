import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Only what decides: tests of the domain alone, which take seconds and not minutes for thousands of mutants. */
export default defineConfig({
  root: resolve(import.meta.dirname, ".."),
  test: {
    env: { TZ: "Asia/Kathmandu" },
    include: ["test/domain/*.test.ts"],
    testTimeout: 30_000,
  },
});
