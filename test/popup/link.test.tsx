// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { linkId } from "../../src/domain/ids";
import { ENDED_STATES, LINK_STATES, LIVE_STATES, type LinkState } from "../../src/domain/link";
import type { TermsView } from "../../src/domain/term";
import type { LinkView } from "../../src/domain/views";
import type { CommandAnswer, CommandName } from "../../src/messages/contract";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, later, NOW, ok, pass } from "../ui/fake-background";
import { EN, expectWords, plain } from "../ui/sentences";
import { accountRow, accountView, challengeView, linkView, popupView, refusalOf } from "../ui/shown";
import { byTestId, click, closePopup, openPopup, press, settle, textOf, theOne, type } from "./open-popup";

const MINUTE = 60_000;
const AT_LINK = [{ screen: "home" }, { screen: "link", link: linkId("link") }] as const;
const UNLINK_TERMS: TermsView = {
  version: "2026-11",
  shares: [],
  private: [],
  impossible: [],
  loses: { owner: [{ name: "loses-link" }], other: [{ name: "keeps-own-data" }] },
  undoWindow: MINUTE,
};

/** A link as it is in each state. */
const IN_STATE: Readonly<Record<LinkState, Partial<LinkView>>> = {
  "awaiting-code": { deadline: NOW + 60 * MINUTE, challenge: challengeView() },
  "awaiting-review": { deadline: NOW + 60 * MINUTE },
  "awaiting-consent": {
    kind: "social",
    deadline: NOW + MINUTE,
    other: { provider: "vk", handle: "anna" },
    otherAccount: null,
  },
  "awaiting-confirmation": { kind: "family", deadline: NOW + MINUTE },
  "awaiting-reply": {
    kind: "family",
    deadline: NOW + MINUTE,
    other: { contact: "petr@example.org" },
    otherAccount: null,
  },
  active: { evidence: { by: "code", at: NOW - MINUTE, seenAt: null } },
  suspended: { kind: "family" },
  ending: { deadline: NOW + 10 * MINUTE },
  unlinked: { undoUntil: NOW + MINUTE },
  declined: {},
  expired: {},
  revoked: {},
  failed: { endReason: { by: "reviewer", words: "The papers do not match" } },
};
/** What can be done in each state: its controls that do something, in the order of the screen. */
const CONTROLS: Readonly<Record<LinkState, readonly string[]>> = {
  "awaiting-code": ["open-post", "code-input", "confirm-code", "resend-code", "withdraw"],
  "awaiting-review": ["approve", "reject", "withdraw"],
  "awaiting-consent": ["withdraw"],
  "awaiting-confirmation": ["withdraw"],
  "awaiting-reply": ["open-family", "withdraw"],
  active: ["unlink"],
  suspended: ["unlink"],
  ending: ["keep-link", "confirm-unlink"],
  unlinked: ["restore"],
  declined: ["link-anew"],
  expired: ["link-anew"],
  revoked: ["link-anew"],
  failed: ["link-anew"],
};
const WORDS: Readonly<Record<LinkState, string>> = {
  "awaiting-code": "awaiting code",
  "awaiting-review": "under review",
  "awaiting-consent": "awaiting consent",
  "awaiting-confirmation": "awaiting confirmation",
  "awaiting-reply": "awaiting reply",
  active: "linked",
  suspended: "suspended",
  ending: "unlinking",
  unlinked: "unlinked",
  declined: "declined",
  expired: "expired",
  revoked: "revoked",
  failed: "rejected",
};

let background: FakeBackground;
let shown: LinkView;
beforeEach(() => {
  background = fakeBackground();
  background.answers("popup", () => ok(popupView([accountRow("anna", { name: "Anna" })])));
  background.answers("link", () => ok(shown));
  background.answers("account", ({ account }) => ok(accountView(account, { name: "Anna" })));
  background.answers("terms", () => ok(UNLINK_TERMS));
  background.answers("post", () => ok({ messages: [] }));
  background.answers("waiting", () => ok({ items: [] }));
  background.answers("accounts", () => ok({ accounts: [] }));
});
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
});

async function open(state: LinkState, said: Partial<LinkView> = {}): Promise<void> {
  shown = linkView(state, { ...IN_STATE[state], ...said });
  await openPopup(background, AT_LINK);
}
/** The link has moved on meanwhile. */
async function becomes(state: LinkState, said: Partial<LinkView> = {}): Promise<void> {
  shown = linkView(state, { ...IN_STATE[state], ...said });
  background.tellsOf("links");
  await settle();
}
const controls = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>("main [data-testid]:is(button, input)")].map(
    (each) => each.dataset.testid,
  );
const given = (name: CommandName): readonly unknown[] => background.cameAs(name).map((each) => each.args);

describe("the screen of a link", () => {
  it.each(LINK_STATES)("says its state as a word, its ends by name, and offers what can be done: %s", async (state) => {
    await open(state);
    expect(theOne("link-state").dataset.state).toBe(state);
    expect(textOf("link-state")).toContain(WORDS[state]);
    expect(controls()).toEqual(CONTROLS[state]);
    expectWords(textOf("link"), "en");
    const ends = [...document.querySelectorAll(".link-end-name")].map((each) => plain(each.textContent));
    expect(ends[0]).toBe("Anna");
    expect(ends[1]).toBeTruthy();
  });

  it.each(LINK_STATES)("says it in Russian too, with nothing left in English: %s", async (state) => {
    const answer = popupView([], { preferences: { language: "ru", theme: "system", effectiveLanguage: "ru" } });
    background.answers("popup", () => ok(answer));
    await open(state, { endReason: null });
    expectWords(textOf("link-state"), "ru");
    const words = [...document.querySelectorAll("main p, main h2, main h3, main button, main legend")]
      .filter((each) => !each.matches(".link-end-name"))
      .map((each) => plain(each.textContent).replace(/Anna|Romashka|SMS|a•••@example\.org|Ozon|Premium/g, ""));
    for (const each of words) expect(each).not.toMatch(/[A-Za-z]{3}/);
  });

  it.each(LIVE_STATES)("draws a line that is not cut while it lives: %s", async (state) => {
    await open(state);
    expect(document.querySelector(".link-line")?.getAttribute("data-line")).toBe(
      state === "active" ? "whole" : "dashed",
    );
  });

  it.each(ENDED_STATES)("draws a line that is cut once it ended: %s", async (state) => {
    await open(state);
    expect(document.querySelector(".link-line")?.getAttribute("data-line")).toBe("cut");
  });

  it.each([
    ["withdraw", "awaiting-code", "link.revoke"],
    ["withdraw", "awaiting-review", "link.revoke"],
    ["withdraw", "awaiting-reply", "link.revoke"],
    ["unlink", "active", "link.unlink"],
    ["unlink", "suspended", "link.unlink"],
    ["keep-link", "ending", "link.keep"],
    ["confirm-unlink", "ending", "link.confirm-unlink"],
    ["restore", "unlinked", "link.restore"],
  ] as const)("gives by %s, while %s, the command %s, and says where it was refused", async (button, state, name) => {
    background.does(name, () => ({ ok: false, refusal: refusalOf("wrong-state", { state: "revoked" }) }));
    await open(state);
    await click(button);
    expect(given(name)).toEqual([{ link: "link" }]);
    expect(textOf("refusal")).toContain(words.refusal_wrong_state({ state: words.state_revoked({}, EN) }, EN));
  });

  it.each([
    ["approve", "approve"],
    ["reject", "reject"],
  ])("plays the marketplace: %s", async (button, verdict) => {
    await open("awaiting-review");
    await click(button);
    expect(given("link.review")).toEqual([{ link: "link", verdict }]);
  });

  it("changes with the link, and what had the focus hands it to the new state", async () => {
    await open("active");
    theOne("unlink").focus();
    await becomes("ending");
    expect(controls()).toEqual(CONTROLS.ending);
    expect(document.activeElement).toBe(theOne("link-state"));
  });

  it("says in words that there is none, with the way back", async () => {
    background.answers("link", () => ({ ok: false, refusal: refusalOf("not-found") }));
    await openPopup(background, AT_LINK);
    expect(textOf("refusal")).toContain(words.refusal_not_found({}, EN));
    expect(byTestId("link-state")).toBeNull();
    await click("back");
    expect(byTestId("home")).not.toBeNull();
  });

  it("keeps the link on the screen where it could not be asked for again", async () => {
    await open("active");
    background.answers("link", () => ({ ok: false, failure: { code: "database-closed", detail: "x" } }));
    background.tellsOf("links");
    await settle();
    expect(textOf("refusal")).toContain(words.failure_database_closed({}, EN));
    expect(controls()).toEqual(CONTROLS.active);
  });

  it("asks anew at its deadline, and not without end where that changed nothing", async () => {
    await open("awaiting-review");
    const asked = (): number => background.cameAs("link").length;
    await pass(60 * MINUTE - 1);
    expect(asked()).toBe(1);
    await pass(1);
    expect(asked()).toBe(2);
    await pass(10_000);
    expect(asked()).toBeLessThanOrEqual(3);
  });
});

describe("a code that is awaited", () => {
  const field = (): HTMLInputElement => theOne("code-input") as HTMLInputElement;

  it("is sent off by its last digit, with the field focused from the start", async () => {
    await open("awaiting-code");
    expect(document.activeElement).toBe(field());
    await type("code-input", "123 456");
    expect(given("link.confirm-code")).toEqual([{ link: "link", code: "123456" }]);
  });

  it("says where it went without showing the contact", async () => {
    await open("awaiting-code");
    expect(textOf("link")).toContain(words.link_sent_email({ contact: "a•••@example.org" }, EN));
    await becomes("awaiting-code", { challenge: challengeView({ channel: "sms" }) });
    expect(textOf("link")).toContain(words.link_sent_sms({ contact: "+7 ••• 42-17" }, EN));
    expect(document.body.innerHTML).not.toMatch(/anna@example|000-42/);
  });

  it("is half there when the popup was closed in mid-code, and gone once it was right", async () => {
    await open("awaiting-code");
    await type("code-input", "123");
    await openPopup(background);
    expect(field().value).toBe("123");
    expect(given("link.confirm-code")).toEqual([]);
    await type("code-input", "123456");
    await openPopup(background);
    expect(field().value).toBe("");
  });

  it("is asked for whole before it is sent by hand", async () => {
    await open("awaiting-code");
    await type("code-input", "123");
    await click("confirm-code");
    expect(given("link.confirm-code")).toEqual([]);
    expect(textOf("link")).toContain(words.link_code_short({}, EN));
    expect(field().getAttribute("aria-invalid")).toBe("true");
    await type("code-input", "1234");
    expect(field().getAttribute("aria-invalid")).toBe("false");
  });

  it("says that it was wrong and how many tries are left, once", async () => {
    background.does("link.confirm-code", () => ({ ok: false, refusal: refusalOf("code-wrong", { attemptsLeft: 4 }) }));
    await open("awaiting-code");
    await type("code-input", "000000");
    await becomes("awaiting-code", { challenge: challengeView({ attemptsLeft: 4 }) });
    expect(field().value).toBe("");
    expect(textOf("refusal")).toContain(
      `${words.refusal_code_wrong({}, EN)} ${words.refusal_tries_left({ count: 4 }, EN)}`,
    );
    expect(byTestId("tries-left")).toBeNull();
    expect(field().getAttribute("aria-invalid")).toBe("true");
    await type("code-input", "1");
    expect(byTestId("refusal")).toBeNull();
    expect(textOf("tries-left")).toBe(words.refusal_tries_left({ count: 4 }, EN));
  });

  it("leaves what was typed meanwhile, when the answer to an earlier code comes late", async () => {
    const { promise, come } = later<CommandAnswer<"link.confirm-code">>();
    background.does("link.confirm-code", () => promise);
    await open("awaiting-code");
    await type("code-input", "000000");
    await type("code-input", "12345");
    come({ ok: false, refusal: refusalOf("code-wrong", { attemptsLeft: 4 }) });
    await settle();
    expect(field().value).toBe("12345");
  });

  it("can be neither entered nor sent anew while it is locked, and then only sent anew", async () => {
    const challenge = challengeView({ attemptsLeft: 0, lockedUntil: NOW + 15 * MINUTE });
    await open("awaiting-code", { challenge });
    expect(field().disabled).toBe(true);
    expect(textOf("code-locked")).toContain("15:00 left · until 18:00");
    expect(controls()).toEqual(["open-post", "code-input", "withdraw"]);
    await pass(15 * MINUTE);
    expect(byTestId("code-locked")).toBeNull();
    expect(textOf("code-dead")).toContain(words.link_lock_over({}, EN));
    expect(theOne("resend-code").dataset.kind).toBe("primary");
  });

  it("dies by itself at its moment", async () => {
    await open("awaiting-code");
    await pass(10 * MINUTE - 1_000);
    expect(field().disabled).toBe(false);
    await pass(1_000);
    expect(field().disabled).toBe(true);
    expect(textOf("code-dead")).toContain(words.link_code_expired({}, EN));
    expect(byTestId("confirm-code")).toBeNull();
  });

  it("is sent anew only when that is possible, and says when that is", async () => {
    await open("awaiting-code");
    expect(textOf("resend-code")).toContain("in 1:00");
    await click("resend-code");
    expect(given("link.resend-code")).toEqual([]);
    await pass(MINUTE);
    expect(textOf("resend-code")).toBe(words.link_resend({}, EN));
    await type("code-input", "123");
    await click("resend-code");
    expect(given("link.resend-code")).toEqual([{ link: "link" }]);
    expect(textOf("announcement")).toContain(words.link_resent({}, EN));
    expect(field().value).toBe("");
  });

  it("says how often it can be sent still, and where never more", async () => {
    await open("awaiting-code", { challenge: challengeView({ sends: 4 }) });
    expect(textOf("link")).toContain(words.link_sends_left({ count: 1 }, EN));
    await becomes("awaiting-code", { challenge: challengeView({ sends: 5 }) });
    expect(byTestId("resend-code")).toBeNull();
    expect(textOf("link")).toContain(words.link_no_sends_left({}, EN));
  });

  it("comes from the simulated post by one press, into its field, for the user to send off", async () => {
    const letter = { id: "m", to: "anna@example.org", channel: "email", text: "Your code", code: "654321" };
    const messages = [{ ...letter, link: linkId("link"), sentAt: NOW, arrivesAt: NOW } as never];
    background.answers("post", () => ok({ messages }));
    background.answers("waiting", () =>
      ok({ items: [{ link: linkId("link"), state: "awaiting-code", codeExpiresAt: NOW + 60_000 } as never] }),
    );
    await open("awaiting-code");
    await click("open-post");
    expect(textOf("letter-code")).toBe("654321");
    await click("use-code");
    expect(field().value).toBe("654321");
    expect(given("link.confirm-code")).toEqual([]);
    await click("back");
    expect(byTestId("home")).not.toBeNull();
  });
});

describe("an unlinking", () => {
  it("says before it what each side loses, from the terms themselves", async () => {
    await open("ending");
    expect(background.cameAs("terms").map((each) => each.args)).toEqual([
      { command: "link.unlink", with: { link: "link" } },
    ]);
    for (const sentence of [
      words.term_loses_title({ name: "Anna" }, EN),
      words.term_loses_title({ name: "Romashka" }, EN),
      words.term_loses_link({}, EN),
      "1 minute",
    ]) {
      expect(textOf("link")).toContain(sentence);
    }
  });

  it("can be answered also where the terms could not be read", async () => {
    background.answers("terms", () => ({ ok: false, failure: { code: "disk-error", detail: "x" } }));
    await open("ending");
    expect(byTestId("refusal")).not.toBeNull();
    expect(controls()).toEqual(["keep-link", "confirm-unlink"]);
  });

  it("can be undone while there is time; afterwards the accounts can be linked anew", async () => {
    await open("unlinked");
    expect(textOf("link")).toContain("1:00 left");
    await pass(MINUTE);
    expect(controls()).toEqual(["link-anew"]);
    expect(textOf("link")).toContain(words.link_unlinked_over({}, EN));
  });

  it("is offered once: on the link's own screen no bar at the bottom says the same", async () => {
    const undoable = [{ link: linkId("link"), undoUntil: NOW + MINUTE, ownerName: "Anna", otherName: "Romashka" }];
    background.answers("popup", () => ok(popupView([accountRow("anna")], { undoable })));
    await open("unlinked");
    expect(byTestId("undo-bar")).toBeNull();
    await click("back");
    expect(byTestId("undo-bar")).not.toBeNull();
  });

  it("leads only home where one of the two is gone", async () => {
    await open("unlinked", { undoUntil: NOW, otherAccount: null });
    expect(textOf("link")).toContain(words.link_removed_end({}, EN));
    expect(controls()).toEqual([]);
    expect(textOf("link")).toContain(words.link_to_home({}, EN));
  });
});

describe("linking anew", () => {
  it("opens the flow with both ends filled in, at the first open question, in place of the old link", async () => {
    await open("expired");
    await click("link-anew");
    expect(theOne("step").dataset.step).toBe("3");
    await press("Escape");
    await press("Escape");
    await press("Escape");
    expect(byTestId("home")).not.toBeNull();
  });
});
