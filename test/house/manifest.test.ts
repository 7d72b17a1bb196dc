import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../manifest.json";
import packageJson from "../../package.json";
import en from "../../public/_locales/en/messages.json";
import ru from "../../public/_locales/ru/messages.json";
import { SLOTS } from "../../src/domain/commands";
import { STEPS } from "../../src/domain/switching";
import { PAGE_MATCHES } from "../../src/marketplaces/pages";
import { pngSize } from "../support/png";

/** Each is asked for once, at install. A new one needs a reason here, in README and in the commit. */
const PERMISSIONS = {
  storage: "the sentinel and the language of the toolbar, and drafts for the session",
  alarms: "deadlines while nothing is open",
  contextMenus: "switching from the toolbar icon, and showing a profile from a link to it",
  unlimitedStorage: "the browser may not clear the accounts and links away when the disk is short",
};

/** Asked for when somebody turns on what needs it. */
const OPTIONAL_PERMISSIONS = {
  notifications: "a word before something runs out, for those who want it",
};

/** Suggested keys: Chrome takes four. The nine slots have none, so that whoever needs them picks their own. */
const KEYS_SUGGESTED = {
  _execute_action: "Alt+Shift+K",
  last: "Alt+Shift+J",
  next: "Alt+Shift+Period",
  previous: "Alt+Shift+Comma",
};

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; " +
  "frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** Every key at the top of the manifest. What is not here is asked for by nobody. */
const KEYS = [
  "action",
  "commands",
  "content_scripts",
  "content_security_policy",
  "default_locale",
  "description",
  "icons",
  "incognito",
  "manifest_version",
  "name",
  "omnibox",
  "optional_permissions",
  "permissions",
  "version",
  "{{chrome}}.background",
  "{{chrome}}.minimum_chrome_version",
  "{{firefox}}.background",
  "{{firefox}}.browser_specific_settings",
];

const FORBIDDEN = {
  web_accessible_resources: "a page could find out that the extension is there",
  externally_connectable: "a page could speak to the background",
  host_permissions: "content_scripts.matches is all that is needed",
  optional_host_permissions: "nothing is asked for later",
  match_about_blank: "frames without an address are nobody's profile",
  match_origin_as_fallback: "frames without an address are nobody's profile",
  update_url: "updates come from the stores",
  key: "only test builds fix their id",
};

describe("the manifest", () => {
  const text = readFileSync("manifest.json", "utf8");

  it("asks for nothing that is not recorded here", () => {
    expect(Object.keys(manifest).sort(), "record the key in KEYS of manifest.test.ts, with its reason").toEqual(KEYS);
  });

  it.each(Object.entries(FORBIDDEN))("has no %s: %s", (key) => {
    expect(text).not.toContain(`"${key}"`);
    expect(text).not.toContain(`.${key}"`);
  });

  it("asks for the recorded permissions", () => {
    expect([...manifest.permissions].sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  it("asks later, by a click, for the recorded ones alone", () => {
    expect([...manifest.optional_permissions].sort()).toEqual(Object.keys(OPTIONAL_PERMISSIONS).sort());
  });

  it("suggests the same four keys in both browsers, which Chrome allows at most, and has nine slots without", () => {
    const commands = Object.entries<{ suggested_key?: { default: string }; description?: string }>(manifest.commands);
    const suggested = commands.flatMap(([name, { suggested_key }]) =>
      suggested_key === undefined ? [] : [[name, suggested_key] as const],
    );
    expect(suggested).toEqual(Object.entries(KEYS_SUGGESTED).map(([name, keys]) => [name, { default: keys }]));
    expect(suggested.length).toBeLessThanOrEqual(4);
    const slots = commands.map(([name]) => name).filter((name) => name.startsWith("slot-"));
    expect(slots).toEqual(Array.from({ length: SLOTS }, (_, at) => `slot-${at + 1}`));
  });

  it("has a key for each step between accounts, by its own name, and says in words what each key does", () => {
    expect(Object.keys(manifest.commands)).toEqual(expect.arrayContaining([...STEPS]));
    for (const [name, command] of Object.entries(manifest.commands))
      expect("description" in command || name === "_execute_action", name).toBe(true);
  });

  it.each([...Object.keys(PERMISSIONS), ...Object.keys(OPTIONAL_PERMISSIONS)])(
    "says in README why it asks for %s",
    (permission) => {
      const readme = existsSync("README.md") ? readFileSync("README.md", "utf8") : "";
      expect(readme, `name \`${permission}\` in README.md, in backticks, with the reason`).toContain(
        `\`${permission}\``,
      );
    },
  );

  it("runs on the pages that src/marketplaces knows, and on no other", () => {
    const [script, ...others] = manifest.content_scripts;
    expect(others).toEqual([]);
    expect(script?.matches, "content_scripts.matches mirrors PAGE_MATCHES of src/marketplaces/pages.ts").toEqual(
      PAGE_MATCHES,
    );
    for (const pattern of PAGE_MATCHES) expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z0-9.-]+\/[^?#]*$/);
  });

  it("runs in the top frame, once the page is there, in a world of its own, and not in private windows", () => {
    expect(manifest.content_scripts[0]).toMatchObject({ all_frames: false, run_at: "document_idle" });
    expect(text).not.toContain('"world"');
    expect(manifest.incognito).toBe("not_allowed");
  });

  it("shuts its own pages off from the network", () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP });
  });

  it("bears the version of package.json", () => {
    expect(manifest.version).toBe(packageJson.version);
  });

  it("keeps the floor of browsers that the build aims at", () => {
    const build = readFileSync("vite.config.ts", "utf8");
    const firefox = manifest["{{firefox}}.browser_specific_settings"].gecko.strict_min_version;
    expect(build).toContain(`"chrome${manifest["{{chrome}}.minimum_chrome_version"]}"`);
    expect(build).toContain(`"firefox${Number.parseInt(firefox, 10)}"`);
  });

  it.each(Object.entries({ ...manifest.icons, ...manifest.action.default_icon }))("has an icon of %s px", (size) => {
    for (const icons of [manifest.icons, manifest.action.default_icon]) {
      const file = new Map(Object.entries(icons)).get(size);
      if (file !== undefined) expect(pngSize(`public/${file}`)).toEqual({ width: Number(size), height: Number(size) });
    }
  });
});

describe("the manifest's own words", () => {
  it("are the same in both languages, and all of them are used", () => {
    const used = [...readFileSync("manifest.json", "utf8").matchAll(/__MSG_(\w+)__/g)].map((found) => found[1]);
    expect(Object.keys(en).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
  });

  // Chrome Web Store: name 75, description 132; addons.mozilla.org: name 50.
  it.each([en, ru])("are as short as the stores want them", ({ name, description }) => {
    expect(name.message.length).toBeLessThanOrEqual(50);
    expect(description.message.length).toBeLessThanOrEqual(132);
  });
});
