import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "../../src/domain/moment";
import { tabTo } from "../support/by-keys";
import { enterCast, TERMS_VERSION } from "../support/cast";
import type { Popup } from "../support/driver";
import { part, stateIs } from "../support/screen-words";
import { BROWSERS, type Stage, setStage } from "../support/stage";
import { goHome, holdUntil, typeInto } from "../support/story-moves";
import { give } from "../support/talk";
import { until } from "../support/wait";

const CONTACT = "petr@example.org";
const ROW = part("family-row");
const rowIs = (state: string): string => `${ROW}[data-state="${state}"]`;
const figure = (look: string): string => `${part("family-strip")} [data-seat="${look}"]`;

const heightOf = (popup: Popup, selector: string): Promise<number> =>
  popup.evaluate((wanted) => document.querySelector(wanted)?.getBoundingClientRect().height ?? 0, selector);

/** By mouse or by keys: everything else of the story is one and the same. */
interface Hand {
  readonly press: (selector: string) => Promise<void>;
  readonly type: (testId: string, text: string) => Promise<void>;
  /** Confirms the unlinking: held by mouse, by keys its word is typed. */
  readonly confirm: () => Promise<void>;
}

const mouse = (popup: Popup): Hand => ({
  press: (selector) => popup.click(selector),
  type: (testId, text) => typeInto(popup, testId, text),
  confirm: () => holdUntil(popup, part("confirm-unlink"), stateIs("unlinked")),
});
const keys = (popup: Popup): Hand => ({
  press: async (selector) => {
    await tabTo(popup, selector);
    await popup.press(selector.includes("checkbox") ? " " : "Enter");
  },
  type: async (testId, text) => {
    await tabTo(popup, part(testId));
    await popup.type(text);
  },
  confirm: async () => {
    await tabTo(popup, part("confirm-unlink"));
    await popup.press("Enter");
    await popup.waitFor(part("confirm-unlink-word"));
    await popup.type("unlink");
    await popup.press("Enter");
    await popup.waitFor(stateIs("unlinked"));
  },
});

describe.each(BROWSERS)("the family on the toolbar in %s", (browser) => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage(browser);
  });
  afterEach(() => stage.close());

  const open = async (): Promise<Popup> => stage.driver.openPopup(await stage.driver.openPage(stage.site.url("/")));

  /** Anna with Premium, in that language. */
  async function prepare(language: "en" | "ru") {
    const tab = await stage.popupTab();
    await give(tab, "preferences.set", { language });
    const { anna } = await enterCast(tab);
    await give(tab, "premium.set", { account: anna, until: Date.now() + 30 * DAY_MS });
    return { tab, anna };
  }

  async function tell(popup: Popup, hand: Hand): Promise<void> {
    await hand.press(part("family-strip"));
    await hand.press(part("invite"));
    await hand.type("invite-contact", CONTACT);
    await hand.press(`${part("accept-terms")} input[type="checkbox"]`);
    await hand.press(part("send-invitation"));
    await popup.waitFor(rowIs("awaiting-reply"));
    await hand.press(part("resend"));
    await hand.press(part("answer"));
    await hand.press(part("accept"));
    await popup.waitFor(rowIs("active"));
    // Nobody without a mouse starts at the top again because a row became another.
    expect(await popup.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await goHome(popup);
    await popup.waitFor(figure("taken"));
    await hand.press(part("family-strip"));
    await hand.press(part("let-go"));
    await popup.waitFor(stateIs("ending"));
    // What each side loses, by name.
    await popup.waitFor(".terms", { text: CONTACT });
    await hand.confirm();
    await hand.press(part("restore"));
    await popup.waitFor(stateIs("active"));
    await hand.press(part("unlink"));
    await hand.confirm();
    await hand.press(part("back"));
    await popup.waitFor(`${part("former")} ${rowIs("unlinked")}`);
  }

  it("invites, sends again, answers, lets go and takes it back, by mouse alone in Russian", async () => {
    const { tab, anna } = await prepare("ru");
    const popup = await open();
    await popup.waitFor(part("family-strip"), { text: "0 из 4" });
    await tell(popup, mouse(popup));
    await popup.click(part("invite-again"));
    await popup.waitFor(part("invite"), { text: "Пригласить в семью" });
    const typed = (): Promise<string | undefined> =>
      popup.evaluate((field) => document.querySelector<HTMLInputElement>(field)?.value, part("invite-contact"));
    await until(async () => (await typed()) === CONTACT, { what: "the former member's contact" });
    await give(tab, "premium.set", { account: anna, until: null });
    await popup.waitFor(`${part("refusal")}[data-code="premium-required"]`);
    await popup.waitFor(part("send-invitation"), { gone: true });
  });

  it("does the same by keyboard alone in English", async () => {
    await prepare("en");
    const popup = await open();
    await popup.waitFor(part("family-strip"), { text: "0 of 4" });
    await tell(popup, keys(popup));
  });

  it("explains a full family in place of the button, and shows who rests once Premium has lapsed", async () => {
    const { tab, anna } = await prepare("ru");
    for (const name of ["a", "b", "c", "d"]) {
      const args = { organiser: anna, contact: `${name}@example.org`, termsVersion: TERMS_VERSION };
      const { id } = await give(tab, "link.invite-member", args);
      if (name !== "d") await give(tab, "link.accept", { link: id });
    }
    const popup = await open();
    await popup.waitFor(part("family-strip"), { text: "4 из 4" });
    expect(await heightOf(popup, part("family-strip"))).toBeLessThanOrEqual(44);
    await popup.click(part("family-strip"));
    await popup.waitFor(`${part("refusal")}[data-code="family-full"]`, { text: "4" });
    expect(await popup.exists(part("invite"))).toBe(false);
    await give(tab, "clock.advance", { by: 30 * DAY_MS + HOUR_MS });
    await popup.waitFor(`${part("refusal")}[data-code="premium-required"]`);
    await popup.waitFor(rowIs("suspended"));
    await goHome(popup);
    await popup.waitFor(figure("resting"));
    await popup.waitFor(part("family-strip"), { text: "на паузе" });
  });
});
