import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, enterCast, linkCast, requestLink } from "../support/cast";
import { BROWSERS, type Stage, setStage } from "../support/stage";
import { give, giveRaw, see, sendRaw } from "../support/talk";
import { until } from "../support/wait";

const MINUTE_MS = 60_000;
/** So long before a deadline the clock is moved to: enough to kill the background in between. */
const JUST_BEFORE_MS = 2_500;

describe.each(BROWSERS)("the background in %s", (browser) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage(browser);
    page = await stage.popupTab();
  });
  afterAll(() => stage.close());

  it("is woken by its alarm although it was killed, and books the deadline's own moment", async () => {
    const link = await linkCast(page, await enterCast(page));
    await give(page, "link.unlink", { link });
    await give(page, "clock.advance", { by: 10 * MINUTE_MS - JUST_BEFORE_MS });
    const { deadline } = await see(page, "link", { link });
    // No page of ours stays open: whatever reads a view would fire the timer by itself.
    await page.close();
    await until(async () => (await stage.driver.badge()).text !== "", { what: "the badge of a question that waits" });
    await stage.driver.killBackground();

    await until(async () => (await stage.driver.badge()).text === "", {
      what: "the alarm to wake the background, which draws the toolbar anew",
      timeoutMs: 20_000,
      everyMs: 200,
    });
    page = await stage.popupTab();
    const { state } = await see(page, "link", { link });
    const [entry] = (await see(page, "journal", { link })).entries;
    expect({ state, at: entry?.at, by: entry?.by }).toEqual({ state: "active", at: deadline, by: "timer" });
  });

  it("answers after every kill as if nothing had happened", async () => {
    const { anna } = await enterCast(page);
    for (let round = 0; round < 5; round++) {
      await stage.driver.killBackground();
      expect((await see(page, "account", { account: anna })).name).toBe("Анна");
    }
  });

  it("killed in the middle of a command has done it or not, and the same op given again does it once", async () => {
    for (let round = 0; round < 12; round++) {
      const name = `killed ${browser} ${round}`;
      const op = crypto.randomUUID();
      const args = { marketplace: "ozon", kind: "personal", name } as const;
      const first = giveRaw(page, "account.add", args, op).catch(() => null);
      // Later and later in the command's life, from before its message arrives to after its commit.
      await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), round);
      await stage.driver.killBackground();
      await first;
      const { id } = await give(page, "account.add", args, op);
      const entries = (await see(page, "journal", { account: id })).entries;
      expect(entries.map((entry) => entry.event)).toEqual(["account.added"]);
      const all = await see(page, "accounts", { limit: 500 });
      expect(all.accounts.filter((account) => account.name === name)).toHaveLength(1);
    }
  });

  it("does ten identical commands that come at once from two pages exactly once", async () => {
    const cast = await enterCast(page);
    const other = await stage.popupTab();
    const op = crypto.randomUUID();
    const args = { personal: cast.anna, business: cast.firm, channel: "email", termsVersion: "2026-11" } as const;
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => giveRaw(at % 2 === 0 ? page : other, "link.request-business", args, op)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await see(page, "links", { account: cast.anna })).links).toHaveLength(1);
    await other.close();
  });

  it("holds the limit when ten different requests come at once", async () => {
    const cast = await enterCast(page);
    const args = { personal: cast.anna, business: cast.firm, channel: "email", termsVersion: "2026-11" } as const;
    const answers = await Promise.all(Array.from({ length: 10 }, () => giveRaw(page, "link.request-business", args)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect((await see(page, "links", { account: cast.anna })).links).toHaveLength(1);
  });

  it("keeps a killed request's code: the post, the challenge and the link come together or not at all", async () => {
    const cast = await enterCast(page);
    const link = await requestLink(page, cast);
    await stage.driver.killBackground();
    await give(page, "link.confirm-code", { link, code: await codeOf(page, link) });
    expect((await see(page, "link", { link })).state).toBe("active");
  });

  it.each([
    ["nothing", null],
    ["a number", 7],
    ["no kind", {}],
    ["an unknown command", { kind: "command", name: "account.steal", args: {}, op: "x" }],
    ["a command of the prototype", { kind: "command", name: "toString", args: {}, op: "x" }],
    ["no op", { kind: "command", name: "clock.reset", args: {} }],
    ["no arguments", { kind: "command", name: "account.switch", op: "x" }],
    ["a list for arguments", { kind: "view", name: "account", args: [] }],
    ["a megabyte", { kind: "view", name: "account", args: { account: "я".repeat(1_000_000) } }],
  ])("answers %s with words and changes nothing", async (_what, message) => {
    const before = (await see(page, "health", {})).journalEntries;
    const answer = (await sendRaw(page, message)) as { ok?: unknown };
    expect(answer.ok).toBe(false);
    expect((await see(page, "health", {})).journalEntries).toBe(before);
  });

  it("refuses an unknown id with not-found", async () => {
    const answer = await giveRaw(page, "account.switch", { account: "nobody" as never });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  });

  it("draws the toolbar from the database: the badge counts, and says the sentence", async () => {
    await give(page, "preferences.set", { language: "en" });
    const cast = await enterCast(page);
    const link = await requestLink(page, cast);
    await until(async () => /waiting for you|Code for/u.test((await stage.driver.badge()).title), {
      what: "the sentence of a waiting code",
    });
    expect((await stage.driver.badge()).text).not.toBe("");
    await give(page, "link.revoke", { link });
  });
});
