// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PREFERENCES_AT_FIRST } from "../../src/domain/commands";
import { linkId } from "../../src/domain/ids";
import type { PopupView, Undoable } from "../../src/domain/views";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, NOW, ok, pass } from "../ui/fake-background";
import { EN } from "../ui/sentences";
import { accountRow, popupView, refusalOf } from "../ui/shown";
import { byTestId, click, closePopup, keptPath, openPopup, press, settle, textOf, theOne, type } from "./open-popup";

const ANNA = accountRow("anna", { name: "Anna" });
const HOME = { screen: "home" } as const;
const SETTINGS = { screen: "settings" } as const;

let background: FakeBackground;
let shown: PopupView;
beforeEach(() => {
  background = fakeBackground();
  shown = popupView([ANNA]);
  background.answers("popup", () => ok(shown));
  background.answers("accounts", () => ok({ accounts: [] }));
  background.answers("preferences", () => ok(PREFERENCES_AT_FIRST));
});
afterEach(async () => {
  await closePopup();
  delete document.documentElement.dataset.theme;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("the screens beyond the first", () => {
  it("are not there when the popup opens at home, and come when one of them is gone to", async () => {
    await openPopup(background);
    const { later } = await import("../../src/popup/later");
    expect(later.value).toBeNull();
    await click("open-settings");
    expect(later.value).not.toBeNull();
    expect(textOf("settings")).toContain(words.theme_title({}, EN));
  });

  it("are there at the first sight where the popup was left at one of them", async () => {
    await openPopup(background, [HOME, SETTINGS]);
    expect(byTestId("settings")).not.toBeNull();
    expect(byTestId("home")).toBeNull();
  });

  it("are loaded once, however often they are asked for", async () => {
    vi.resetModules();
    const { later, loadLater } = await import("../../src/popup/later");
    const drawn: unknown[] = [];
    const stop = later.subscribe((screens) => void drawn.push(screens));
    await Promise.all([loadLater(), loadLater()]);
    await loadLater();
    stop();
    expect(drawn).toEqual([null, later.value]);
    expect(later.value?.LaterScreen).toBeTypeOf("function");
  });
});

describe("Escape", () => {
  it("goes one step back, and closes at home", async () => {
    const close = vi.spyOn(window, "close").mockReturnValue();
    await openPopup(background, [HOME, SETTINGS]);
    await press("Escape");
    expect(byTestId("home")).not.toBeNull();
    expect(close).not.toHaveBeenCalled();
    await press("Escape");
    expect(close).toHaveBeenCalledTimes(1);
  });
});

describe("what the whole popup goes by", () => {
  it("is the language, the theme and the clock of the answer", async () => {
    shown = popupView([ANNA], {
      preferences: { language: "ru", theme: "dark", effectiveLanguage: "ru" },
      clockOffset: 3_600_000,
    });
    await openPopup(background);
    expect(document.documentElement.lang).toBe("ru");
    expect(document.title).toBe("Связка");
    expect(document.documentElement.dataset.theme).toBe("dark");
    expect(textOf("home")).toContain(words.accounts_title({}, { locale: "ru" }));
    const { simulatedNow } = await import("../../src/ui/clock");
    expect(simulatedNow()).toBe(NOW + 3_600_000);
  });

  it("changes at once with a commit: language, theme, all that is on the screen", async () => {
    await openPopup(background, [HOME, SETTINGS]);
    expect(textOf("settings")).toContain(words.promise_title({}, EN));
    shown = popupView([ANNA], { preferences: { language: "ru", theme: "light", effectiveLanguage: "ru" } });
    background.tellsOf("preferences");
    await settle();
    expect(textOf("settings")).not.toMatch(/[A-Za-z]{4} [a-z]/);
    expect(document.documentElement.lang).toBe("ru");
    expect(document.documentElement.dataset.theme).toBe("light");
    shown = popupView([ANNA], { preferences: { language: null, theme: "system", effectiveLanguage: "en" } });
    background.tellsOf("preferences");
    await settle();
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it("is the browser's language as long as nothing is known", async () => {
    background.answers("popup", () => ({ ok: false, failure: { code: "unknown", detail: "x" } }));
    vi.spyOn(navigator, "language", "get").mockReturnValue("ru-RU");
    await openPopup(background);
    expect(document.documentElement.lang).toBe("ru");
    expect(textOf("refusal")).toContain(words.failure_unknown({}, { locale: "ru" }));
  });

  it("is there also where the session keeps nothing, and nobody is disturbed by it", async () => {
    const unheard: unknown[] = [];
    const hear = (error: unknown): void => void unheard.push(error);
    const fails = async (): Promise<never> => {
      throw new Error("no session");
    };
    Object.assign(background.rim.browser.storage.session, { get: fails, set: fails, remove: fails });
    process.on("unhandledRejection", hear);
    await openPopup(background).finally(() => process.off("unhandledRejection", hear));
    expect(textOf("home")).toContain("Anna");
    expect(unheard).toEqual([]);
  });

  it("is asked for anew when an undo window closes, by the clock of the simulation", async () => {
    const undoable: readonly Undoable[] = [
      { link: linkId("l"), undoUntil: NOW + 3_600_000 + 5_000, ownerName: "Anna", otherName: "Romashka" },
    ];
    shown = popupView([ANNA], { undoable, now: NOW + 3_600_000, clockOffset: 3_600_000 });
    await openPopup(background);
    const asked = (): number => background.cameAs("popup").length;
    expect(asked()).toBe(1);
    await pass(4_999);
    expect(asked()).toBe(1);
    shown = { ...shown, undoable: [], now: NOW + 3_600_000 + 5_000 };
    await pass(1);
    expect(asked()).toBe(2);
  });
});

describe("an account that is being typed", () => {
  it("is there when the popup was closed in mid-word, says so, and can be thrown away", async () => {
    await openPopup(background);
    await click("add-account");
    await type("account-name", "Ann");
    await openPopup(background);
    expect((theOne("account-name") as HTMLInputElement).value).toBe("Ann");
    expect(textOf("account-form")).toContain(words.form_restored({}, EN));
    await click("start-over");
    expect((theOne("account-name") as HTMLInputElement).value).toBe("");
    await openPopup(background);
    expect((theOne("account-name") as HTMLInputElement).value).toBe("");
    expect(byTestId("start-over")).toBeNull();
  });

  it("is told off for nothing until it is saved, then at every field", async () => {
    await openPopup(background, [HOME, { screen: "account-form", account: null }]);
    await type("account-email", "anna");
    expect(document.querySelectorAll("[aria-invalid=true]")).toHaveLength(0);
    await click("save-account");
    expect(
      [...document.querySelectorAll("[aria-invalid=true]")].map((each) => each.getAttribute("data-testid")),
    ).toEqual(["account-name", "account-email"]);
    expect(background.cameAs("account.add")).toEqual([]);
  });

  it("is saved, forgotten as a draft, and leads back", async () => {
    await openPopup(background);
    await click("add-account");
    await type("account-name", " Petr ");
    await type("account-email", "petr@example.org");
    await click("save-account");
    expect(background.cameAs("account.add").map((each) => each.args)).toEqual([
      {
        marketplace: "ozon",
        kind: "personal",
        name: "Petr",
        email: "petr@example.org",
        phone: null,
        profileKeys: [],
        startUrl: null,
        needsReview: false,
        colour: "blue",
        icon: null,
        note: "",
        tags: [],
      },
    ]);
    expect(byTestId("home")).not.toBeNull();
    expect(keptPath(background)).toEqual([HOME]);
    expect([...background.rim.session.keys()].filter((key) => key.includes("account-form"))).toEqual([]);
  });

  it("has the background's words at the field that it did not accept", async () => {
    background.does("account.add", () => ({ ok: false, invalid: { path: "phone", message: "too long" } }));
    await openPopup(background, [HOME, { screen: "account-form", account: null }]);
    await type("account-name", "Petr");
    await click("save-account");
    expect(theOne("account-phone").getAttribute("aria-invalid")).toBe("true");
    expect(textOf("account-form")).toContain(words.form_not_accepted({ message: "too long" }, EN));
    await type("account-phone", "+7 900 123-45-67");
    expect(theOne("account-phone").hasAttribute("aria-invalid")).toBe(false);
  });
});

describe("the bar that undoes an unlinking", () => {
  const undoable = { link: linkId("l"), undoUntil: NOW + 52_000, ownerName: "Anna", otherName: "Romashka" };
  beforeEach(() => {
    shown = popupView([ANNA], { undoable: [undoable] });
  });

  it("stands under every screen while there is time, and goes with it", async () => {
    await openPopup(background, [HOME, SETTINGS]);
    expect(textOf("undo-bar")).toMatch(/Anna.*Romashka.* 0:52$/);
    await pass(52_000);
    expect(byTestId("undo-bar")).toBeNull();
  });

  it.each([
    ["Ctrl+Z, on whatever layout", { ctrlKey: true, key: "я" }, 1],
    ["Cmd+Z", { metaKey: true }, 1],
    ["Z alone", {}, 0],
    ["Ctrl+Shift+Z", { ctrlKey: true, shiftKey: true }, 0],
  ])("hears %s", async (_, more, times) => {
    await openPopup(background, [HOME, SETTINGS]);
    await press("KeyZ", more);
    expect(background.cameAs("link.restore").map((each) => each.args)).toEqual(
      Array.from({ length: times }, () => ({ link: "l" })),
    );
  });

  it("leaves Ctrl+Z to a text field", async () => {
    await openPopup(background, [HOME, { screen: "account-form", account: null }]);
    theOne("account-name").focus();
    await press("KeyZ", { ctrlKey: true });
    expect(background.cameAs("link.restore")).toEqual([]);
  });

  it("says why it was too late", async () => {
    background.does("link.restore", () => ({ ok: false, refusal: refusalOf("undo-over") }));
    await openPopup(background);
    await click("undo");
    expect(textOf("undo-bar")).toContain(words.refusal_undo_over({}, EN));
  });

  it("hands the focus on to the heading when it goes while it has it", async () => {
    await openPopup(background, [HOME, SETTINGS]);
    theOne("undo").focus();
    shown = popupView([ANNA]);
    background.tellsOf("links");
    await settle();
    expect(byTestId("undo-bar")).toBeNull();
    expect(document.activeElement?.tagName).toBe("H1");
  });
});
