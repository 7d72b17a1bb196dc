// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PREFERENCES_AT_FIRST, type Preferences } from "../../src/domain/commands";
import { accountId, profileKey } from "../../src/domain/ids";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, ok } from "../ui/fake-background";
import { EN } from "../ui/sentences";
import { accountView, popupView } from "../ui/shown";
import { byTestId, closePopup, keptPath, openPopup, settle, textOf, theOne } from "./open-popup";

const HOME = { screen: "home" } as const;
const SETTINGS = [HOME, { screen: "settings" } as const];
const [ANNA, PETR, HIDDEN] = [
  { ...accountView("anna", { name: "Anna" }), links: [] },
  { ...accountView("petr", { name: "Petr" }), links: [] },
  { ...accountView("zoe", { name: "Zoe", hidden: true }), links: [] },
];

let background: FakeBackground;
let preferences: Preferences;
beforeEach(() => {
  background = fakeBackground();
  preferences = PREFERENCES_AT_FIRST;
  background.answers("popup", () => ok(popupView([])));
  background.answers("accounts", ({ hidden }) => ok({ accounts: hidden === true ? [HIDDEN] : [ANNA, PETR] }));
  background.answers("preferences", () => ok(preferences));
  background.does("preferences.set", (chosen) => {
    preferences = { ...preferences, ...chosen };
    background.tellsOf("preferences");
    return ok(null);
  });
});
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
});

const given = () => background.cameAs("preferences.set").map(({ args }) => args);
async function choose(element: HTMLElement, value: string): Promise<void> {
  (element as HTMLSelectElement).value = value;
  element.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}
async function tick(id: string): Promise<void> {
  (theOne(id) as HTMLInputElement).click();
  await settle();
}

describe("the keys in the settings", () => {
  it("are those of this browser, and none where nobody gave any", async () => {
    background.rim.keys.push({ name: "_execute_action", shortcut: "Alt+Shift+K" }, { name: "next", shortcut: "" });
    await openPopup(background, SETTINGS);
    const lines = [...document.querySelectorAll(".key-line")].map((line) => line.textContent);
    expect(lines[0]).toBe(`${words.keys_open({}, EN)}Alt+Shift+K`);
    expect(lines[2]).toBe(`${words.keys_next({}, EN)}${words.keys_none({}, EN)}`);
    expect(lines).toHaveLength(4);
  });

  it("lead to an account of one's choice, the hidden among them, and to nobody again", async () => {
    preferences = { ...preferences, slots: [accountId("zoe"), ...preferences.slots.slice(1)] };
    await openPopup(background, SETTINGS);
    expect(document.querySelectorAll("[data-testid=slots] select")).toHaveLength(9);
    expect((theOne("slot-1") as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("Zoe");
    await choose(theOne("slot-2"), "petr");
    await choose(theOne("slot-1"), "");
    const rest = Array.from({ length: 7 }, () => null);
    expect(given()).toEqual([{ slots: ["zoe", "petr", ...rest] }, { slots: [null, "petr", ...rest] }]);
  });

  it("can be changed where the browser has its page for them; the way there is said where it cannot be opened", async () => {
    await openPopup(background, SETTINGS);
    await tick("change-keys");
    expect(background.rim.browser.tabs.create).toHaveBeenCalledTimes(1);
    expect(textOf("keys")).not.toContain(words.keys_change_words({}, EN));
    background.rim.browser.tabs.create.mockRejectedValue(new Error("Illegal URL"));
    await tick("change-keys");
    expect(textOf("keys")).toContain(words.keys_change_words({}, EN));
  });
});

describe("the notifications in the settings", () => {
  it("are asked for in the click's own turn, and chosen whatever becomes of the popup", async () => {
    await openPopup(background, SETTINGS);
    (theOne("notifications") as HTMLInputElement).click();
    expect(background.rim.browser.permissions.request).toHaveBeenCalledTimes(1);
    await settle();
    expect(given()).toEqual([{ notifications: true }]);
    expect(byTestId("notices-refused")).toBeNull();
    await tick("notifications");
    expect(given().at(-1)).toEqual({ notifications: false });
    expect(background.rim.browser.permissions.request).toHaveBeenCalledTimes(1);
  });

  it("say where the browser does not allow them, and follow what is taken and given", async () => {
    preferences = { ...preferences, notifications: true };
    await openPopup(background, SETTINGS);
    expect(textOf("notices-refused")).toContain(words.notices_refused({}, EN));
    background.rim.allowNotices(true);
    await settle();
    expect(byTestId("notices-refused")).toBeNull();
    background.rim.allowNotices(false);
    await settle();
    expect(byTestId("notices-refused")).not.toBeNull();
    theOne("notices-refused").querySelector("button")?.click();
    await settle();
    expect(byTestId("notices-refused")).toBeNull();
  });

  it("have quiet hours, off at first, from evening to morning when they are turned on", async () => {
    preferences = { ...preferences, notifications: true };
    await openPopup(background, SETTINGS);
    await tick("quiet");
    const [from, to] = document.querySelectorAll<HTMLInputElement>("input[type=time]");
    expect([from?.value, to?.value]).toEqual(["22:00", "08:00"]);
    await choose(from as HTMLInputElement, "23:30");
    await choose(to as HTMLInputElement, "");
    await tick("quiet");
    expect(given()).toEqual([
      { quiet: { from: 1_320, to: 480 } },
      { quiet: { from: 1_410, to: 480 } },
      { quiet: null },
    ]);
  });
});

describe("the badge in the settings", () => {
  it("is what waits until something else is chosen", async () => {
    await openPopup(background, SETTINGS);
    const chosen = () => theOne("badge").querySelector<HTMLInputElement>("input:checked")?.value;
    expect(chosen()).toBe("attention");
    theOne("badge").querySelector<HTMLInputElement>('input[value="seats"]')?.click();
    await settle();
    await openPopup(background, SETTINGS);
    expect([given(), chosen()]).toEqual([[{ badge: "seats" }], "seats"]);
  });
});

describe("a profile that was pointed at", () => {
  const key = profileKey("ozon:seller:77");
  const PROFILE = [HOME, { screen: "profile", key } as const];

  it("leads to the account that it belongs to, and back from there to the list", async () => {
    const mark = { key, kind: "business", state: "not-linked", word: "w", active: false } as const;
    background.answers("page", () => ok({ marks: [{ ...mark, account: accountId("anna") }] }));
    background.answers("account", () => ok(ANNA));
    await openPopup(background, PROFILE);
    expect(keptPath(background)).toEqual([HOME, { screen: "account", account: "anna" }]);
  });

  it("leads to the form that adds it, with its page, beside what is half-typed there", async () => {
    background.answers("page", () => ok({ marks: [] }));
    await openPopup(background, PROFILE);
    expect(keptPath(background)).toEqual([HOME, { screen: "account-form", account: null }]);
    const typed = () => (background.rim.session.get("draft:account-form:new") as { value: object }).value;
    expect(typed()).toMatchObject({ kind: "business", name: "", pages: [key] });
    background.rim.session.set("draft:account-form:new", {
      value: { ...typed(), name: "Half", pages: ["ozon:seller:1"] },
      savedAt: Date.now(),
    });
    await openPopup(background, PROFILE);
    expect(typed()).toMatchObject({ name: "Half", pages: ["ozon:seller:1", key] });
    expect(byTestId("account-form")).not.toBeNull();
  });
});
