import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { part } from "../support/screen-words";
import { BROWSERS, type Stage, setStage } from "../support/stage";
import { give, see } from "../support/talk";

describe.each(BROWSERS)("the demo family in %s", (browser) => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage(browser);
  });
  afterEach(() => stage.close());

  it("is there after one click: a link of each kind, what waits, and all of it in the journal", async () => {
    const before = await stage.popupTab();
    await give(before, "preferences.set", { language: "en" });
    await before.close();
    const popup = await stage.driver.openPopup(await stage.driver.openPage(stage.site.url("/")));
    await popup.waitFor(part("load-demo"));
    await popup.click(part("load-demo"));
    await popup.waitFor(part("announcement"), { text: "Demo data loaded", timeoutMs: 20_000 });
    const tab = await stage.popupTab();
    const { links } = await see(tab, "links", {});
    expect(links.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      "business active",
      "business awaiting-code",
      "family active",
      "family awaiting-reply",
      "social active",
    ]);
    const { family, waiting } = await see(tab, "popup", {});
    expect(family?.seats).toMatchObject({ total: 4, taken: 1, invited: 1 });
    expect(waiting).toHaveLength(2);

    await tab.waitForSelector(part("open-journal"));
    await tab.click(part("open-journal"));
    await tab.waitForSelector(part("journal-line"));
    const lines = await tab.$$eval(part("journal-line"), (all) => all.map((each) => each.textContent ?? ""));
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => /undefined|\[object/.test(line))).toEqual([]);
  });
});
