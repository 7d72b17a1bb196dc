// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { linkId, profileKey } from "../../src/domain/ids";
import type { AccountRow, PopupView } from "../../src/domain/views";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, NOW, ok } from "../ui/fake-background";
import { EN, plain } from "../ui/sentences";
import {
  accountRow,
  accountView,
  challengeView,
  linkView,
  popupView as popupOf,
  refusalOf,
  waitingItem,
} from "../ui/shown";
import { byTestId, click, closePopup, keptPath, openPopup, press, settle, textOf, theOne, type } from "./open-popup";

const LINK = linkId("link");
const ANNA = accountRow("anna", { name: "Анна", active: true });
const FIRM = accountRow("firm", {
  name: "ООО Ёлка",
  kind: "business",
  links: [{ link: LINK, kind: "business", state: "active", deadline: null, with: "Анна" }],
});
const PETR = accountRow("petr", { name: "Пётр", marketplace: "wildberries", pinned: true });
const OLGA = accountRow("olga", { name: "Ольга", hidden: true });

let background: FakeBackground;
let shown: PopupView;
let all: readonly AccountRow[];

beforeEach(() => {
  background = fakeBackground();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  all = [ANNA, FIRM, PETR];
  shown = popupOf(all, { hiddenInAll: 1 });
  background.answers("popup", () => ok(shown));
  background.answers("accounts", ({ hidden = false, skip = 0, limit = 50 }) => {
    const rows = (hidden ? [OLGA] : all).slice(skip, skip + limit);
    return ok({ accounts: rows.map((row) => ({ ...accountView(row.id), ...row })) });
  });
  background.answers("account", ({ account }) => ok(accountView(account, { startUrl: null })));
  background.answers("links", () => ok({ links: [] }));
  background.does("account.switch", ({ account }) => {
    all = all.map((row) => ({ ...row, active: row.id === account }));
    shown = { ...shown, accounts: all };
    background.tellsOf("accounts");
    return ok(null);
  });
});
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const names = (): readonly string[] =>
  [...document.querySelectorAll("[data-testid=account-row] .row-name")].map((row) => plain(row.textContent));
const at = (): string | null | undefined => document.activeElement?.getAttribute("data-account");
const field = (): string => (theOne("filter") as HTMLInputElement).value;
const switches = (): readonly unknown[] => background.cameAs("account.switch").map((each) => each.args);

/** Types as a keyboard does that has those letters, wherever the focus is. */
async function letters(text: string): Promise<void> {
  for (const key of text) await press(key === " " ? "Space" : "KeyX", { key });
}

async function open(): Promise<void> {
  background.rim.session.set("last:popup", shown);
  await openPopup(background);
}

describe("letters on the first screen", () => {
  it("find accounts while the focus stays on the list, on any layout, and say how many", async () => {
    await open();
    await letters("tkrf");
    expect(names()).toEqual(["ООО Ёлка"]);
    expect(at()).toBe("firm");
    expect(field()).toBe("tkrf");
    expect(textOf("found-count")).toBe(words.filter_count({ found: 1, all: 4 }, EN));
  });

  it("find the hidden too, and say that they are hidden", async () => {
    await open();
    await letters("ольг");
    expect(names()).toEqual(["Ольга"]);
    expect(textOf("accounts")).toContain(words.hidden_word({}, EN));
  });

  it("go by Backspace one by one, by Escape at once, which closes nothing; then it closes", async () => {
    const close = vi.spyOn(window, "close").mockImplementation(() => undefined);
    await open();
    await letters("пёт");
    expect(names()).toEqual(["Пётр"]);
    await press("Backspace");
    expect(field()).toBe("пё");
    await press("Escape");
    expect(field()).toBe("");
    expect(names()).toEqual(["Анна", "ООО Ёлка", "Пётр"]);
    expect(close).not.toHaveBeenCalled();
    await press("Escape");
    expect(close).toHaveBeenCalledTimes(1);
  });

  it("take the space bar once something is typed, and leave it to buttons before", async () => {
    await open();
    expect((await press("Space", { key: " " })).defaultPrevented).toBe(false);
    await letters("ооо ёл");
    expect(names()).toEqual(["ООО Ёлка"]);
    expect(switches()).toEqual([]);
  });

  it.each([
    ["a chord", { ctrlKey: true }],
    ["an input method", { isComposing: true }],
  ])("are not taken from %s", async (_, more) => {
    await open();
    const event = await press("KeyF", { key: "f", ...more });
    expect([event.defaultPrevented, field()]).toEqual([false, ""]);
  });

  it("keep the focus where nothing is found: on the list, with a way back", async () => {
    await open();
    await letters("zzz");
    expect(names()).toEqual([]);
    expect(textOf("nothing-found")).toContain(words.filter_none({ typed: "zzz" }, EN));
    expect(document.activeElement).not.toBe(document.body);
    await click("clear-filter");
    expect(names()).toHaveLength(3);
    expect(document.activeElement).not.toBe(document.body);
  });

  it("do the same in the field, to which the slash leads by its place; Enter there goes on with the best", async () => {
    await open();
    await press("Slash", { key: "." });
    expect(document.activeElement).toBe(theOne("filter"));
    await type("filter", "wildb");
    expect(names()).toEqual(["Пётр"]);
    expect(document.activeElement).toBe(theOne("filter"));
    await press("Enter");
    expect(switches()).toEqual([{ account: "petr" }]);
  });

  it("bring page after page, shown as they come", async () => {
    const many = Array.from({ length: 1_200 }, (_, id) => accountRow(`a${id}`, { name: `Лавка ${id}` }));
    all = many;
    shown = popupOf(many.slice(0, 15), { accountsInAll: 1_200 });
    let answer = (): void => undefined;
    background.answers("accounts", async ({ skip = 0, limit = 50 }) => {
      if (skip > 0) await new Promise<void>((done) => (answer = done));
      return ok({ accounts: many.slice(skip, skip + limit).map((row) => ({ ...accountView(row.id), ...row })) });
    });
    await open();
    await letters("kfdrf");
    expect(textOf("found-count")).toBe(words.filter_searching({ searched: 500, all: 1_200 }, EN));
    expect(names()).toHaveLength(60);
    for (const _ of [1, 2]) {
      answer();
      await settle();
    }
    expect(textOf("found-count")).toBe(words.filter_count({ found: 1_200, all: 1_200 }, EN));
    expect(background.cameAs("accounts").map(({ args }) => (args as { skip: number }).skip)).toEqual([0, 500, 1_000]);
  });

  it("are there again when the popup opens again, and so is the row", async () => {
    await open();
    await letters("ёлк");
    await openPopup(background);
    expect(field()).toBe("ёлк");
    expect(names()).toEqual(["ООО Ёлка"]);
    await press("Escape");
    await press("End");
    await openPopup(background);
    expect(at()).toBe("petr");
  });
});

describe("a digit while something is typed", () => {
  it("switches to the row that bears it now", async () => {
    await open();
    await letters("а");
    const second = document.querySelectorAll("[data-testid=account-row]")[1]?.getAttribute("data-account");
    await press("Digit2", { key: "2" });
    expect(switches()).toEqual([{ account: second }]);
    expect(field()).toBe("а");
  });
});

describe("a key on a row", () => {
  it.each([
    ["ArrowRight", {}, { screen: "account", account: "anna" }],
    ["F10", { shiftKey: true }, { screen: "account", account: "anna" }],
    ["F2", {}, { screen: "account-form", account: "anna" }],
    ["Delete", {}, { screen: "account", account: "anna" }],
  ])("leads on: %s", async (code, more, route) => {
    await open();
    expect((await press(code, more)).defaultPrevented).toBe(true);
    expect(keptPath(background)).toEqual([{ screen: "home" }, route]);
    expect(background.came.filter(({ kind }) => kind === "command")).toEqual([]);
  });

  it("Delete leads to the only link, which asks before it ends", async () => {
    background.answers("link", () => ok(linkView("active")));
    await open();
    await press("ArrowDown");
    await press("Delete");
    expect(keptPath(background)).toEqual([{ screen: "home" }, { screen: "link", link: LINK }]);
  });

  it("Alt+P pins, by its place, and unpins who is pinned", async () => {
    await open();
    await press("KeyP", { key: "з", altKey: true });
    await press("End");
    await press("KeyP", { key: "з", altKey: true });
    expect(background.cameAs("account.pin").map(({ args }) => args)).toEqual([{ account: "anna" }]);
    expect(background.cameAs("account.unpin").map(({ args }) => args)).toEqual([{ account: "petr" }]);
  });

  it.each([
    [null, "https://www.wildberries.ru/"],
    ["https://example.org/start", "https://example.org/start"],
    ["http://example.org/", "https://www.wildberries.ru/"],
  ])("Ctrl+Enter switches and opens the start page, once (%s)", async (startUrl, url) => {
    background.answers("account", ({ account }) => ok(accountView(account, { marketplace: "wildberries", startUrl })));
    await open();
    await press("End");
    await press("Enter", { ctrlKey: true });
    expect(switches()).toEqual([{ account: "petr" }]);
    expect(background.rim.browser.tabs.create.mock.calls).toEqual([[{ url }]]);
  });

  it("opens no page for a switch that was refused", async () => {
    background.does("account.switch", () => ({ ok: false, refusal: refusalOf("not-found") }));
    await open();
    await press("End");
    await press("Enter", { metaKey: true });
    expect(background.rim.browser.tabs.create).not.toHaveBeenCalled();
  });

  it("? opens the map of keys, on a Russian layout too; so does its button", async () => {
    await open();
    await press("Slash", { key: ",", shiftKey: true });
    await press("Escape");
    await press("Digit7", { key: "?", shiftKey: true });
    expect(textOf("keys")).toContain(words.key_letters({}, EN));
    await press("Escape");
    await click("open-keys");
    expect(byTestId("keys")).not.toBeNull();
  });
});

describe("hidden accounts", () => {
  it("stand folded behind their number, and are folded again next time", async () => {
    await open();
    expect(textOf("unfold-hidden")).toBe(words.hidden_count({ count: 1 }, EN));
    expect(names()).not.toContain("Ольга");
    await click("unfold-hidden");
    expect(names()).toEqual(["Анна", "ООО Ёлка", "Пётр", "Ольга"]);
    await press("Digit4", { key: "4" });
    expect(switches()).toEqual([{ account: "olga" }]);
    await open();
    expect(names()).not.toContain("Ольга");
  });
});

describe("on this page", () => {
  const page = { key: profileKey("ozon:seller:1"), marketplace: "ozon", usedHere: [] } as const;

  it("asks for the tab that it stands over, and says whose page it is", async () => {
    background.rim.browser.tabs.query.mockResolvedValue([{ id: 7 }]);
    shown = { ...shown, page: { ...page, account: FIRM, state: "active", usedHere: [PETR] } };
    await openPopup(background);
    expect(background.cameAs("popup")[0]?.args).toEqual({ tab: 7 });
    expect(textOf("here")).toContain("ООО Ёлка");
    await click("here-activate");
    await click("here-switch");
    expect(switches()).toEqual([{ account: "firm" }, { account: "petr" }]);
  });

  it("opens the link of who is active already", async () => {
    background.answers("link", () => ok(linkView("active")));
    shown = { ...shown, page: { ...page, account: { ...FIRM, active: true }, state: "active" } };
    await openPopup(background);
    await click("here-open");
    expect(keptPath(background)).toEqual([{ screen: "home" }, { screen: "link", link: LINK }]);
  });

  it("takes a profile that nobody here has into the form of a new account", async () => {
    shown = { ...shown, page: { ...page, account: null, state: "not-linked" } };
    await openPopup(background);
    await click("here-add");
    expect(textOf("account-form")).toContain(words.page_seller({ marketplace: "Ozon", id: "1" }, EN));
  });

  it("adds it to a form that is half-typed, of which no word is lost", async () => {
    shown = { ...shown, page: { ...page, account: null, state: "not-linked" } };
    await openPopup(background, [{ screen: "home" }, { screen: "account-form", account: null }]);
    await type("account-name", "Half-typed");
    await openPopup(background, [{ screen: "home" }]);
    await click("here-add");
    expect((theOne("account-name") as HTMLInputElement).value).toBe("Half-typed");
    expect(textOf("account-form")).toContain(words.page_seller({ marketplace: "Ozon", id: "1" }, EN));
  });

  it("leaves one line to what waits, so that the accounts stay in sight", async () => {
    const waiting = [waitingItem("l1"), waitingItem("l2"), waitingItem("l3")];
    shown = { ...shown, waiting, waitingInAll: 3, page: { ...page, account: FIRM, state: "active" } };
    await openPopup(background);
    expect(document.querySelectorAll("[data-testid=waiting-row]")).toHaveLength(1);
    expect(textOf("waiting")).toContain(words.waiting_all({ count: 3 }, EN));
  });

  it("offers nothing where nobody can tell whose page it is", async () => {
    shown = { ...shown, page: { ...page, account: null, state: "unknown" } };
    await openPopup(background);
    expect(textOf("here")).toContain(words.page_untold({}, EN));
    expect(byTestId("here-add")).toBeNull();
  });

  it("is never the page of another time", async () => {
    background.rim.session.set("last:popup", { ...shown, page: { ...page, account: FIRM, state: "active" } });
    await openPopup(background);
    expect(byTestId("here")).toBeNull();
  });
});

describe("a pasted text", () => {
  async function paste(text: string): Promise<void> {
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    (document.activeElement ?? document.body).dispatchEvent(event);
    await settle();
  }
  beforeEach(() => {
    background.answers("waiting", () =>
      ok({ items: [waitingItem("one"), waitingItem("two", { codeExpiresAt: NOW })] }),
    );
    background.answers("link", ({ link }) => ok(linkView("awaiting-code", { id: link, challenge: challengeView() })));
  });

  it.each(["123456", " 123 456 ", "123-456", "Code: 123 456. Valid for 10 minutes"])(
    "that holds a code goes to the one whose code is alive: %s",
    async (text) => {
      await open();
      await paste(text);
      expect(keptPath(background)).toEqual([{ screen: "home" }, { screen: "link", link: "one" }]);
      expect((theOne("code-input") as HTMLInputElement).value).toBe("123456");
      expect(background.cameAs("link.confirm-code")).toEqual([]);
    },
  );

  it("asks which where several wait", async () => {
    background.answers("waiting", () => ok({ items: [waitingItem("one"), waitingItem("two", { ownerName: "Пётр" })] }));
    await open();
    await paste("123456");
    expect(textOf("pasted")).toContain(words.paste_which({ code: "123456" }, EN));
    await click("dismiss-pasted");
    expect([byTestId("pasted"), at()]).toEqual([null, "anna"]);
    await paste("123456");
    document.querySelectorAll<HTMLElement>("[data-testid=code-taker]")[1]?.click();
    await settle();
    expect(keptPath(background)).toEqual([{ screen: "home" }, { screen: "link", link: "two" }]);
  });

  it.each(["12345", "1 2 3 4 5 6 7"])("that nobody waits for says so: %s", async (text) => {
    await open();
    await paste(text);
    expect(textOf("announcement")).toBe(words.paste_none({}, EN));
    expect(field()).toBe("");
  });

  it("that is no code is looked for", async () => {
    await open();
    await paste(" Пётр ");
    expect(names()).toEqual(["Пётр"]);
  });
});
