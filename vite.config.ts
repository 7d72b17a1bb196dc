import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import webExtension from "vite-plugin-web-extension";

const BROWSERS = ["chrome", "firefox"];

/**
 * One manifest, two builds: `vite build --mode chrome` and `--mode firefox`. The sentences are compiled before, by
 * `npm run words`: the compiler's Vite plugin has type declarations that do not check.
 */
export default defineConfig(({ mode }) => {
  if (!BROWSERS.includes(mode)) throw new Error(`--mode is one of ${BROWSERS.join(", ")}, not ${mode}`);
  return {
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      target: ["chrome148", "firefox142"],
      modulePreload: { polyfill: false },
      // One style sheet for all screens, or those that are loaded later would overrule what was adjusted before.
      cssCodeSplit: false,
      // No file becomes a data: URL, or the byte gates of the house tests would not see it.
      assetsInlineLimit: 0,
    },
    plugins: [
      preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
      webExtension({
        manifest: "manifest.json",
        browser: mode,
        // Both off: the one downloads a schema, the other starts a browser. web-ext lint and the tests check instead.
        skipManifestValidation: true,
        disableAutoLaunch: true,
      }),
    ],
  };
});
