// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountId, linkId } from "../../src/domain/ids";
import { DAY_MS } from "../../src/domain/moment";
import type { TermsView } from "../../src/domain/term";
import type { ViewAnswer } from "../../src/domain/views";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, NOW, ok } from "../ui/fake-background";
import { EN } from "../ui/sentences";
import { accountRow, linkView, popupView, refusalOf } from "../ui/shown";
import { familyView } from "../ui/shown-family";
import { byTestId, click, closePopup, keptPath, openPopup, textOf, theOne, type } from "./open-popup";

const ANNA = accountId("anna");
const AT_FAMILY = [{ screen: "home" }, { screen: "family", organiser: ANNA }] as const;
const AT_INVITE = [...AT_FAMILY, { screen: "invite", organiser: ANNA }] as const;
const TERMS: TermsView = {
  version: "2026-11",
  shares: [{ name: "shares-subscription" }],
  private: [],
  impossible: [{ name: "needs-premium" }],
};

let background: FakeBackground;
let shown: ViewAnswer<"family">;
beforeEach(() => {
  background = fakeBackground();
  shown = familyView([]);
  background.answers("popup", () => ok(popupView([accountRow("anna", { name: "Anna", active: true })])));
  background.answers("family", () => ok(shown));
  background.answers("terms", () => ok(TERMS));
  background.answers("link", () => ok(linkView("active", { kind: "family" })));
  background.does("link.invite-member", () => ok({ id: linkId("new") }));
});
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
});

const given = (): readonly unknown[] => background.cameAs("link.invite-member").map((each) => each.args);
const value = (): string => (theOne("invite-contact") as HTMLInputElement).value;
const error = (): string => textOf("invite");

async function tick(): Promise<void> {
  theOne("accept-terms").querySelector("input")?.click();
  await Promise.resolve();
}

describe("the screen that invites", () => {
  it("shows the terms, and sends nothing before there is a contact and they were accepted", async () => {
    await openPopup(background, AT_INVITE);
    expect(textOf("invite")).toContain(words.term_shares_subscription({}, EN));
    await click("send-invitation");
    expect(error()).toContain(words.invite_contact_missing({}, EN));
    await type("invite-contact", "petr@example.org");
    await click("send-invitation");
    expect(textOf("invite")).toContain(words.invite_accept_first({}, EN));
    expect(given()).toEqual([]);
    await tick();
    await click("send-invitation");
    expect(given()).toEqual([{ organiser: ANNA, contact: "petr@example.org", termsVersion: "2026-11" }]);
    expect(keptPath(background)).toEqual(AT_FAMILY);
  });

  it("says while it is typed where the invitation goes, and only later what is wrong with it", async () => {
    await openPopup(background, AT_INVITE);
    await type("invite-contact", "petr@");
    expect(textOf("invite")).toContain(words.invite_contact_email({}, EN));
    expect(theOne("invite-contact").getAttribute("aria-invalid")).toBeNull();
    await click("send-invitation");
    expect(textOf("invite")).toContain(words.form_email_wrong({}, EN));
    await type("invite-contact", "+7 900 1");
    expect(textOf("invite")).toContain(words.form_phone_wrong({}, EN));
    await type("invite-contact", "+7 900 111-22-33");
    expect(theOne("invite-contact").getAttribute("aria-invalid")).toBeNull();
  });

  it("keeps what was typed and ticked when the popup closes", async () => {
    await openPopup(background, AT_INVITE);
    await type("invite-contact", "petr@exam");
    await tick();
    await openPopup(background, AT_INVITE);
    expect(value()).toBe("petr@exam");
    expect(theOne("accept-terms").querySelector("input")?.checked).toBe(true);
  });

  it("lets a role be chosen where the rules know any", async () => {
    shown = familyView([], { roles: ["adult", "child"] });
    await openPopup(background, AT_INVITE);
    theOne("invite-role").querySelector<HTMLInputElement>('[value="child"]')?.click();
    await type("invite-contact", "petr@example.org");
    await tick();
    await click("send-invitation");
    expect(given()).toMatchObject([{ role: "child" }]);
  });

  it("has, where nobody can be invited, the reason in place of the button, and keeps what was typed", async () => {
    const closed = refusalOf("family-full", { values: { taken: 4, invited: 0, seats: 4 }, earliest: NOW + DAY_MS });
    shown = familyView([], { closed });
    await openPopup(background, AT_INVITE);
    await type("invite-contact", "petr@example.org");
    expect(byTestId("send-invitation")).toBeNull();
    expect(textOf("refusal")).toContain("1 day left");
    shown = familyView([]);
    background.tellsOf("links");
    await openPopup(background, AT_INVITE);
    expect(byTestId("refusal")).toBeNull();
    expect(value()).toBe("petr@example.org");
    expect(byTestId("send-invitation")).not.toBeNull();
  });

  it("puts a refusal in place of the button until somebody else is typed", async () => {
    background.does("link.invite-member", () => ({
      ok: false,
      refusal: refusalOf("already-invited", { values: { contact: "petr@example.org" }, culprits: ["link"] }),
    }));
    await openPopup(background, AT_INVITE);
    await type("invite-contact", "petr@example.org");
    await tick();
    await click("send-invitation");
    expect(theOne("refusal").dataset.code).toBe("already-invited");
    expect(byTestId("open-culprit")).not.toBeNull();
    expect(byTestId("send-invitation")).toBeNull();
    await type("invite-contact", "zoe@example.org");
    expect(byTestId("refusal")).toBeNull();
    expect(byTestId("send-invitation")).not.toBeNull();
  });

  it("leaves the last word on a contact to the background, at the field", async () => {
    background.does("link.invite-member", () => ({
      ok: false,
      invalid: { path: "contact", message: "neither an e-mail address nor a phone number" },
    }));
    await openPopup(background, AT_INVITE);
    await type("invite-contact", "+000 000 000 00 00");
    await tick();
    await click("send-invitation");
    expect(byTestId("refusal")).toBeNull();
    expect(theOne("invite-contact").getAttribute("aria-invalid")).toBe("true");
    expect(byTestId("send-invitation")).not.toBeNull();
  });
});
