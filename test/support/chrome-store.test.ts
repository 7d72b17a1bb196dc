import { describe, expect, it } from "vitest";
import { chromeComplaints } from "./chrome-store";

const manifest = {
  manifest_version: 3,
  name: "__MSG_name__",
  description: "__MSG_description__",
  version: "1.0.0",
  default_locale: "en",
  icons: { "128": "icon.png" },
  background: { service_worker: "main.js" },
  action: { default_popup: "popup.html" },
};
const words = { name: { message: "Name" }, description: { message: "What it is" } };

/** A zip's files, whole unless changed. */
function zip(changed: Readonly<Record<string, unknown>> = {}, extra: readonly string[] = [], messages: object = words) {
  const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  const files = ["icon.png", "main.js", "popup.html", ...extra].map((path) => [path, text("")] as const);
  return {
    ...Object.fromEntries(files),
    "manifest.json": text({ ...manifest, ...changed }),
    "_locales/en/messages.json": text(messages),
  };
}

describe("what the Chrome Web Store would refuse", () => {
  it("is nothing in a package that is whole", () => {
    expect(chromeComplaints(zip())).toEqual([]);
  });

  it.each([
    ["a key of another browser", zip({ browser_specific_settings: {} }), /does not know “browser_specific_settings”/],
    ["a key that the build did not take apart", zip({ "{{chrome}}.x": 1 }), /does not know “\{\{chrome\}\}/],
    ["another manifest version", zip({ manifest_version: 2 }), /manifest_version is not 3/],
    ["a version with words", zip({ version: "1.0.0-beta" }), /is not 1 to 4 numbers/],
    ["a file that is not there", zip({ background: { service_worker: "gone.js" } }), /gone\.js is named but not in/],
    ["no icon for the store", zip({ icons: {} }), /an icon of 128 px/],
    ["a name too long", zip({}, [], { ...words, name: { message: "x".repeat(76) } }), /longer than 75/],
    ["a description too long", zip({}, [], { ...words, description: { message: "x".repeat(133) } }), /longer than 132/],
    ["no description", zip({}, [], { name: words.name }), /the description is missing/],
    ["a reserved name", zip({}, ["_drafts/x.js"]), /is reserved/],
    ["no manifest", {}, /not at the top of the zip/],
  ])("is %s", (_fault, files, message) => {
    expect(chromeComplaints(files).join("\n")).toMatch(message);
  });
});
