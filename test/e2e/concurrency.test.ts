import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JournalEntry } from "../../src/domain/events";
import { isLive } from "../../src/domain/link";
import { expectWhole, readJournal } from "../support/at-once/aftermath";
import { competingDeeds } from "../support/at-once/competing";
import { answersCome, askAtOnce } from "../support/at-once/crowd";
import type { Deed, Told } from "../support/at-once/deed";
import { faultsOf } from "../support/at-once/lawful";
import { mixedDeeds, STEP_MS, STEPS } from "../support/at-once/mixed";
import { expectAnswered, expectToldAlike, expectWrittenOnce, staysKnown } from "../support/at-once/once";
import { readTables } from "../support/at-once/tables";
import { buildTown, POINTS, SEATS, type Town } from "../support/at-once/town";
import type { Popup } from "../support/driver";
import { part } from "../support/screen-words";
import { BROWSERS, type Stage, setStage } from "../support/stage";
import { see } from "../support/talk";
import { until } from "../support/wait";

const DEEDS = 200;
const ASKERS = 3;
/** Two cores that are busy with other things do some 30 commands a second. */
const PATIENCE_MS = 300_000;

describe.each(BROWSERS)("two popups and a third page in %s", (browser) => {
  let stage: Stage;
  let popup: Popup;
  /** The real popup last. */
  let pages: readonly Page[];
  let desk: Page;
  let town: Town;
  let before: readonly JournalEntry[];
  const faults: string[] = [];

  beforeEach(async () => {
    faults.length = 0;
    stage = await setStage(browser);
    desk = await stage.popupTab();
    town = await buildTown(desk);
    before = await readJournal(desk);
    const third = await stage.popupTab();
    popup = await stage.driver.openPopup(third);
    pages = [desk, third, popup.page];
    for (const page of pages) page.on("pageerror", (error) => faults.push(String(error)));
  });
  afterEach(() => stage.close());

  /** The same list for each page, which begins it where the others do not. */
  const inTurns = (deeds: readonly Deed[]) =>
    pages.map((page, at) => {
      const from = Math.floor((at * deeds.length) / ASKERS);
      return { page, deeds: [...deeds.slice(from), ...deeds.slice(0, from)] };
    });

  /** Whatever happened: each deed once, no limit broken, nothing half written. */
  async function expectOrder(told: readonly Told[]): Promise<void> {
    expectAnswered(told);
    expectToldAlike(told);
    const journal = await expectWhole(desk);
    expect(journal.slice(0, before.length)).toEqual(before);
    expectWrittenOnce(told, journal.slice(before.length));
    expect(faultsOf(journal)).toEqual([]);
    await expectRemembered(told);
    expect(await popup.isOpen()).toBe(true);
    expect(faults).toEqual([]);
  }

  /** What was done is remembered by its op, and so is a wrong code; of what was refused nothing stays. */
  async function expectRemembered(told: readonly Told[]): Promise<void> {
    const asked = new Set(told.map(({ deed }) => deed.op));
    const { ops } = await readTables(desk);
    const kept = ops.filter(({ op }) => asked.has(op)).map(({ op, answer }) => [op, answer] as const);
    expect(new Map(kept)).toEqual(new Map(told.filter(staysKnown).map(({ deed, reply }) => [deed.op, reply])));
  }

  /** The accounts that a page shows, and what it says went wrong. */
  const shown = (page: Page): Promise<{ accounts: readonly string[]; trouble: readonly string[] }> =>
    page.evaluate(
      (row, refusal) => ({
        accounts: [...document.querySelectorAll<HTMLElement>(row)].map((each) => each.dataset.account ?? ""),
        trouble: [...document.querySelectorAll<HTMLElement>(refusal)].map((each) => each.innerText),
      }),
      part("account-row"),
      part("refusal"),
    );

  it(
    "give the same 200 commands at once: each is done once, and whoever hears that it is done hears the same",
    async () => {
      const deeds = mixedDeeds(town);
      expect(deeds).toHaveLength(DEEDS);
      const told = (await (await askAtOnce(inTurns(deeds))).told()).flat();
      expect(told).toHaveLength(ASKERS * DEEDS);
      await expectOrder(told);
      expect((await see(desk, "popup", {})).clockOffset).toBe(STEPS * STEP_MS);
    },
    PATIENCE_MS,
  );

  it(
    "give 200 commands each, all for the same few things: the limits hold and the rest is refused",
    async () => {
      const asking = pages.map((page, asker) => ({ page, deeds: competingDeeds(town, asker) }));
      for (const { deeds } of asking) expect(deeds).toHaveLength(DEEDS);
      const told = (await (await askAtOnce(asking)).told()).flat();
      await expectOrder(told);

      for (const organiser of [town.rich, town.rival, town.head]) {
        const { seats, members } = await see(desk, "family", { organiser });
        expect(seats).toMatchObject({ total: SEATS, free: 0 });
        expect(members).toHaveLength(SEATS);
      }
      for (const account of [town.firm, town.lone]) {
        const { links } = await see(desk, "links", { account });
        expect(links.filter((link) => link.kind === "business" && isLive(link))).toHaveLength(1);
      }
      await expectDrained(told);
    },
    PATIENCE_MS,
  );

  /** Points went over until there were fewer than anybody still wanted. */
  async function expectDrained(told: readonly Told[]): Promise<void> {
    const left = (await see(desk, "points", { account: town.shopper })).points;
    const got = (await see(desk, "points", { account: town.shop })).points;
    expect(left + got).toBe(POINTS);
    const asked = told.flatMap(({ deed, reply }) =>
      deed.name === "bonus.transfer" && deed.args.link === town.purse ? [{ points: deed.args.points, reply }] : [],
    );
    const given = asked.filter(({ reply }) => reply?.ok === true).reduce((sum, { points }) => sum + points, 0);
    expect(given).toBe(got);
    const refused = asked.filter(({ reply }) => reply?.ok === false);
    expect(refused.length).toBeGreaterThan(0);
    expect(Math.min(...refused.map(({ points }) => points))).toBeGreaterThan(left);
  }

  it(
    "ask again what a killed background left unanswered: each command is done once",
    async () => {
      const heard: Told[] = [];
      let open = inTurns(mixedDeeds(town));
      for (const kill of [true, true, true, false]) {
        const uproar = await askAtOnce(open);
        if (kill) {
          await answersCome(uproar, 40);
          await stage.driver.killBackground();
        }
        const told = await uproar.told();
        heard.push(...told.flat().filter(({ reply }) => reply !== null));
        open = open.map(({ page }, at) => ({
          page,
          deeds: (told[at] ?? []).flatMap(({ deed, reply }) => (reply === null ? [deed] : [])),
        }));
        const left = open.reduce((sum, { deeds }) => sum + deeds.length, 0);
        if (kill) expect(left).toBeGreaterThan(0);
      }
      expect(heard).toHaveLength(ASKERS * DEEDS);
      await expectOrder(heard);
    },
    PATIENCE_MS,
  );

  it(
    "show the world as it is when the storm is over, and no trouble",
    async () => {
      const uproar = await askAtOnce(inTurns(mixedDeeds(town)));
      await uproar.told();
      const { accounts } = await see(desk, "popup", {});
      const wanted = { accounts: accounts.map(({ id }) => id), trouble: [] };
      for (const page of pages) {
        await until(
          async () => {
            expect(await shown(page)).toEqual(wanted);
            return true;
          },
          { what: "a page to show the accounts as they are" },
        );
      }
    },
    PATIENCE_MS,
  );
});
