import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enter, tabTo } from "../support/by-keys";
import { codeOf, enterCast, linkCast, requestLink } from "../support/cast";
import type { Popup } from "../support/driver";
import { part, stateIs } from "../support/screen-words";
import { BROWSERS, type Stage, setStage } from "../support/stage";
import { tellStory } from "../support/story";
import { goHome, openCard, typeInto } from "../support/story-moves";
import { give, see } from "../support/talk";
import { until } from "../support/wait";

const inputValue = (popup: Popup, testId: string): Promise<string> =>
  popup.evaluate((selector) => document.querySelector<HTMLInputElement>(selector)?.value ?? "", part(testId));

describe.each(BROWSERS)("the real popup in %s", (browser) => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage(browser);
  });
  afterEach(() => stage.close());

  /** The popup over an ordinary page, and a page of the extension to prepare the world from. */
  async function open(): Promise<Popup> {
    return stage.driver.openPopup(await stage.driver.openPage(stage.site.url("/")));
  }

  it("tells the whole story by mouse: add, link, mark, unlink, undo, a code that dies", async () => {
    const told: string[] = [];
    await tellStory(stage, { say: (line) => told.push(line), picture: async () => undefined });
    expect(told.at(-1)).toContain("expired by itself");
  });

  it("links and unlinks by keyboard alone, in Russian", async () => {
    const tab = await stage.popupTab();
    await give(tab, "preferences.set", { language: "ru" });
    await tab.close();
    const popup = await open();
    await popup.waitFor(part("empty"), { text: "Связка" });
    await enter(popup, part("add-account"));
    await tabTo(popup, part("account-name"));
    await popup.type("Анна");
    await tabTo(popup, part("account-email"));
    await popup.type("anna@example.org");
    await popup.press("Enter");
    await popup.waitFor(part("account-row"), { text: "Анна" });
    await enter(popup, part("add-account"));
    await popup.waitFor(part("account-form"));
    await tabTo(popup, `${part("account-kind")} input`);
    await popup.press("ArrowRight");
    await tabTo(popup, part("account-name"));
    await popup.type("ООО Ромашка");
    await popup.press("Enter");
    await popup.waitFor(part("account-row"), { text: "ООО Ромашка" });

    await tabTo(popup, `${part("account-row")} button`);
    await popup.press("ArrowRight");
    await enter(popup, part("link-business"));
    for (let step = 1; step <= 3; step++) {
      await popup.waitFor(`${part("step")}[data-step="${step}"]`);
      await tabTo(popup, 'input[type="radio"]');
      await popup.press(" ");
      await popup.press("Enter");
    }
    await popup.waitFor(part("accept-terms"));
    await tabTo(popup, 'input[type="checkbox"]');
    await popup.press(" ");
    await popup.press("Enter");
    await popup.waitFor(stateIs("awaiting-code"));
    await enter(popup, part("open-post"));
    await enter(popup, part("use-code"));
    await popup.waitFor(part("code-input"));
    await enter(popup, part("confirm-code"));
    await popup.waitFor(stateIs("active"), { text: "связан" });
    await enter(popup, part("unlink"));
    await popup.waitFor(stateIs("ending"));
    await enter(popup, part("confirm-unlink"));
    await popup.waitFor(part("confirm-unlink-word"));
    await popup.type("отвязать");
    await popup.press("Enter");
    await popup.waitFor(stateIs("unlinked"));
    await enter(popup, part("restore"));
    await popup.waitFor(stateIs("active"));
  });

  it("switches by click and by digit, the active account first", async () => {
    const tab = await stage.popupTab();
    await enterCast(tab);
    await tab.close();
    const popup = await open();
    const names = (): Promise<readonly string[]> =>
      popup.evaluate(
        (row) => [...document.querySelectorAll(`${row} .row-name`)].map((each) => each.textContent ?? ""),
        part("account-row"),
      );
    await popup.waitFor(part("account-row"));
    expect(await names()).toEqual(["Анна", "ООО Ромашка"]);
    await popup.press("2");
    await until(async () => (await names())[0] === "ООО Ромашка", { what: "the firm to be first" });
    await popup.click(`${part("account-row")}:nth-child(2) button`);
    await until(async () => (await names())[0] === "Анна", { what: "Anna to be first again" });
    await popup.waitFor(`${part("account-row")}[data-active]`, { text: "Анна" });
  });

  it("brings a half-typed form back, and half a code, though it was closed in mid-word", async () => {
    const tab = await stage.popupTab();
    const link = await requestLink(tab, await enterCast(tab));
    await tab.close();
    let popup = await open();
    await popup.click(part("add-account"));
    await typeInto(popup, "account-name", "Половина сло");
    await until(async () => (await inputValue(popup, "account-name")) === "Половина сло", { what: "the text" });
    await popup.close();
    popup = await stage.driver.openPopup();
    await popup.waitFor(part("account-form"));
    expect(await inputValue(popup, "account-name")).toBe("Половина сло");
    await goHome(popup);

    await popup.click(`${part("waiting-row")}[data-link="${link}"]`);
    await popup.waitFor(part("code-input"));
    await popup.type("12 3");
    await until(async () => (await inputValue(popup, "code-input")) === "123", { what: "half a code" });
    await popup.close();
    popup = await stage.driver.openPopup();
    await popup.waitFor(part("code-input"));
    expect(await inputValue(popup, "code-input")).toBe("123");
  });

  it("closed while it saves has saved or not, and says which when it opens again", async () => {
    let popup = await open();
    await popup.click(part("add-account"));
    await typeInto(popup, "account-name", "Анна");
    await popup.click(part("save-account"));
    await popup.close();
    popup = await stage.driver.openPopup();
    await popup.waitFor(`${part("account-row")}, ${part("account-form")}`);
    const tab = await stage.popupTab();
    const { accounts } = await see(tab, "accounts", {});
    expect(accounts.length).toBeLessThanOrEqual(1);
    if (accounts.length === 0) expect(await inputValue(popup, "account-name")).toBe("Анна");
  });

  it("takes a code with spaces, counts wrong tries, sends again after the cool-down and refuses the old code", async () => {
    const tab = await stage.popupTab();
    const link = await requestLink(tab, await enterCast(tab));
    const old = await codeOf(tab, link);
    const popup = await open();
    await popup.click(`${part("waiting-row")}[data-link="${link}"]`);
    await popup.click(part("code-input"));
    await popup.type(old === "000000" ? "111111" : "000000");
    await popup.waitFor(`${part("refusal")}[data-code="code-wrong"]`, { text: "4" });
    await popup.waitFor(`${part("resend-code")}:is([disabled], [aria-disabled="true"])`);
    await give(tab, "clock.advance", { by: 60_000 });
    await popup.waitFor(`${part("resend-code")}:not([disabled], [aria-disabled="true"])`);
    await popup.click(part("resend-code"));
    await until(async () => (await codeOf(tab, link)) !== old, { what: "another code" });
    const fresh = await codeOf(tab, link);
    await popup.click(part("code-input"));
    await popup.type(old);
    await popup.waitFor(`${part("refusal")}[data-code="code-wrong"]`);
    await popup.click(part("code-input"));
    await popup.evaluate(
      (selector, text) => {
        const input = document.querySelector<HTMLInputElement>(selector);
        input?.select();
        document.execCommand("insertText", false, text);
      },
      part("code-input"),
      `${fresh.slice(0, 3)} ${fresh.slice(3)}`,
    );
    await popup.waitFor(stateIs("active"), { timeoutMs: 10_000 });
  });

  it("explains a refusal where it can be mended, with what stands in the way", async () => {
    const tab = await stage.popupTab();
    const cast = await enterCast(tab);
    await linkCast(tab, cast);
    await give(tab, "account.add", { marketplace: "ozon", kind: "business", name: "Вторая" });
    const popup = await open();
    await openCard(popup, "Анна");
    await popup.click(part("link-business"));
    await popup.waitFor(part("choose-account"));
    await popup.click(part("next-step"));
    await popup.click(`${part("choose-account")} ::-p-text(Вторая)`);
    await popup.click(part("next-step"));
    await popup.waitFor(part("channel-email"));
    await popup.click(part("next-step"));
    await popup.click(part("accept-terms"));
    await popup.click(part("next-step"));
    await popup.waitFor(`${part("refusal")}[data-code="business-limit"]`, { text: "ООО Ромашка" });
    await popup.click(part("open-culprit"));
    await popup.waitFor(stateIs("active"));
  });

  it("goes on when the background is killed while it is open, and follows what others change", async () => {
    const tab = await stage.popupTab();
    const cast = await enterCast(tab);
    const popup = await open();
    await popup.waitFor(part("account-row"), { text: "Анна" });
    await stage.driver.killBackground();
    await give(tab, "account.edit", { account: cast.anna, name: "Анна Новая" });
    await popup.waitFor(part("account-row"), { text: "Анна Новая" });
    await stage.driver.killBackground();
    await popup.press("2");
    await popup.waitFor(`${part("account-row")}[data-active]`, { text: "ООО Ромашка" });
  });

  it("switches language and theme in its settings, at once and for good", async () => {
    let popup = await open();
    await popup.click(part("open-settings"));
    await popup.click(`${part("language")} label:has(input[value="ru"])`);
    await popup.waitFor(part("settings"), { text: "Настройки" });
    await popup.click(`${part("theme")} label:has(input[value="dark"])`);
    const dark = (): Promise<boolean> => popup.evaluate(() => document.documentElement.dataset.theme === "dark");
    await until(dark, { what: "the dark theme" });
    await popup.close();
    popup = await stage.driver.openPopup();
    await popup.waitFor(part("settings"), { text: "Настройки" });
    expect(await dark()).toBe(true);
  });

  it("is 380 wide and at most 560 high, and its first screen is whole", async () => {
    const popup = await open();
    await popup.waitFor(part("empty"));
    const { width, height } = await popup.size();
    expect(width).toBe(380);
    expect(height).toBeLessThanOrEqual(560);
  });
});
