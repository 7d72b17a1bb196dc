// Draws public/icons anew from icon-shapes.ts: `npm run icons`. The pictures are committed; no build needs a browser.
import { mkdirSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { ensureBrowser } from "./browsers";
import { ICONS, sizesOf } from "./icon-shapes";

mkdirSync("public/icons", { recursive: true });
const browser = await puppeteer.launch({
  executablePath: ensureBrowser("chromium"),
  headless: true,
  args: process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage();
  for (const [icon, drawing] of Object.entries(ICONS)) {
    for (const size of sizesOf(icon)) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>html, body { margin: 0; height: 100% } svg { display: block }</style>${drawing}`);
      await page.screenshot({ path: `public/icons/${icon}-${size}.png`, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
console.log(`Drew ${Object.keys(ICONS).join(", ")}.`);
