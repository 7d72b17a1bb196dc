// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountId } from "../../src/domain/ids";
import type { AccountView, LinkView } from "../../src/domain/views";
import type { CommandAnswer } from "../../src/messages/contract";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, later, NOW, ok, pass } from "../ui/fake-background";
import { EN, plain } from "../ui/sentences";
import { accountRow, accountView, challengeView, linkView, popupView, refusalOf } from "../ui/shown";
import { byTestId, click, closePopup, hold, openPopup, press, settle, textOf, theOne, type } from "./open-popup";

const AT_CARD = [{ screen: "home" }, { screen: "account", account: accountId("anna") }] as const;

let background: FakeBackground;
let shown: AccountView;
let links: readonly LinkView[];
beforeEach(() => {
  background = fakeBackground();
  shown = accountView("anna", { name: "Anna" });
  links = [];
  background.answers("popup", () => ok(popupView([accountRow("anna", { name: "Anna" })])));
  background.answers("account", () => ok(shown));
  background.answers("links", () => ok({ links }));
  background.answers("accounts", () => ok({ accounts: [] }));
});
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
});
const rows = (): readonly string[] =>
  [...document.querySelectorAll("[data-testid=link-row]")].map((row) => plain(row.textContent));

describe("the card of an account", () => {
  it("shows its contacts only when asked", async () => {
    await openPopup(background, AT_CARD);
    expect(textOf("account-card")).toContain("a•••@example.org");
    expect(textOf("account-card")).toContain("+7 ••• 42-17");
    expect(document.body.innerHTML).not.toMatch(/anna@example|900 000/);
    document
      .querySelector<HTMLElement>(`[aria-label='${words.contact_show({ what: words.form_email({}, EN) }, EN)}']`)
      ?.click();
    await settle();
    expect(textOf("contact")).toBe("anna@example.org");
  });

  it("says where it has none", async () => {
    shown = { ...shown, email: null, phone: null };
    await openPopup(background, AT_CARD);
    expect(textOf("account-card")).toContain(words.contacts_none({}, EN));
  });

  it("shows its live links with the nearer of their ends, and the ended ones folded away", async () => {
    links = [
      linkView("awaiting-code", { deadline: NOW + 3_600_000, challenge: challengeView() }),
      linkView("expired", { id: "old" as LinkView["id"] }),
    ];
    await openPopup(background, AT_CARD);
    expect(rows()).toHaveLength(2);
    expect(rows()[0]).toMatch(/^Romashka.*10:00 left · until 17:55$/);
    expect(textOf("ended-links")).toContain(words.links_ended({ count: 1 }, EN));
    expect(byTestId("ended-links")?.hasAttribute("open")).toBe(false);
  });

  it("asks anew when a link turns by itself", async () => {
    links = [linkView("awaiting-review", { deadline: NOW + 60_000 })];
    await openPopup(background, AT_CARD);
    links = [linkView("expired")];
    await pass(60_000);
    expect(background.cameAs("links").length).toBeGreaterThan(1);
    expect(textOf("account-card")).toContain(words.links_none({}, EN));
  });

  it("does not offer to remove it while it is linked, but leads to what stands in the way", async () => {
    links = [linkView("active")];
    background.answers("link", () => ok(linkView("active")));
    await openPopup(background, AT_CARD);
    expect(byTestId("remove-account")).toBeNull();
    expect(textOf("remove-blocked")).toContain(words.remove_blocked({ count: 1 }, EN));
    await click("open-blocking");
    expect(textOf("link-state")).toContain(words.state_active({}, EN));
  });

  it("says why where a link came about in the last moment, with the way to it", async () => {
    background.does("account.remove", () => ({
      ok: false,
      refusal: refusalOf("has-live-links", { culprits: ["link"] }),
    }));
    background.answers("link", () => ok(linkView("active")));
    await openPopup(background, AT_CARD);
    await hold("remove-account");
    expect(textOf("refusal")).toContain(words.refusal_has_live_links({}, EN));
    await click("open-culprit");
    expect(textOf("link-state")).toContain(words.state_active({}, EN));
  });

  it("goes with the account that was removed, and says so where one comes out", async () => {
    await openPopup(background, AT_CARD);
    await hold("remove-account");
    expect(background.cameAs("account.remove").map((each) => each.args)).toEqual([{ account: "anna" }]);
    expect(byTestId("home")).not.toBeNull();
    expect(textOf("announcement")).toBe(words.account_removed({ name: "Anna" }, EN));
  });

  it.each([
    ["pin-account", false, "account.pin"],
    ["pin-account", true, "account.unpin"],
    ["hide-account", false, "account.hide"],
    ["hide-account", true, "account.show"],
  ] as const)("gives by %s, where it is so: %s, the command %s", async (button, so, name) => {
    shown = { ...shown, pinned: so, hidden: so };
    await openPopup(background, AT_CARD);
    await click(button);
    expect(background.cameAs(name).map((each) => each.args)).toEqual([{ account: "anna" }]);
  });
});

describe("what an account is worth", () => {
  it("is typed in place; what is no number says so and is not sent", async () => {
    await openPopup(background, AT_CARD);
    await click("points-open");
    expect((theOne("points-field") as HTMLInputElement).value).toBe("0");
    await type("points-field", "a few");
    await click("points-save");
    expect(background.cameAs("points.set")).toEqual([]);
    expect(textOf("points")).toContain("1,000,000,000");
    await type("points-field", "1 250");
    await click("points-save");
    expect(background.cameAs("points.set").map((each) => each.args)).toEqual([{ account: "anna", points: 1_250 }]);
    expect(byTestId("points-field")).toBeNull();
    expect((document.activeElement as HTMLElement).dataset.testid).toBe("points-open");
  });

  it("is half-typed again when the popup comes back", async () => {
    await openPopup(background, AT_CARD);
    await click("points-open");
    await type("points-field", "12");
    await openPopup(background, AT_CARD);
    expect((theOne("points-field") as HTMLInputElement).value).toBe("12");
  });

  it("closes only its editor by Escape", async () => {
    await openPopup(background, AT_CARD);
    await click("points-open");
    await press("Escape");
    expect(byTestId("points-field")).toBeNull();
    expect(byTestId("account-card")).not.toBeNull();
  });

  it("has Premium from its present end on, or from now on, for as long as was asked", async () => {
    const DAY = 86_400_000;
    await openPopup(background, AT_CARD);
    await click("premium-open");
    await click("premium-month");
    shown = { ...shown, premiumUntil: NOW + DAY };
    await openPopup(background, AT_CARD);
    expect(textOf("premium")).toContain("1 day left");
    await click("premium-open");
    await click("premium-month");
    await click("premium-open");
    await click("premium-end");
    expect(background.cameAs("premium.set").map((each) => each.args)).toEqual([
      { account: "anna", until: NOW + 30 * DAY },
      { account: "anna", until: NOW + 31 * DAY },
      { account: "anna", until: null },
    ]);
  });

  it("takes no day that is over for the end of Premium", async () => {
    await openPopup(background, AT_CARD);
    await click("premium-open");
    await type("premium-field", "2026-01-09");
    await click("premium-save");
    expect(textOf("premium")).toContain(words.premium_wrong({}, EN));
    await type("premium-field", "2026-01-12");
    await click("premium-save");
    const [set] = background.cameAs("premium.set").map((each) => each.args as { readonly until: number });
    expect(new Date(set?.until ?? 0).toString()).toContain("Jan 12 2026 23:59");
  });
});

describe("the place among the pinned", () => {
  it("moves by one, by buttons or Alt with an arrow, and says where it is then", async () => {
    shown = { ...shown, pinned: true, order: 2 };
    const row = ["petr", "anna", "vera"].map((id, at) => ({
      ...accountView(id, { pinned: true, order: at + 1 }),
      links: [],
    }));
    background.answers("accounts", () => ok({ accounts: row }));
    await openPopup(background, AT_CARD);
    expect(textOf("place")).toBe(words.place_now({ place: 2, count: 3 }, EN));
    await click("move-up");
    expect(textOf("announcement")).toBe(words.place_now({ place: 1, count: 3 }, EN));
    await press("ArrowDown", { altKey: true });
    expect(background.cameAs("account.move").map((each) => each.args)).toEqual([
      { account: "anna", before: "petr" },
      { account: "vera", before: "anna" },
    ]);
  });
});

describe("who is active", () => {
  it("cannot be hidden, but shown again", async () => {
    shown = { ...shown, active: true };
    await openPopup(background, AT_CARD);
    expect(byTestId("hide-account")).toBeNull();
    expect(byTestId("is-active")).not.toBeNull();
    expect(byTestId("make-active")).toBeNull();
    shown = { ...shown, hidden: true };
    background.tellsOf("accounts");
    await settle();
    expect(byTestId("hide-account")).not.toBeNull();
  });
});

describe("the form of an account that is there", () => {
  const AT_FORM = [{ screen: "home" }, { screen: "account-form", account: accountId("anna") }] as const;

  it("begins with what is known, and takes away a contact that was emptied", async () => {
    await openPopup(background, AT_FORM);
    expect((theOne("account-name") as HTMLInputElement).value).toBe("Anna");
    await type("account-phone", "");
    await click("save-account");
    const [edit] = background.cameAs("account.edit").map((each) => each.args);
    expect(edit).toMatchObject({ account: "anna", phone: null });
    expect(textOf("announcement")).toBe(words.account_saved({ name: "Anna" }, EN));
  });

  it("does not lead a step too far back when its answer comes after one has left", async () => {
    const { promise, come } = later<CommandAnswer<"account.edit">>();
    background.does("account.edit", () => promise);
    await openPopup(background, [...AT_CARD, AT_FORM[1]]);
    await type("account-name", "Anna S.");
    await click("save-account");
    await click("back");
    expect(byTestId("account-card")).not.toBeNull();
    come(ok(null));
    await settle();
    expect(byTestId("account-card")).not.toBeNull();
  });

  it("sends only what was changed here, so that what changed elsewhere meanwhile stays", async () => {
    await openPopup(background, AT_FORM);
    await type("account-name", "Anna S.");
    shown = { ...shown, email: "new@example.org" };
    background.tellsOf("accounts");
    await settle();
    await click("save-account");
    expect(background.cameAs("account.edit").map((each) => each.args)).toEqual([{ account: "anna", name: "Anna S." }]);
  });
});

describe("the settings", () => {
  const choose = async (testId: string, value: string): Promise<void> => {
    theOne(testId).querySelector<HTMLElement>(`input[value=${value}]`)?.click();
    await settle();
  };

  it("give the language and the theme, and null for that of the browser", async () => {
    await openPopup(background, [{ screen: "home" }, { screen: "settings" }]);
    await choose("language", "ru");
    await choose("language", "system");
    await choose("theme", "dark");
    expect(background.cameAs("preferences.set").map((each) => each.args)).toEqual([
      { language: "ru" },
      { language: null },
      { theme: "dark" },
    ]);
  });

  it("bring back who was hidden", async () => {
    const hidden = { ...accountView("petr", { name: "Petr", hidden: true }), links: [] };
    background.answers("accounts", () => ok({ accounts: [hidden] }));
    await openPopup(background, [{ screen: "home" }, { screen: "settings" }]);
    expect(textOf("hidden-accounts")).toContain(words.hidden_title({ count: 1 }, EN));
    await click("show-account");
    expect(background.cameAs("account.show").map((each) => each.args)).toEqual([{ account: "petr" }]);
  });
});
