import { launchChromium } from "./chromium";
import type { Driver, LaunchOptions } from "./driver";
import { launchFirefox } from "./firefox";

/**
 * Starts a browser with the extension installed and ready; see driver.ts.
 *
 * @throws Error when the browser is missing and cannot be installed, or the extension is refused
 */
export function launch(options: LaunchOptions): Promise<Driver> {
  return options.browser === "chromium" ? launchChromium(options) : launchFirefox(options);
}
