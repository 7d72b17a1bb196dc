import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountId, LinkId } from "../../src/domain/ids";
import { LIVE_STATES, type LinkState, type LiveState } from "../../src/domain/link";
import { codeOf, enterCast, linkCast, requestLink } from "../support/cast";
import { reopen, settled } from "../support/enter";
import { FAMILIES_AND_SIGN_INS } from "../support/families-and-sign-ins";
import { part, stateIs } from "../support/screen-words";
import { standAt } from "../support/situations";
import { BROWSERS, type Stage, setStage } from "../support/stage";
import { give, see } from "../support/talk";
import { until } from "../support/wait";

/** What shows where a text was made of something that is not there. */
const SLIPS = /undefined|null|NaN|\[object|Invalid Date|\{\w+\}/u;

describe.each(BROWSERS)("links of all kinds and live states in %s", (browser) => {
  let stage: Stage;
  let page: Page;
  const there = new Map<LinkId, LiveState>();
  const faults: string[] = [];

  beforeAll(async () => {
    stage = await setStage(browser);
    page = await stage.popupTab();
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    for (const { bring, state } of FAMILIES_AND_SIGN_INS) there.set(await bring(page), state);
    there.set(await requestLink(page, await enterCast(page)), "awaiting-code");
    there.set(await linkCast(page, await enterCast(page)), "active");
    const reviewed = await requestLink(page, await reviewedCast());
    await give(page, "link.confirm-code", { link: reviewed, code: await codeOf(page, reviewed) });
    there.set(reviewed, "awaiting-review");
    const ending = await linkCast(page, await enterCast(page));
    await give(page, "link.unlink", { link: ending });
    there.set(ending, "ending");
  });
  afterAll(() => stage.close());

  async function reviewedCast(): ReturnType<typeof enterCast> {
    const cast = await enterCast(page);
    await give(page, "account.edit", { account: cast.firm, needsReview: true });
    return cast;
  }

  const listed = (row: string): Promise<readonly (string | undefined)[]> =>
    page.$$eval(part(row), (rows) => rows.map((each) => (each as HTMLElement).dataset.link));

  async function standsOnCard(account: AccountId, link: LinkId): Promise<void> {
    await standAt(page, { screen: "account", account });
    await reopen(page, stage.driver.origin);
    await page.waitForSelector(part("link-row"), { visible: true });
    expect(await listed("link-row")).toEqual([link]);
    await expectSound();
  }

  /** Clicks a row and looks at the screen it leads to. */
  async function opens(row: string, link: LinkId, state: LinkState): Promise<void> {
    await page.locator(`${part(row)}[data-link="${link}"]`).click();
    await page.waitForSelector(stateIs(state), { visible: true });
    await settled(page);
    await expectSound();
  }

  async function expectSound(): Promise<void> {
    const words = await page.evaluate(() => document.body.innerText);
    expect(words).not.toMatch(SLIPS);
    expect(await page.$$(`.popup-broken, ${part("refusal")}`)).toEqual([]);
    expect(faults).toEqual([]);
  }

  it("are all there are", async () => {
    expect([...new Set(there.values())].sort()).toEqual([...LIVE_STATES].sort());
    const { links } = await see(page, "links", {});
    expect(new Map(links.map(({ id, state }) => [id, state]))).toEqual(there);
  });

  describe.each(["ru", "en"] as const)("in %s", (language) => {
    beforeAll(async () => {
      await give(page, "preferences.set", { language });
    });

    it("wait on the first screen where something is to be done, and open from there", async () => {
      const { items } = await see(page, "waiting", {});
      await standAt(page, null);
      await reopen(page, stage.driver.origin);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      await page.locator(`${part("waiting")} > button`).click();
      await until(async () => (await listed("waiting-row")).length === items.length, { what: "all that waits" });
      expect(await listed("waiting-row")).toEqual(items.map(({ link }) => link));
      await expectSound();
      const [first] = items;
      if (first !== undefined) await opens("waiting-row", first.link, first.state);
    });

    it("stand on the cards of the accounts at both ends, and open from there", async () => {
      const { links } = await see(page, "links", {});
      for (const { id, state, ownerAccount, otherAccount } of links) {
        if (otherAccount !== null) await standsOnCard(otherAccount.id, id);
        if (ownerAccount !== null) await standsOnCard(ownerAccount.id, id);
        await opens("link-row", id, state);
      }
    });

    it("show in the real popup", async () => {
      await standAt(page, null);
      const popup = await stage.driver.openPopup(page);
      await popup.waitFor(part("waiting-row"));
      expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(SLIPS);
      expect(await popup.exists(part("refusal"))).toBe(false);
      await popup.close();
    });
  });
});
