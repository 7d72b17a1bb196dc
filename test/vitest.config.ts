import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const ROOMS = [
  "house",
  "domain",
  "marketplaces",
  "store",
  "messages",
  "platform",
  "background",
  "content",
  "simulation",
  "words",
  "ui",
  "popup",
  "options",
  "fixtures",
  "scenarios",
  "support",
];

/**
 * Three projects, because they need more and more of the world: `unit` only the sources, `bundle` what `npm run build`
 * left in dist, `e2e` also both browsers. vite.config.ts is for the build alone and is not read here.
 *
 * A test that wants a DOM says so in its first line: `// @vitest-environment happy-dom`.
 */
export default defineConfig(({ mode }) => ({
  root: resolve(import.meta.dirname, ".."),
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // One time zone for every machine, far from UTC and from Moscow: a test that leans on the local one shows itself.
    // A project inside does not hear of the mode, so that `test:long` is told by a variable.
    env: { TZ: "Asia/Kathmandu", ...(mode === "long" && { SVYAZKA_RUNS: "50" }) },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ROOMS.map((room) => `test/${room}/**/*.test.{ts,tsx}`),
          exclude: ["test/house/bundle/**"],
          // Property tests try thousands of cases; on a busy machine of 2 cores the usual 5 s are too few.
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: "bundle", include: ["test/house/bundle/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          // Two browsers side by side; each file has a browser, a site and a port of its own.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
