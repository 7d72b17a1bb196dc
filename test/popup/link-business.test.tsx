// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountId, type LinkId, linkId } from "../../src/domain/ids";
import type { TermsView } from "../../src/domain/term";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, later, NOW, ok } from "../ui/fake-background";
import { EN } from "../ui/sentences";
import { accountRow, accountView, challengeView, linkView, popupView, refusalOf } from "../ui/shown";
import { byTestId, click, closePopup, openPopup, press, settle, textOf, theOne } from "./open-popup";

const TERMS: TermsView = {
  version: "2026-11",
  shares: [{ name: "shares-nothing-from-the-start" }],
  private: [],
  impossible: [],
};
const ANNA = { ...accountView("anna", { name: "Anna" }), links: [] };
const ROMASHKA = { ...accountView("romashka", { name: "Romashka", kind: "business" }), links: [] };
const AT_FLOW = [{ screen: "home" }, { screen: "link-business", account: accountId("anna") }] as const;

let background: FakeBackground;
beforeEach(() => {
  background = fakeBackground();
  background.answers("popup", () => ok(popupView([accountRow("anna", { name: "Anna" })])));
  background.answers("accounts", ({ kind }) => ok({ accounts: kind === "business" ? [ROMASHKA] : [ANNA] }));
  background.answers("account", ({ account }) => ok(account === ANNA.id ? ANNA : ROMASHKA));
  background.answers("terms", () => ok(TERMS));
  background.answers("link", () =>
    ok(linkView("awaiting-code", { deadline: NOW + 3_600_000, challenge: challengeView() })),
  );
  background.does("link.request-business", () => ok({ id: linkId("link") }));
});
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
});

const requests = (): readonly unknown[] => background.cameAs("link.request-business").map((each) => each.args);
const step = (): string | undefined => theOne("step").dataset.step;
const next = async (): Promise<void> => {
  // happy-dom does not send a form off by a button outside of it.
  const form = document.getElementById("link-flow") as HTMLFormElement;
  form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settle();
};
const choose = async (selector: string): Promise<void> => {
  document.querySelector<HTMLElement>(`${selector} input`)?.click();
  await settle();
};
/** From the account that it begins at to the terms, which are ticked. */
async function toTheTerms(): Promise<void> {
  await openPopup(background, AT_FLOW);
  await next();
  await choose("[data-account=romashka]");
  await next();
  await next();
  await choose("[data-testid=accept-terms]");
}

describe("the flow of a link", () => {
  it("asks for one thing at a time and says what is missing", async () => {
    await openPopup(background, AT_FLOW);
    expect(step()).toBe("1");
    await next();
    expect(step()).toBe("2");
    await next();
    expect(step()).toBe("2");
    expect(textOf("link-business")).toContain(words.link_choose_first({}, EN));
  });

  it("sends the request with all that was chosen, and the version of the terms that was ticked", async () => {
    await toTheTerms();
    await next();
    expect(requests()).toEqual([{ personal: "anna", business: "romashka", channel: "email", termsVersion: "2026-11" }]);
    expect(theOne("link-state").dataset.state).toBe("awaiting-code");
    await click("back");
    expect(byTestId("home")).not.toBeNull();
  });

  it("sends nothing until the terms are ticked, and again nothing where they have changed since", async () => {
    await toTheTerms();
    background.answers("terms", () => ok({ ...TERMS, version: "2027-01" }));
    background.tellsOf("clock");
    await settle();
    await next();
    expect(requests()).toEqual([]);
    expect(textOf("link-business")).toContain(words.link_accept_first({}, EN));
  });

  it("leads a refusal to the step where it can be mended, in words", async () => {
    background.does("link.request-business", () => ({ ok: false, refusal: refusalOf("business-taken") }));
    await toTheTerms();
    await next();
    expect(step()).toBe("2");
    expect(textOf("refusal")).toContain(words.refusal_business_taken({}, EN));
    await choose("[data-account=romashka]");
    await next();
    expect(byTestId("refusal")).toBeNull();
  });

  it("stands where it was when the popup was closed in the middle of it", async () => {
    await toTheTerms();
    await openPopup(background);
    expect(step()).toBe("4");
    expect(document.querySelector<HTMLInputElement>("[data-testid=accept-terms] input")?.checked).toBe(true);
  });

  it("is given up by going back from its first step", async () => {
    await openPopup(background, AT_FLOW);
    await next();
    await press("Escape");
    expect(step()).toBe("1");
    await press("Escape");
    expect(byTestId("home")).not.toBeNull();
    expect([...background.rim.session.keys()].filter((key) => key.includes("link-business"))).toEqual([]);
  });

  it("lets nobody be trapped who left it while the request was under way", async () => {
    const { promise, come } = later<ReturnType<typeof ok<{ id: LinkId }>>>();
    background.does("link.request-business", () => promise);
    await toTheTerms();
    await next();
    for (let steps = 0; steps < 4; steps++) await press("Escape");
    expect(byTestId("home")).not.toBeNull();
    come(ok({ id: linkId("link") }));
    await settle();
    if (byTestId("back") !== null) await click("back");
    expect(byTestId("home"), "back leads home").not.toBeNull();
  });
});
