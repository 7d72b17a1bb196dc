/** The one door to the browser: nobody but this room imports the polyfill. */
import browser from "webextension-polyfill";

export { browser };
