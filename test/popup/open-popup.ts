import { options, render } from "preact";
import { vi } from "vitest";

/** Only what the screens count time by: what the DOM and the tests themselves wait by stays real. */
export const FAKED = { toFake: ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"] as const };
