// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountId, linkId } from "../../src/domain/ids";
import type { LinkView } from "../../src/domain/views";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, NOW, ok } from "../ui/fake-background";
import { EN } from "../ui/sentences";
import { accountRow, accountView, linkView, popupView, refusalOf } from "../ui/shown";
import { byTestId, click, closePopup, openPopup, press, settle, textOf, theOne, type } from "./open-popup";

const AT_FLOW = [{ screen: "home" }, { screen: "link-social", account: accountId("anna") }] as const;
const AT_LINK = [{ screen: "home" }, { screen: "link", link: linkId("link") }] as const;
const SIGN_IN: Partial<LinkView> = {
  kind: "social",
  other: { provider: "vk", handle: "anna" },
  otherAccount: null,
  deadline: NOW + 600_000,
};

let background: FakeBackground;
let shown: LinkView;
beforeEach(() => {
  background = fakeBackground();
  shown = linkView("awaiting-consent", SIGN_IN);
  background.answers("popup", () => ok(popupView([accountRow("anna", { name: "Anna" })])));
  background.answers("account", () => ok(accountView("anna", { name: "Anna" })));
  background.answers("link", () => ok(shown));
  background.answers("links", () => ok({ links: [] }));
  background.answers("terms", () =>
    ok({ version: "2026-11", shares: [{ name: "shares-basic-data" }], private: [], impossible: [] }),
  );
  background.does("link.request-social", () => ok({ id: linkId("link") }));
});
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
});

async function choose(network: string): Promise<void> {
  theOne(`network-${network}`).querySelector("input")?.click();
  await settle();
}
/** Presses the button of the footer: happy-dom sends no form off from outside of it. */
async function next(): Promise<void> {
  (document.getElementById("link-flow") as HTMLFormElement).requestSubmit();
  await settle();
}
async function tick(testId: string): Promise<void> {
  theOne(testId).click();
  await settle();
}
async function upToTerms(handle = "@anna"): Promise<void> {
  await openPopup(background, AT_FLOW);
  await choose("vk");
  await next();
  await type("social-handle", handle);
  await next();
}
const step = (): string | undefined => theOne("step").dataset.step;
const given = (name: Parameters<FakeBackground["cameAs"]>[0]): readonly unknown[] =>
  background.cameAs(name).map((each) => each.args);

describe("asking for a sign-in", () => {
  it("takes network, handle and terms, and leads to the sign-in's own screen", async () => {
    await upToTerms();
    expect(textOf("link-social")).toContain(words.term_shares_basic({}, EN));
    await next();
    expect(textOf("link-social")).toContain(words.social_accept_first({}, EN));
    theOne("accept-terms").querySelector("input")?.click();
    await settle();
    await next();
    expect(given("link.request-social")).toEqual([
      { account: "anna", provider: "vk", handle: "@anna", termsVersion: "2026-11" },
    ]);
    expect(theOne("link-state").dataset.state).toBe("awaiting-consent");
  });

  it("says what is missing at each step", async () => {
    await openPopup(background, AT_FLOW);
    await next();
    expect(textOf("link-social")).toContain(words.social_choose_first({}, EN));
    await choose("other");
    await type("network-typed", "Сбер");
    await next();
    expect(textOf("link-social")).toContain(words.social_other_wrong({}, EN));
    await type("network-typed", "Sber ID");
    await next();
    expect(step()).toBe("2");
    await type("social-handle", " @ ");
    await next();
    expect(textOf("link-social")).toContain(words.social_handle_first({}, EN));
  });

  it("is half-done again when the popup comes back, and Escape goes one step back", async () => {
    await upToTerms("half a na");
    await press("Escape");
    await openPopup(background, AT_FLOW);
    expect(step()).toBe("2");
    expect((theOne("social-handle") as HTMLInputElement).value).toBe("half a na");
    await press("Escape");
    await press("Escape");
    expect(byTestId("home")).not.toBeNull();
  });

  it.each([
    ["social-taken", "2"],
    ["duplicate-link", "1"],
    ["terms-not-accepted", "3"],
  ] as const)("explains a refusal where it can be mended: %s", async (code, at) => {
    background.does("link.request-social", () => ({ ok: false, refusal: refusalOf(code) }));
    await upToTerms();
    theOne("accept-terms").querySelector("input")?.click();
    await settle();
    await next();
    expect(step()).toBe(at);
    expect(theOne("refusal").dataset.code).toBe(code);
  });
});

describe("the network's question", () => {
  it("gives access to what is ticked, at least to one thing", async () => {
    await openPopup(background, AT_LINK);
    await tick("scope-basic");
    await click("grant-consent");
    expect(given("link.grant-consent")).toEqual([]);
    expect(textOf("link")).toContain(words.consent_none({}, EN));
    await tick("scope-email");
    await tick("scope-basic");
    await click("grant-consent");
    expect(given("link.grant-consent")).toEqual([{ link: "link", scopes: ["basic", "email"] }]);
  });

  it("can be denied", async () => {
    await openPopup(background, AT_LINK);
    await click("deny-consent");
    expect(given("link.deny-consent")).toEqual([{ link: "link" }]);
  });

  it("is followed by the last yes, which says what was granted", async () => {
    shown = linkView("awaiting-confirmation", { ...SIGN_IN, scopes: ["basic", "phone", "friends"] });
    await openPopup(background, AT_LINK);
    expect(textOf("granted")).toContain(`${words.scope_basic({}, EN)}; ${words.scope_phone({}, EN)}; friends`);
    await click("confirm-link");
    expect(given("link.confirm")).toEqual([{ link: "link" }]);
  });

  it("can be asked again with the same identity after it was denied", async () => {
    shown = linkView("declined", { ...SIGN_IN, deadline: null });
    await openPopup(background, AT_LINK);
    await click("sign-in-anew");
    expect(step()).toBe("3");
    expect(textOf("link-social")).toContain("VK, anna");
  });
});
