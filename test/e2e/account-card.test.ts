import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountId } from "../../src/domain/ids";
import { enter, tabTo } from "../support/by-keys";
import { enterCast, linkCast } from "../support/cast";
import type { Popup } from "../support/driver";
import { part, stateIs } from "../support/screen-words";
import { standAt } from "../support/situations";
import { BROWSERS, type Stage, setStage } from "../support/stage";
import { holdUntil, openCard, pressDown, typeInto } from "../support/story-moves";
import { give, see } from "../support/talk";
import { until } from "../support/wait";

/** Goes to a field and types there in place of what it holds. */
async function fill(popup: Popup, testId: string, text: string): Promise<void> {
  await tabTo(popup, part(testId));
  await popup.evaluate(() => (document.activeElement as HTMLInputElement).select?.());
  await popup.type(text);
}

/** Every field of the form as it stands on the screen. */
const fieldsOf = (popup: Popup): Promise<readonly string[]> =>
  popup.evaluate(() => [
    ...[...document.querySelectorAll<HTMLInputElement>(".form :is(input:not([type=radio]), textarea)")].map((field) =>
      field.type === "checkbox" ? String(field.checked) : field.value,
    ),
    ...[...document.querySelectorAll<HTMLInputElement>(".form input:checked")].map((choice) => choice.value),
    ...[...document.querySelectorAll(".form .chip")].map((chip) => chip.textContent ?? ""),
  ]);

describe.each(BROWSERS)("the card of an account in %s", (browser) => {
  let stage: Stage;
  let anna: AccountId;
  let firm: AccountId;

  beforeAll(async () => {
    stage = await setStage(browser);
    const tab = await stage.popupTab();
    const cast = await enterCast(tab);
    ({ anna, firm } = cast);
    await linkCast(tab, cast);
    await tab.close();
  });
  afterAll(() => stage.close());

  /** The popup at home, in that language, over an ordinary page. */
  async function open(language: "ru" | "en"): Promise<Popup> {
    const tab = await stage.popupTab();
    await give(tab, "preferences.set", { language });
    await standAt(tab, null);
    await tab.close();
    return stage.driver.openPopup(await stage.driver.openPage(stage.site.url("/")));
  }
  async function seen(id: AccountId) {
    const tab = await stage.popupTab();
    const account = await see(tab, "account", { account: id });
    await tab.close();
    return account;
  }

  it("by mouse, in Russian: everything of an account is edited and kept, and brought back where the popup closed", async () => {
    let popup = await open("ru");
    // Anna's row names the firm too, as she is linked to it.
    await popup.click(`[data-account="${firm}"] ${part("open-account")}`);
    await popup.click(part("edit-account"));
    await popup.waitFor(part("account-form"));
    await typeInto(popup, "account-name", " и сыновья");
    await typeInto(popup, "account-email", "firm@example.org");
    await typeInto(popup, "account-phone", "+7 900 111-22-33");
    await typeInto(popup, "account-page", "ozon.ru/seller/vasilek-456");
    await popup.click(part("add-page"));
    await popup.waitFor(part("account-pages"), { text: "продавец 456" });
    await typeInto(popup, "account-page", "ozon.ru/se");
    await typeInto(popup, "account-start", "seller.ozon.ru/app");
    await popup.click(part("needs-review"));
    await popup.click(`${part("account-colour")} label:has(input[value="pink"])`);
    await popup.click(`${part("account-icon")} label:has(input[value="flower"])`);
    await typeInto(popup, "account-tag", "опт, склад,пол");
    await popup.waitFor(part("account-tags"), { text: "склад" });
    await typeInto(popup, "account-note", "Звонить утром");
    const typed = await fieldsOf(popup);
    await popup.close();

    popup = await stage.driver.openPopup();
    await popup.waitFor(part("account-form"));
    expect(await fieldsOf(popup)).toEqual(typed);
    await popup.page.click(part("account-page"), { count: 3 });
    await popup.press("Backspace");
    await popup.click(part("save-account"));
    await popup.waitFor(part("account-card"), { text: "Звонить утром" });
    expect(await popup.text(part("card-pages"))).toContain("продавец 456");
    expect(await seen(firm)).toMatchObject({
      name: "ООО Ромашка и сыновья",
      email: "firm@example.org",
      profileKeys: ["ozon:seller:123", "ozon:seller:456"],
      startUrl: "https://seller.ozon.ru/app",
      needsReview: true,
      colour: "pink",
      icon: "flower",
      tags: ["опт", "склад", "пол"],
      note: "Звонить утром",
    });
    await popup.close();
  });

  it("by mouse, in Russian: a sign-in to its last yes, points, Premium, and an unlinking that is held", async () => {
    const popup = await open("ru");
    await openCard(popup, "Анна");
    await popup.waitFor(part("remove-blocked"), { text: "Удалить нельзя" });
    await popup.click(part("points-open"));
    await popup.page.locator(part("points-field")).fill("1 250");
    await popup.click(part("points-save"));
    await popup.waitFor(part("points"), { text: "1\u00a0250" });
    await popup.click(part("premium-open"));
    await popup.click(part("premium-month"));
    await popup.waitFor(part("premium"), { text: "осталось" });

    await popup.click(part("link-social"));
    await popup.click(part("network-vk"));
    await popup.click(part("next-step"));
    await typeInto(popup, "social-handle", "@anna");
    await popup.click(part("next-step"));
    await popup.click(part("accept-terms"));
    await popup.click(part("next-step"));
    await popup.waitFor(stateIs("awaiting-consent"));
    await popup.click(part("scope-email"));
    await popup.click(part("grant-consent"));
    await popup.waitFor(stateIs("awaiting-confirmation"));
    await popup.click(part("confirm-link"));
    await popup.waitFor(stateIs("active"));
    expect(await popup.text(part("granted"))).toContain("имя и фото; Эл. почта");

    await popup.click(part("unlink"));
    await popup.waitFor(stateIs("ending"));
    await pressDown(popup, part("confirm-unlink"));
    await popup.waitFor(part("confirm-unlink-told"), { text: "Удерживайте" });
    await popup.page.mouse.up();
    await popup.waitFor(part("confirm-unlink-told"), { text: "Отпустили рано" });
    expect(await popup.exists(stateIs("ending"))).toBe(true);
    await holdUntil(popup, part("confirm-unlink"), stateIs("unlinked"));
    expect(await seen(anna)).toMatchObject({ points: 1_250 });
    await popup.close();
  });

  it("by keyboard, in English: fields, tags, place, a sign-in denied, an account removed by its word", async () => {
    const tab = await stage.popupTab();
    for (const name of ["Vera", "Petr"]) {
      const { id } = await give(tab, "account.add", { marketplace: "ozon", kind: "personal", name });
      await give(tab, "account.pin", { account: id });
    }
    await tab.close();
    const popup = await open("en");
    await popup.waitFor(part("account-row"), { text: "Petr" });
    const atPetr = (): Promise<boolean> =>
      popup.evaluate(
        (row) => document.activeElement?.closest(row)?.textContent?.includes("Petr") === true,
        part("account-row"),
      );
    for (let pressed = 0; pressed < 10 && !(await atPetr()); pressed++) await popup.press("ArrowDown");
    await popup.press("ArrowRight");
    await popup.waitFor(part("place"), { text: "2 of 2" });
    await popup.page.keyboard.down("Alt");
    await popup.press("ArrowUp");
    await popup.page.keyboard.up("Alt");
    await popup.waitFor(part("place"), { text: "1 of 2" });

    await enter(popup, part("edit-account"));
    await fill(popup, "account-name", "Petr the Great");
    await fill(popup, "account-page", "ozon.ru/seller/petr-9");
    await popup.press("Enter");
    await popup.waitFor(part("account-pages"), { text: "seller 9" });
    await tabTo(popup, `${part("account-icon")} input`);
    await popup.press("ArrowRight");
    await fill(popup, "account-tag", "home");
    await popup.press("Enter");
    await popup.type("work,gone,");
    await popup.press("Backspace");
    await fill(popup, "account-note", "By keyboard");
    await enter(popup, part("save-account"));
    await popup.waitFor(part("card-note"), { text: "By keyboard" });
    expect(await popup.text(part("card-tags"))).toMatch(/home\s+work$/);

    await enter(popup, part("points-open"));
    await popup.waitFor(part("points-field"));
    await popup.type("77");
    await popup.press("Enter");
    await popup.waitFor(part("points"), { text: "77" });

    await enter(popup, part("link-social"));
    await tabTo(popup, 'input[name="network"]');
    await popup.press(" ");
    await popup.press("Enter");
    await fill(popup, "social-handle", "petr");
    await popup.press("Enter");
    await popup.waitFor(part("accept-terms"));
    await tabTo(popup, 'input[type="checkbox"]');
    await popup.press(" ");
    await popup.press("Enter");
    await popup.waitFor(stateIs("awaiting-consent"));
    await enter(popup, part("deny-consent"));
    await popup.waitFor(stateIs("declined"));
    await popup.press("Escape");

    await enter(popup, part("remove-account"));
    await popup.waitFor(part("remove-account-word"));
    await popup.type("remove");
    await popup.press("Enter");
    await popup.waitFor(part("home"));
    await until(async () => !(await popup.text(part("accounts"))).includes("Petr"), { what: "Petr to be gone" });
    await popup.close();
  });
});
