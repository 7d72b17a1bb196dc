import type { Page } from "puppeteer-core";
import type { Site } from "../fixtures/site/start-site";
import type { Driver } from "./driver";
import { pageMark } from "./page-mark";
import { part, stateIs } from "./screen-words";
import { addAccount, goHome, holdUntil, openCard, requestLink } from "./story-moves";
import { until } from "./wait";

/** The one who tells: a line for each step, a picture where it is worth one. */
export interface Teller {
  readonly say: (line: string) => void;
  readonly picture: (name: string, shoot: (path: string) => Promise<void>) => Promise<void>;
}

const PERSON = { kind: "personal", name: "Anna", email: "anna@example.org" } as const;
const FIRM = { kind: "business", name: "OOO Romashka" } as const;
const SECOND = { kind: "business", name: "IP Vasilek" } as const;
const FIRM_PAGE = "/seller/romashka-123/";

/**
 * The main job from the first account to an undone unlinking, through the real popup on the toolbar with real clicks and
 * keys. Rejects as soon as something is not as it should be.
 */
export async function tellStory({ driver, site }: { driver: Driver; site: Site }, teller: Teller): Promise<void> {
  const { say, picture } = teller;
  const page = await driver.openPage(site.url(FIRM_PAGE));
  let popup = await driver.openPopup(page);
  await popup.waitFor(part("empty"));
  await picture("1-empty", (path) => popup.screenshot(path));
  say("the popup opens empty and says what this is");

  await addAccount(popup, PERSON);
  await addAccount(popup, { ...FIRM, page: site.url(FIRM_PAGE) });
  await addAccount(popup, SECOND);
  await picture("2-accounts", (path) => popup.screenshot(path));
  say(`three accounts added: ${PERSON.name}, ${FIRM.name}, ${SECOND.name}`);

  await popup.close();
  await pageMark(page, "not linked");
  say("the shop's page bears a mark: not linked");

  popup = await driver.openPopup(page);
  await requestLink(popup, PERSON.name, FIRM.name);
  await picture("3-awaiting-code", (path) => popup.screenshot(path));
  say("five steps: account, business, channel, terms accepted — the code is on its way");

  const code = await codeFromPost(popup);
  say(`the simulated post brought the code ${code}`);
  await driver.killBackground();
  say("the background was killed");
  await popup.click(part("use-code"));
  await popup.click(part("confirm-code"));
  await popup.waitFor(stateIs("active"), { timeoutMs: 10_000 });
  await picture("4-linked", (path) => popup.screenshot(path));
  say("the code was accepted: the accounts are linked");

  await popup.close();
  await pageMark(page, "linked");
  await picture("5-page", async (path) => void (await page.screenshot({ path: path as `${string}.png` })));
  say("the mark on the page says: linked");

  popup = await driver.openPopup(page);
  await unlinkAndUndo(popup, teller);
  await letCodeDie(driver, page, teller);
}

/** Opens the simulated post from the link's screen and reads the newest code. */
async function codeFromPost(popup: Awaited<ReturnType<Driver["openPopup"]>>): Promise<string> {
  await popup.click(part("open-post"));
  await popup.waitFor(part("letter-code"));
  return (await popup.text(part("letter-code"))).replace(/\D/gu, "");
}

async function unlinkAndUndo(popup: Awaited<ReturnType<Driver["openPopup"]>>, teller: Teller): Promise<void> {
  await goHome(popup);
  await openCard(popup, FIRM.name);
  await popup.click(part("link-row"));
  await popup.click(part("unlink"));
  await popup.waitFor(stateIs("ending"));
  await teller.picture("6-unlinking", (path) => popup.screenshot(path));
  teller.say("unlinking shows what each side loses, and asks");
  await holdUntil(popup, part("confirm-unlink"), stateIs("unlinked"));
  teller.say("unlinked");
  await popup.click(part("restore"));
  await popup.waitFor(stateIs("active"));
  teller.say("undone: linked again");
  await popup.click(part("unlink"));
  await holdUntil(popup, part("confirm-unlink"), stateIs("unlinked"));
  teller.say("unlinked for good, so that the next request may be made");
  await popup.close();
}

/** A second code that nobody types: the clock is moved past its life and past the request's. */
async function letCodeDie(driver: Driver, page: Page, { say, picture }: Teller): Promise<void> {
  let popup = await driver.openPopup(page);
  await goHome(popup);
  await requestLink(popup, PERSON.name, SECOND.name);
  say(`a second request: ${PERSON.name} and ${SECOND.name}`);
  await popup.click(part("open-post"));
  await popup.click(part("clock-10m"));
  await goBackToLink(popup);
  await popup.waitFor(part("code-dead"));
  say("ten minutes later the code is dead, the request still lives");
  await popup.click(part("open-post"));
  await popup.click(part("clock-1h"));
  await popup.close();
  await driver.killBackground();
  popup = await driver.openPopup(page);
  await goBackToLink(popup);
  await popup.waitFor(stateIs("expired"));
  await picture("7-expired", (path) => popup.screenshot(path));
  await popup.close();
  await until(async () => (await driver.badge()).text === "", { what: "the toolbar to be quiet again" });
  say("an hour later the request has expired by itself, and nothing waits any more");
}

async function goBackToLink(popup: Awaited<ReturnType<Driver["openPopup"]>>): Promise<void> {
  await popup.click(part("back"));
  await popup.waitFor(part("link"));
}
