// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountId, linkId } from "../../src/domain/ids";
import type { AccountRow, PopupView } from "../../src/domain/views";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, later, NOW, ok, pass } from "../ui/fake-background";
import { EN, plain } from "../ui/sentences";
import { accountRow, accountView, popupView, refusalOf, waitingItem } from "../ui/shown";
import { byTestId, click, closePopup, openPopup, press, settle, textOf, theOne } from "./open-popup";

const ANNA = accountRow("anna", { name: "Anna", active: true });
const PETR = accountRow("petr", { name: "Petr" });
const ROMASHKA = accountRow("romashka", {
  name: "Romashka",
  kind: "business",
  pinned: true,
  links: [
    { link: linkId("l"), kind: "business", state: "awaiting-code", deadline: NOW, with: "Anna" },
    { link: linkId("m"), kind: "family", state: "active", deadline: null, with: "Petr" },
  ],
});
const DISK_ERROR = { ok: false, failure: { code: "disk-error", detail: "I/O error" } } as const;

let background: FakeBackground;
/** What the background shows; commands that switch are told to it, as the store would. */
let shown: PopupView;
beforeEach(() => {
  background = fakeBackground();
  // Scrolling is not played here: what is further down comes when it is pressed.
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  shown = popupView([ANNA, PETR, ROMASHKA]);
  background.answers("popup", () => ok(shown));
  background.does("account.switch", ({ account }) => {
    const rows = shown.accounts.map((row) => ({ ...row, active: row.id === account }));
    shown = { ...shown, accounts: rows.sort((a, b) => Number(b.active) - Number(a.active)) };
    background.tellsOf("accounts");
    return ok(null);
  });
});
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-testid=account-row]")];
const buttons = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".row-main")];
const names = (): readonly string[] => rows().map((row) => plain(row.querySelector(".row-name")?.textContent));
const active = (): readonly (string | undefined)[] =>
  buttons()
    .filter((button) => button.getAttribute("aria-current") === "true")
    .map((button) => button.dataset.account);
const switches = (): readonly unknown[] => background.cameAs("account.switch").map((each) => each.args);
const many = (count: number, from = 0): readonly AccountRow[] =>
  Array.from({ length: count }, (_, at) => accountRow(`a${from + at}`));

describe("the list of accounts", () => {
  it("shows everybody in the order of the background, and one of them as active", async () => {
    await openPopup(background);
    expect(names()).toEqual(["Anna", "Petr", "Romashka"]);
    expect(active()).toEqual(["anna"]);
    expect(document.querySelectorAll("[aria-current]")).toHaveLength(1);
    expect(textOf("home")).toContain(`${words.accounts_title({}, EN)} 3`);
  });

  it("says of each what it is, how it is linked and with whom", async () => {
    await openPopup(background);
    const [, , romashka] = rows();
    const words = plain(romashka?.textContent);
    for (const said of ["pinned", "business", "awaiting code", "Anna", "+1 link"]) expect(words).toContain(said);
    expect(plain(rows()[1]?.textContent)).not.toContain("active");
  });

  it("makes the one that is clicked active, once, and says so to the ears", async () => {
    await openPopup(background);
    buttons()[1]?.click();
    await settle();
    expect(switches()).toEqual([{ account: "petr" }]);
    expect(active()).toEqual(["petr"]);
    expect(names()).toEqual(["Petr", "Anna", "Romashka"]);
    expect(textOf("announcement")).toBe(words.now_active({ name: "Petr" }, EN));
    expect(document.activeElement?.getAttribute("data-account")).toBe("petr");
  });

  it("gives no command for the one that is active already", async () => {
    await openPopup(background);
    buttons()[0]?.click();
    await settle();
    expect(switches()).toEqual([]);
    expect(textOf("announcement")).toBe(words.now_active({ name: "Anna" }, EN));
  });

  it("says in words why a switch was not done, and leaves the active one as it was", async () => {
    background.does("account.switch", () => ({ ok: false, refusal: refusalOf("not-found") }));
    await openPopup(background);
    buttons()[1]?.click();
    await settle();
    expect(theOne("refusal").dataset.code).toBe("not-found");
    expect(textOf("refusal")).toContain(words.refusal_not_found({}, EN));
    expect(active()).toEqual(["anna"]);
    expect(textOf("announcement")).toBe("");
  });

  it("opens the card of the one whose details are asked for", async () => {
    background.answers("account", ({ account }) => ok(accountView(account, { name: "Petr" })));
    background.answers("links", () => ok({ links: [] }));
    await openPopup(background);
    rows()[1]?.querySelector<HTMLElement>("[data-testid=open-account]")?.click();
    await settle();
    expect(textOf("account-card")).toContain("Petr");
    expect(background.cameAs("account").map((each) => each.args)).toEqual([{ account: "petr" }]);
    await click("back");
    expect(names()).toEqual(["Anna", "Petr", "Romashka"]);
  });
});

describe("a digit", () => {
  it.each([
    ["Digit2", "petr"],
    ["Digit3", "romashka"],
    ["Numpad3", "romashka"],
  ])("switches to the row that bears it, by its place on the keyboard: %s", async (code, account) => {
    await openPopup(background);
    const event = await press(code, { key: "ы" });
    expect(switches()).toEqual([{ account }]);
    expect(event.defaultPrevented).toBe(true);
  });

  it("stands on its row to be seen and to be spoken; 0 is the tenth, and the rest have none", async () => {
    shown = popupView(many(12));
    await openPopup(background);
    const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
    expect(buttons().map((each) => each.getAttribute("aria-keyshortcuts"))).toEqual([...digits, null, null]);
    expect(rows().map((row) => row.querySelector(".digit")?.textContent)).toEqual([...digits, "", ""]);
    await press("Digit0");
    expect(switches()).toEqual([{ account: "a9" }]);
  });

  it.each([
    ["nobody stands at it", "Digit9", {}],
    ["it is a chord of the browser", "Digit2", { ctrlKey: true }],
    ["an input method is at work", "Digit2", { isComposing: true }],
  ])("does nothing where %s", async (_, code, more) => {
    await openPopup(background);
    const event = await press(code, more);
    expect(switches()).toEqual([]);
    expect(event.defaultPrevented).toBe(false);
  });

  it("is no longer heard on another screen", async () => {
    background.answers("accounts", () => ok({ accounts: [] }));
    await openPopup(background);
    await click("open-settings");
    await press("Digit2");
    expect(switches()).toEqual([]);
  });
});

describe("the keyboard in the list", () => {
  // Somebody who has had the popup open before: their list is there with the first paint, and takes the focus.
  beforeEach(() => {
    background.rim.session.set("last:popup", shown);
  });
  const at = (): string | null | undefined => document.activeElement?.getAttribute("data-account");

  it("stands on the first row when the popup opens, the list's one stop", async () => {
    await openPopup(background);
    expect(at()).toBe("anna");
    expect(buttons().map((button) => button.tabIndex)).toEqual([0, -1, -1]);
  });

  it("goes by arrows, Home and End, and stops at both ends", async () => {
    await openPopup(background);
    const way: unknown[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "ArrowUp", "End"]) {
      await press(key);
      way.push(at());
    }
    expect(way).toEqual(["petr", "romashka", "romashka", "petr", "anna", "anna", "romashka"]);
    expect(buttons().map((button) => button.tabIndex)).toEqual([-1, -1, 0]);
  });
});

describe("an empty home", () => {
  beforeEach(() => {
    shown = popupView([], { freshLetters: 2 });
  });

  it("says what this is and offers the next step", async () => {
    await openPopup(background);
    expect(textOf("empty")).toContain(words.empty_title({}, EN));
    expect(document.querySelectorAll("[data-testid=add-account]")).toHaveLength(1);
    expect(document.activeElement?.tagName).toBe("H1");
    expect(textOf("fresh-letters")).toContain(words.fresh_letters({ count: 2 }, EN));
  });

  it("loads a family as commands, and after a failure goes on without doing any of them twice", async () => {
    let left = 5;
    const done = <Value,>(value: Value) => (left-- > 0 ? ok(value) : DISK_ERROR);
    background.does("account.add", ({ name }) => done({ id: accountId(name) }));
    background.does("premium.set", () => done(null));
    for (const name of ["link.invite-member", "link.request-business", "link.request-social"] as const)
      background.does(name, () => done({ id: linkId(name) }));
    background.answers("terms", () => ok({ version: "2026-11", shares: [], private: [], impossible: [] }));
    background.answers("post", () => ok({ messages: [] }));
    await openPopup(background);
    await click("load-demo");
    const given = () => background.came.filter(({ kind }) => kind === "command");
    expect(given()).toHaveLength(7);
    expect(textOf("announcement")).toBe(words.demo_partial({}, EN));
    expect(theOne("refusal").dataset.code).toBe("disk-error");
    left = 99;
    await click("load-demo");
    expect(textOf("announcement")).toBe(words.demo_loaded({}, EN));
    expect(byTestId("refusal")).toBeNull();
    const [first, second] = [given().slice(0, 7), given().slice(7)];
    expect(second.slice(0, 7).map(({ op }) => op)).toEqual(first.map(({ op }) => op));
    expect(new Set(second.map(({ op }) => op)).size).toBe(second.length);
    expect(background.cameAs("link.invite-member").at(-1)?.args).toMatchObject({ termsVersion: "2026-11" });
  });
});

describe("more accounts than are shown at first", () => {
  beforeEach(() => {
    shown = { ...popupView(many(50)), accountsInAll: 60 };
  });

  it("are brought when they are asked for, after those that are there, none twice", async () => {
    background.answers("accounts", () =>
      ok({ accounts: many(11, 49).map((row) => ({ ...accountView(row.id), ...row })) }),
    );
    await openPopup(background);
    expect(textOf("more-accounts")).toBe(words.accounts_more({ count: 10 }, EN));
    await click("more-accounts");
    expect(background.cameAs("accounts").map((each) => each.args)).toEqual([{ skip: 50, limit: 50 }]);
    expect(names()).toEqual(many(60).map((row) => row.name));
    expect(byTestId("more-accounts")).toBeNull();
  });

  it("are not lost without a word where they cannot be read", async () => {
    background.answers("accounts", () => DISK_ERROR);
    await openPopup(background);
    await click("more-accounts");
    expect(byTestId("more-accounts") ?? byTestId("refusal"), "a way to try again, or words").not.toBeNull();
  });
});

describe("what waits", () => {
  it("is shown first, three of them, each with what to do and how long there is", async () => {
    shown = popupView([ANNA], {
      waiting: [
        waitingItem("l1"),
        waitingItem("l2", { state: "awaiting-review", codeExpiresAt: null }),
        waitingItem("l3", { state: "ending", codeExpiresAt: null }),
        waitingItem("l4"),
      ],
    });
    await openPopup(background);
    const items = [...document.querySelectorAll("[data-testid=waiting-row]")].map((row) => plain(row.textContent));
    expect(items).toHaveLength(3);
    const todo = [words.waiting_enter_code({}, EN), words.waiting_review({}, EN), words.waiting_confirm_unlink({}, EN)];
    expect(items.map((item, at) => item.startsWith(todo[at] ?? "?"))).toEqual([true, true, true]);
    expect(items[0]).toMatch(/10:00 left · until 17:55.*Anna.*Romashka/);
    expect(items[1]).toMatch(/1 hr left · until 18:45/);
    expect(textOf("waiting")).toContain(words.waiting_all({ count: 4 }, EN));
  });

  it("turns by itself when the code dies: then a new one is to be got", async () => {
    shown = popupView([ANNA], { waiting: [waitingItem("l1", { codeExpiresAt: NOW + 60_000 })] });
    await openPopup(background);
    await pass(60_000);
    expect(textOf("waiting-row")).toMatch(/until 18:45/);
    expect(textOf("waiting-row")).toContain(words.waiting_renew_code({}, EN));
  });
});

describe("what home shows while it does not know", () => {
  it("is the last view at once, then the fresh one", async () => {
    const { promise, come } = later<ReturnType<typeof ok<PopupView>>>();
    background.answers("popup", () => promise);
    background.rim.session.set("last:popup", popupView([PETR]));
    await openPopup(background);
    expect(names()).toEqual(["Petr"]);
    come(ok(shown));
    await settle();
    expect(names()).toEqual(["Anna", "Petr", "Romashka"]);
    expect(background.rim.session.get("last:popup")).toEqual(shown);
  });

  it("is a word about loading, but only where it takes long enough to be read", async () => {
    background.answers("popup", () => later<ReturnType<typeof ok<PopupView>>>().promise);
    await openPopup(background);
    await pass(399);
    expect(textOf("home")).not.toContain(words.accounts_loading({}, EN));
    await pass(1);
    expect(textOf("home")).toContain(words.accounts_loading({}, EN));
  });

  it("is why it could not be asked, in words, and a way to try again", async () => {
    background.answers("popup", () => DISK_ERROR);
    await openPopup(background);
    expect(textOf("refusal")).toContain(words.failure_disk_error({}, EN));
    expect(textOf("refusal")).toContain("disk-error: I/O error");
    background.answers("popup", () => ok(shown));
    theOne("refusal").querySelector("button")?.click();
    await settle();
    expect(byTestId("refusal")).toBeNull();
    expect(names()).toEqual(["Anna", "Petr", "Romashka"]);
  });

  it("is the last list beside the problem, where there was one", async () => {
    await openPopup(background);
    background.answers("popup", () => DISK_ERROR);
    background.tellsOf("accounts");
    await settle();
    expect(byTestId("refusal")).not.toBeNull();
    expect(names()).toEqual(["Anna", "Petr", "Romashka"]);
  });
});
