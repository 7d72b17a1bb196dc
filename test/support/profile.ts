import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "puppeteer-core";

/**
 * Starts a browser on the profile folder `kept`, or on a temporary one.
 *
 * The temporary one is removed when the browser closes, and at the latest when this process ends: Puppeteer 24.43 removes
 * its own only after a proper close, not when a script fails or is interrupted.
 */
export async function withProfile(kept: string | undefined, start: (profile: string) => Promise<Browser>) {
  if (kept !== undefined) {
    mkdirSync(kept, { recursive: true });
    return start(resolve(kept));
  }
  const path = mkdtempSync(join(tmpdir(), "svyazka-profile-"));
  // A browser that was just killed may hold its files for another moment.
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  try {
    const browser = await start(path);
    // Listeners run in the order of their making, so Puppeteer's, which kills the browser, has run before.
    process.once("exit", remove);
    browser.once("disconnected", () => {
      const gone = () => {
        process.off("exit", remove);
        remove();
      };
      const child = browser.process();
      if (!child || child.exitCode !== null || child.signalCode !== null) gone();
      else child.once("exit", gone);
    });
    return browser;
  } catch (error) {
    remove();
    throw error;
  }
}
