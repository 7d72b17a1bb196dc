import { paraglideVitePlugin } from "@inlang/paraglide-js";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import webExtension from "vite-plugin-web-extension";

const BROWSERS = ["chrome", "firefox"];

/** One manifest, two builds: `vite build --mode chrome` and `--mode firefox`. */
export default defineConfig(({ mode }) => {
  if (!BROWSERS.includes(mode)) throw new Error(`--mode is one of ${BROWSERS.join(", ")}, not ${mode}`);
  return {
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      target: ["chrome148", "firefox142"],
      modulePreload: { polyfill: false },
      // No file becomes a data: URL, or the byte gates of the house tests would not see it.
      assetsInlineLimit: 0,
    },
    plugins: [
      // The plugin compiles to the same folder as `npm run words`; nothing is read from cookies, URLs or storage.
      paraglideVitePlugin({
        project: "./src/words/project.inlang",
        outdir: "./src/words/generated",
        strategy: ["baseLocale"],
        emitGitIgnore: false,
        emitPrettierIgnore: false,
        emitReadme: false,
      }),
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
