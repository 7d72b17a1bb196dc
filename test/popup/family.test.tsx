// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FamilyBoard } from "../../src/domain/family-board";
import { accountId, linkId } from "../../src/domain/ids";
import { DAY_MS } from "../../src/domain/moment";
import type { ViewAnswer } from "../../src/domain/views";
import type { CommandName } from "../../src/messages/contract";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, NOW, ok } from "../ui/fake-background";
import { EN, expectWords, plain } from "../ui/sentences";
import { accountRow, accountView, linkView, popupView, refusalOf } from "../ui/shown";
import { familyBoard, familyMember, familyView } from "../ui/shown-family";
import { byTestId, click, closePopup, keptPath, openPopup, settle, textOf, theOne } from "./open-popup";

const MINUTE = 60_000;
const ANNA = accountId("anna");
const AT_FAMILY = [{ screen: "home" }, { screen: "family", organiser: ANNA }] as const;
const ASKED = { state: "awaiting-reply", deadline: NOW + DAY_MS } as const;

let background: FakeBackground;
let shown: ViewAnswer<"family">;
beforeEach(() => {
  background = fakeBackground();
  shown = familyView([]);
  background.answers("popup", () => ok(popupView([accountRow("anna", { name: "Anna", active: true })])));
  background.answers("family", () => ok(shown));
  background.answers("account", ({ account }) => ok(accountView(account, { name: "Anna" })));
  background.answers("accounts", () => ok({ accounts: [{ ...accountView("zoe", { name: "Zoe" }), links: [] }] }));
  background.answers("link", () => ok(linkView("ending", { kind: "family" })));
  background.answers("links", () => ok({ links: [] }));
});
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
});

function atHome(family: FamilyBoard | null, language: "en" | "ru" = "en"): Promise<void> {
  const preferences = { language, theme: "system", effectiveLanguage: language } as const;
  const accounts = [accountRow("anna", { name: "Anna", active: true })];
  background.answers("popup", () => ok(popupView(accounts, { family, preferences })));
  return openPopup(background);
}
async function board(view: ViewAnswer<"family">): Promise<void> {
  shown = view;
  await openPopup(background, AT_FAMILY);
}
async function turnsInto(view: ViewAnswer<"family">): Promise<void> {
  shown = view;
  background.tellsOf("links");
  await settle();
}
const given = (name: CommandName): readonly unknown[] => background.cameAs(name).map((each) => each.args);
const seats = (): readonly (readonly (string | undefined)[])[] =>
  [...document.querySelectorAll<HTMLElement>('[data-testid="seat"]')].map((each) => [
    each.dataset.seat,
    plain(each.title),
  ]);

describe("the strip of seats", () => {
  it("is not there where there is no family", async () => {
    await atHome(null);
    expect(byTestId("family-strip")).toBeNull();
  });

  it("draws each seat and says it: taken, invited until when, closed until when, free", async () => {
    const zoe = familyMember("zoe", { name: "Zoe", colour: "blue", account: accountId("zoe") });
    const family = familyBoard([zoe, familyMember("petr", ASKED)], {
      seats: { total: 4, taken: 1, invited: 1, cooling: 1, free: 1 },
      opens: [NOW + 2 * MINUTE],
    });
    await atHome(family);
    expect(seats()).toEqual([
      ["taken", "taken: Zoe"],
      ["invited", expect.stringContaining("invited: p•••@example.org, until ")],
      ["closed", "closed until 17:47"],
      ["free", "free"],
    ]);
    expect(textOf("family-strip")).toContain("3 of 4");
    expect(theOne("premium").dataset.premium).toBe("held");
    expectWords(textOf("family-strip").replaceAll("p•••@example.org", ""), "en");
    await click("family-strip");
    expect(keptPath(background)).toEqual(AT_FAMILY);
  });

  it("says from when there is a seat where none is free, and in Russian too", async () => {
    const full = { seats: { total: 4, taken: 3, invited: 0, cooling: 1, free: 0 }, opens: [NOW + 100 * DAY_MS] };
    const three = ["a", "b", "c"].map((name) => familyMember(name));
    await atHome(familyBoard(three, full), "ru");
    expect(textOf("family-strip")).toContain("4 из 4 · место с ");
    expect(textOf("family-strip")).toContain("Premium до ");
  });

  it("says that Premium is over and who rests", async () => {
    await atHome(familyBoard([familyMember("a", { state: "suspended" })], { premiumUntil: NOW - MINUTE }));
    expect(seats()[0]).toEqual(["resting", "taken, resting: a•••@example.org"]);
    expect(textOf("family-strip")).toContain(words.family_premium_over({}, EN));
  });
});

describe("the board of a family", () => {
  it("lists everybody with a state in words, contacts masked until asked", async () => {
    const zoe = familyMember("zoe", { name: "Zoe", colour: "blue", account: accountId("zoe") });
    await board(familyView([zoe, familyMember("petr", { ...ASKED, role: "child" })]));
    expect(textOf("members")).toContain("Zoe");
    expect(textOf("members")).toContain("linked");
    expect(textOf("members")).toContain("role: child");
    expect(textOf("members")).toContain("1 day left");
    expect(textOf("contact")).toBe("p•••@example.org");
    expect(byTestId("refusal")).toBeNull();
    theOne("members").querySelector<HTMLElement>(".masked button")?.click();
    await settle();
    expect(textOf("contact")).toBe("petr@example.org");
  });

  it("gives Premium, prolongs it and ends it", async () => {
    background.does("premium.set", () => ok(null));
    await board(familyView([], { premiumUntil: NOW + DAY_MS }));
    await click("prolong-premium");
    await click("end-premium");
    await turnsInto(familyView([], { premiumUntil: null }));
    await click("end-premium");
    await click("prolong-premium");
    expect(given("premium.set")).toEqual([
      { account: ANNA, until: NOW + 31 * DAY_MS },
      { account: ANNA, until: null },
      { account: ANNA, until: NOW + 30 * DAY_MS },
    ]);
  });

  it("sends again, but not before its moment, which it tells, and no oftener than the rules allow", async () => {
    background.does("link.resend-invitation", () => ok(null));
    const petr = (said: object) => familyView([familyMember("petr", { ...ASKED, ...said })], { maxSends: 3 });
    await board(petr({ resendAt: NOW + 5 * MINUTE }));
    expect(textOf("members")).toContain("5:00 left · until 17:50");
    await click("resend");
    expect(given("link.resend-invitation")).toEqual([]);
    await turnsInto(petr({ sends: 2 }));
    expect(textOf("members")).toContain("can be sent 1 more time");
    await click("resend");
    expect(given("link.resend-invitation")).toEqual([{ link: "petr" }]);
    await turnsInto(petr({ sends: 3 }));
    expect(byTestId("resend")).toBeNull();
    expect(textOf("resend-limit")).toContain("Sent 3 times");
  });

  it("answers for whoever was invited, also as another account, and keeps who was chosen", async () => {
    background.does("link.accept", () => ok(null));
    background.does("link.decline", () => ok(null));
    await board(familyView([familyMember("petr", ASKED)]));
    await click("answer");
    await click("accept");
    const as = theOne("answer-as") as HTMLSelectElement;
    as.value = "zoe";
    as.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
    await openPopup(background, AT_FAMILY);
    await click("answer");
    await click("accept");
    await click("decline");
    expect(given("link.accept")).toEqual([{ link: "petr" }, { link: "petr", account: "zoe" }]);
    expect(given("link.decline")).toEqual([{ link: "petr" }]);
  });

  it("revokes, and whoever is a former member then keeps the focus and can be invited again", async () => {
    background.does("link.revoke", () => ok(null));
    await board(familyView([familyMember("petr", ASKED)]));
    theOne("revoke").focus();
    await click("revoke");
    expect(given("link.revoke")).toEqual([{ link: "petr" }]);
    await turnsInto(familyView([], { former: [familyMember("petr", { state: "revoked", reason: "by mistake" })] }));
    expect(document.activeElement?.getAttribute("data-link")).toBe("petr");
    expect(textOf("former")).toContain("revoked");
    expect(textOf("former")).toContain("Reason: by mistake");
    await click("invite-again");
    expect(keptPath(background)).toEqual([...AT_FAMILY, { screen: "invite", organiser: ANNA }]);
  });

  it("asks on the link's own screen before it lets anybody go", async () => {
    background.does("link.unlink", () => ok(null));
    await board(familyView([familyMember("petr")]));
    await click("let-go");
    expect(given("link.unlink")).toEqual([{ link: "petr" }]);
    expect(keptPath(background)).toEqual([...AT_FAMILY, { screen: "link", link: linkId("petr") }]);
  });

  it("has, where nobody can be invited, the reason in place of the button", async () => {
    const closed = refusalOf("family-full", {
      values: { taken: 4, invited: 0, seats: 4 },
      culprits: [linkId("petr")],
      earliest: NOW + DAY_MS,
    });
    await board(familyView([familyMember("petr")], { closed }));
    expect(byTestId("invite")).toBeNull();
    expect(theOne("refusal").dataset.code).toBe("family-full");
    expect(textOf("refusal")).toContain("1 day left");
  });
});

describe("the way to a family", () => {
  it("from a personal account's card is to the family it sits in, else to its own", async () => {
    await openPopup(background, [{ screen: "home" }, { screen: "account", account: ANNA }]);
    await click("open-family");
    expect(keptPath(background)).toContainEqual({ screen: "family", organiser: ANNA });
    const link = linkView("active", { kind: "family", owner: accountId("vera"), other: { account: ANNA } });
    background.answers("links", () => ok({ links: [link] }));
    await openPopup(background, [{ screen: "home" }, { screen: "account", account: ANNA }]);
    await click("open-family");
    expect(keptPath(background)).toContainEqual({ screen: "family", organiser: accountId("vera") });
  });

  it("is not on a firm's card", async () => {
    background.answers("account", ({ account }) => ok(accountView(account, { name: "Firm", kind: "business" })));
    await openPopup(background, [{ screen: "home" }, { screen: "account", account: ANNA }]);
    expect(byTestId("open-family")).toBeNull();
  });

  it("from a waiting invitation is to the family that asks", async () => {
    background.answers("link", () => ok(linkView("awaiting-reply", { kind: "family", other: { contact: "p@e.org" } })));
    await openPopup(background, [{ screen: "home" }, { screen: "link", link: linkId("link") }]);
    await click("open-family");
    expect(keptPath(background)).toContainEqual({ screen: "family", organiser: ANNA });
  });
});
