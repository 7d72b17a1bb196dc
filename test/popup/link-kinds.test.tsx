// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountId, type ContactKey, linkId } from "../../src/domain/ids";
import type { Invitation, LinkEnd, LinkState } from "../../src/domain/link";
import type { TermsView } from "../../src/domain/term";
import type { LinkView } from "../../src/domain/views";
import type { CommandName } from "../../src/messages/contract";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, NOW, ok, pass } from "../ui/fake-background";
import { EN, expectWords, plain } from "../ui/sentences";
import { accountRow, accountView, linkView, popupView, waitingItem } from "../ui/shown";
import { byTestId, click, closePopup, hold, openPopup, settle, textOf, theOne } from "./open-popup";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const AT_LINK = [{ screen: "home" }, { screen: "link", link: linkId("link") }] as const;
const AT_CARD = [{ screen: "home" }, { screen: "account", account: accountId("anna") }] as const;
const UNLINK_TERMS: TermsView = {
  version: "2026-11",
  shares: [],
  private: [],
  impossible: [],
  loses: { owner: [{ name: "loses-link" }], other: [{ name: "loses-subscription" }] },
  undoWindow: MINUTE,
};

const CONTACT: LinkEnd = { contact: "petr@example.org" };
const IDENTITY: LinkEnd = { provider: "vk", handle: "anna.s" };
const INVITATION: Invitation = {
  contact: "petr@example.org",
  key: "petr@example.org" as ContactKey,
  channel: "email",
  role: null,
  sends: 1,
  resendAt: null,
};
const JOINED = { by: "reply", at: NOW - DAY, seenAt: null } as const;
const GRANTED = { by: "consent", at: NOW - DAY, seenAt: null } as const;

/** A member who is only a contact, one whose account is kept here, and a sign-in. */
const CONTACT_LINK: Partial<LinkView> = { kind: "family", other: CONTACT, otherAccount: null, invitation: INVITATION };
const MEMBER_LINK: Partial<LinkView> = {
  kind: "family",
  other: { account: accountId("petr") },
  otherAccount: accountRow("petr", { name: "Petr" }),
  invitation: INVITATION,
};
const SIGN_IN: Partial<LinkView> = { kind: "social", other: IDENTITY, otherAccount: null, scopes: ["basic"] };

interface Case {
  readonly state: LinkState;
  readonly said: Partial<LinkView>;
  /** The controls that do something, in the order of the screen. */
  readonly controls: readonly string[];
  /** What must be on the screen, as a key of the words. */
  readonly says: () => string;
}

const DEADLINE = { deadline: NOW + 10 * MINUTE };
const BACK = { cameFrom: { state: "active", since: NOW - DAY } } as const;
const UNDO = { ...BACK, undoUntil: NOW + MINUTE };
const OVER = { ...BACK, undoUntil: NOW - MINUTE };

const ofFamily = (link: Partial<LinkView>): readonly Case[] => [
  {
    state: "awaiting-reply",
    said: { ...link, ...DEADLINE },
    controls: ["open-family", "withdraw"],
    says: words.link_waits_reply,
  },
  { state: "active", said: { ...link, evidence: JOINED }, controls: ["unlink"], says: words.link_unlink },
  { state: "suspended", said: { ...link, evidence: JOINED }, controls: ["unlink"], says: words.link_suspended_words },
  {
    state: "ending",
    said: { ...link, ...DEADLINE, ...BACK, evidence: JOINED },
    controls: ["keep-link", "confirm-unlink"],
    says: words.link_ending_family,
  },
  {
    state: "unlinked",
    said: { ...link, ...UNDO, evidence: JOINED },
    controls: ["restore"],
    says: words.link_unlinked_undo,
  },
  { state: "unlinked", said: { ...link, ...OVER, evidence: JOINED }, controls: [], says: words.link_unlinked_over },
  { state: "declined", said: link, controls: [], says: words.link_declined_invitation },
  { state: "expired", said: link, controls: [], says: words.link_expired_invitation },
  { state: "revoked", said: link, controls: [], says: words.link_revoked_invitation },
];

const CASES: readonly (readonly [kind: string, state: LinkState, each: Case])[] = [
  ...ofFamily(CONTACT_LINK).map((each) => ["a contact in a family", each.state, each] as const),
  ...ofFamily(MEMBER_LINK).map((each) => ["an account in a family", each.state, each] as const),
  ...(
    [
      {
        state: "awaiting-consent",
        said: { ...SIGN_IN, ...DEADLINE },
        controls: [
          "scope-basic",
          "scope-email",
          "scope-phone",
          "scope-birthday",
          "deny-consent",
          "grant-consent",
          "withdraw",
        ],
        says: words.link_waits_consent,
      },
      {
        state: "awaiting-confirmation",
        said: { ...SIGN_IN, ...DEADLINE },
        controls: ["confirm-link", "withdraw"],
        says: words.link_waits_confirmation,
      },
      { state: "active", said: { ...SIGN_IN, evidence: GRANTED }, controls: ["unlink"], says: words.link_unlink },
      {
        state: "ending",
        said: { ...SIGN_IN, ...DEADLINE, ...BACK, evidence: GRANTED },
        controls: ["keep-link", "confirm-unlink"],
        says: words.link_ending_social,
      },
      {
        state: "unlinked",
        said: { ...SIGN_IN, ...UNDO, evidence: GRANTED },
        controls: ["restore"],
        says: words.link_unlinked_undo,
      },
      {
        state: "unlinked",
        said: { ...SIGN_IN, ...OVER, evidence: GRANTED },
        controls: ["sign-in-anew"],
        says: words.link_unlinked_over,
      },
      { state: "declined", said: SIGN_IN, controls: ["sign-in-anew"], says: words.link_declined_access },
      { state: "expired", said: SIGN_IN, controls: ["sign-in-anew"], says: words.link_expired_words },
      { state: "revoked", said: SIGN_IN, controls: ["sign-in-anew"], says: words.link_revoked_words },
    ] satisfies readonly Case[]
  ).map((each) => ["a sign-in", each.state, each] as const),
];

let background: FakeBackground;
let shown: LinkView;
beforeEach(() => {
  background = fakeBackground();
  background.answers("popup", () => ok(popupView([accountRow("anna", { name: "Anna" })])));
  background.answers("link", () => ok(shown));
  background.answers("account", ({ account }) => ok(accountView(account, { name: "Anna" })));
  background.answers("links", () => ok({ links: [shown] }));
  background.answers("terms", () => ok(UNLINK_TERMS));
});
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
});

async function open(state: LinkState, said: Partial<LinkView>): Promise<void> {
  shown = linkView(state, said);
  await openPopup(background, AT_LINK);
}
function speakRussian(): void {
  const preferences = { language: "ru", theme: "system", effectiveLanguage: "ru" } as const;
  background.answers("popup", () => ok(popupView([accountRow("anna", { name: "Anna" })], { preferences })));
}
const controls = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>("main [data-testid]:is(button, input)")].map(
    (each) => each.dataset.testid,
  );
const ends = (): readonly string[] =>
  [...document.querySelectorAll(".link-end")].map((each) =>
    [...each.querySelectorAll("p")].map((line) => plain(line.textContent)).join(", "),
  );
const given = (name: CommandName): readonly unknown[] => background.cameAs(name).map((each) => each.args);

describe("the screen of a link that is no business link", () => {
  it.each(CASES)(
    "says of %s who is linked to whom, that it is %s, and offers what there is",
    async (_, state, each) => {
      await open(state, each.said);
      expect(byTestId("refusal")).toBeNull();
      expect(theOne("link-state").dataset.state).toBe(state);
      expect(textOf("link")).toContain(plain(each.says()));
      expect(controls()).toEqual(each.controls);
      expectWords(textOf("link").replaceAll("anna.s", ""), "en");
      if (each.said.deadline != null) expect(textOf("link")).toContain("10:00 left · until 17:55");
      // Nothing that is said of two accounts, or of codes.
      expect(textOf("link")).not.toMatch(/(?:the|these|both|two) accounts|\bcode\b|business/i);
    },
  );

  it.each(CASES)("says it in Russian too, with nothing left in English: %s, %s", async (_, state, each) => {
    speakRussian();
    await open(state, each.said);
    const lines = [...document.querySelectorAll("main p, main h2, main h3, main button, main li")]
      .map((line) => plain(line.textContent))
      .map((line) => line.replace(/Anna|Petr|petr@example\.org|anna\.s|Premium/g, ""));
    for (const line of lines) expect(line).not.toMatch(/[A-Za-z]{2}/);
    expectWords(textOf("link-state"), "ru");
  });

  it("is called by its kind", async () => {
    await open("active", { ...MEMBER_LINK, evidence: JOINED });
    expect(plain(document.querySelector("h1")?.textContent)).toBe(words.link_kind_family({}, EN));
    await open("active", { ...SIGN_IN, evidence: GRANTED });
    expect(plain(document.querySelector("h1")?.textContent)).toBe(words.link_kind_social({}, EN));
  });

  it("says of each end what it is", async () => {
    await open("awaiting-reply", { ...CONTACT_LINK, ...DEADLINE });
    expect(ends()).toEqual(["Anna, organiser", "petr@example.org, contact"]);
    await open("awaiting-reply", { ...MEMBER_LINK, ...DEADLINE });
    expect(ends()).toEqual(["Anna, organiser", "Petr, personal"]);
    await open("active", { ...CONTACT_LINK, evidence: JOINED });
    expect(ends()).toEqual(["Anna, organiser", "petr@example.org, member"]);
    await open("active", { ...MEMBER_LINK, evidence: JOINED });
    expect(ends()).toEqual(["Anna, organiser", "Petr, member"]);
    await open("active", { ...SIGN_IN, evidence: GRANTED });
    expect(ends()).toEqual(["Anna, personal", "VK · anna.s, social network"]);
  });

  it.each([
    ["withdraw", "awaiting-reply", { ...CONTACT_LINK, ...DEADLINE }, "link.revoke"],
    ["withdraw", "awaiting-consent", { ...SIGN_IN, ...DEADLINE }, "link.revoke"],
    ["withdraw", "awaiting-confirmation", { ...SIGN_IN, ...DEADLINE }, "link.revoke"],
    ["unlink", "active", { ...CONTACT_LINK, evidence: JOINED }, "link.unlink"],
    ["unlink", "suspended", { ...MEMBER_LINK, evidence: JOINED }, "link.unlink"],
    ["unlink", "active", { ...SIGN_IN, evidence: GRANTED }, "link.unlink"],
    ["keep-link", "ending", { ...SIGN_IN, ...DEADLINE, ...BACK }, "link.keep"],
    ["confirm-unlink", "ending", { ...CONTACT_LINK, ...DEADLINE, ...BACK }, "link.confirm-unlink"],
    ["restore", "unlinked", { ...CONTACT_LINK, ...UNDO }, "link.restore"],
    ["restore", "unlinked", { ...SIGN_IN, ...UNDO }, "link.restore"],
  ] as const)("gives by %s, while %s, its command", async (button, state, said, name) => {
    await open(state, said);
    await (["withdraw", "confirm-unlink"].includes(button) ? hold(button) : click(button));
    expect(given(name)).toEqual([{ link: "link" }]);
  });

  it("says before an unlinking what each side loses, by name", async () => {
    await open("ending", { ...CONTACT_LINK, ...DEADLINE, ...BACK });
    expect(textOf("link")).toContain(words.term_loses_title({ name: "petr@example.org" }, EN));
    expect(textOf("link")).toContain(words.term_loses_subscription({}, EN));
  });

  it("says of a sign-in only what its account loses", async () => {
    background.answers("terms", () =>
      ok({ ...UNLINK_TERMS, loses: { owner: [{ name: "loses-sign-in" }], other: [] } }),
    );
    await open("ending", { ...SIGN_IN, ...DEADLINE, ...BACK });
    expect(textOf("link")).toContain(words.term_loses_title({ name: "Anna" }, EN));
    expect(textOf("link")).not.toContain(words.term_none({}, EN));
  });

  it("does not take for removed who never had an account here, but who had one", async () => {
    await open("unlinked", { ...CONTACT_LINK, ...OVER });
    expect(textOf("link")).not.toContain(words.link_unlinked_gone({}, EN));
    await open("unlinked", { ...MEMBER_LINK, ...OVER, otherAccount: null });
    expect(textOf("link")).toContain(words.link_unlinked_gone({}, EN));
    expect(ends()[1]).toBe(words.link_removed_end({}, EN));
  });

  it("turns with its state: paused while Premium is away", async () => {
    await open("active", { ...CONTACT_LINK, evidence: JOINED });
    expect(document.querySelector(".link-line")?.getAttribute("data-line")).toBe("whole");
    shown = linkView("suspended", { ...CONTACT_LINK, evidence: JOINED });
    background.tellsOf("links");
    await settle();
    expect(document.querySelector(".link-line")?.getAttribute("data-line")).toBe("dashed");
    expect(textOf("link")).toContain(words.link_suspended_words({}, EN));
  });

  it("asks anew at its deadline", async () => {
    await open("awaiting-reply", { ...CONTACT_LINK, ...DEADLINE });
    await pass(10 * MINUTE);
    expect(background.cameAs("link")).toHaveLength(2);
  });
});

describe("the lists", () => {
  it.each([
    ["awaiting-reply", { ...CONTACT_LINK, ...DEADLINE }, "petr@example.org", words.link_kind_family],
    ["suspended", MEMBER_LINK, "Petr", words.link_kind_family],
    ["active", SIGN_IN, "VK · anna.s", words.link_kind_social],
    ["active", {}, "Romashka", words.link_kind_business],
  ] as const)("of an account's card say of a link its kind and its state: %s", async (state, said, name, kind) => {
    shown = linkView(state, said);
    await openPopup(background, AT_CARD);
    expect(textOf("link-row")).toContain(name);
    expect(textOf("link-row")).toContain(kind({}, EN));
    expect(theOne("link-row").querySelector(".state")?.getAttribute("data-state")).toBe(state);
    await click("link-row");
    expect(theOne("link-state").dataset.state).toBe(state);
  });

  it.each([
    ["family", "awaiting-reply", CONTACT, "petr@example.org", words.waiting_reply],
    ["social", "awaiting-consent", IDENTITY, "anna.s", words.waiting_consent],
    ["social", "awaiting-confirmation", IDENTITY, "anna.s", words.waiting_confirmation],
    ["family", "ending", CONTACT, "petr@example.org", words.waiting_confirm_unlink],
  ] as const)("of what waits say what for: %s, %s", async (kind, state, other, otherName, says) => {
    const waiting = [waitingItem("link", { kind, state, other, otherName, codeExpiresAt: null })];
    background.answers("popup", () => ok(popupView([accountRow("anna", { name: "Anna" })], { waiting })));
    await openPopup(background);
    expect(textOf("waiting-row")).toContain(says({}, EN));
    expect(textOf("waiting-row")).toContain(otherName);
    expect(textOf("waiting-row")).toContain("1 hr left");
  });

  it("say of an account of which marketplace it is", async () => {
    shown = linkView("active");
    background.answers("account", ({ account }) => ok(accountView(account, { name: "Anna", marketplace: "yandex" })));
    await openPopup(background, AT_CARD);
    expect(textOf("account-card")).toContain("personal account · Yandex Market");
  });
});
