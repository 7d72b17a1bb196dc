import type { Popup } from "./driver";
import { part, stateIs } from "./screen-words";

/** What a person types about a new account. */
export interface NewAccount {
  readonly kind: "personal" | "business";
  readonly name: string;
  readonly email?: string;
  /** The address of one of its pages. */
  readonly page?: string;
}

/** Adds an account through its form, by clicks and keys. */
export async function addAccount(popup: Popup, { kind, name, email, page }: NewAccount): Promise<void> {
  await popup.click(part("add-account"));
  await popup.waitFor(part("account-form"));
  if (kind === "business") await popup.click(`${part("account-kind")} label:has(input[value="business"])`);
  await typeInto(popup, "account-name", name);
  if (email !== undefined) await typeInto(popup, "account-email", email);
  if (page !== undefined) {
    await typeInto(popup, "account-page", page);
    await popup.press("Enter");
    await popup.waitFor(part("account-pages"));
  }
  await popup.click(part("save-account"));
  await popup.waitFor(part("account-row"), { text: name });
}

export async function typeInto(popup: Popup, testId: string, text: string): Promise<void> {
  await popup.click(part(testId));
  await popup.type(text);
}

/** Walks the first four of the five steps from a personal account's card; ends where the code is awaited. */
export async function requestLink(popup: Popup, personal: string, business: string): Promise<void> {
  await openCard(popup, personal);
  await popup.click(part("link-business"));
  await popup.waitFor(part("choose-account"), { text: personal });
  await popup.click(part("next-step"));
  await popup.click(`${part("choose-account")} ::-p-text(${business})`);
  await popup.click(part("next-step"));
  await popup.waitFor(part("channel-email"));
  await popup.click(part("next-step"));
  await popup.click(part("accept-terms"));
  await popup.click(part("next-step"));
  await popup.waitFor(stateIs("awaiting-code"));
}

/** Opens the card of an account in the list on the first screen. */
export async function openCard(popup: Popup, name: string): Promise<void> {
  await popup.waitFor(part("account-row"), { text: name });
  await popup.evaluate(
    (wanted, row, open) => {
      const rows = [...document.querySelectorAll(row)];
      const found = rows.find((each) => each.textContent?.includes(wanted));
      found?.querySelector(open)?.setAttribute("data-wanted", "true");
    },
    name,
    part("account-row"),
    part("open-account"),
  );
  await popup.click(`${part("open-account")}[data-wanted="true"]`);
  await popup.waitFor(part("account-card"));
}

/** Back to the first screen, one step after the other. */
export async function goHome(popup: Popup): Promise<void> {
  while (!(await popup.exists(part("home")))) {
    await popup.click(part("back"));
  }
  await popup.waitFor(part("home"));
}

/** Holds a button that wants holding until what it does is to be seen, as a person does. */
export async function holdUntil(popup: Popup, selector: string, done: string): Promise<void> {
  await pressDown(popup, selector);
  await popup.waitFor(done, { timeoutMs: 10_000 });
  await popup.page.mouse.up();
}

/** Presses the mouse on the middle of something and leaves it pressed. */
export async function pressDown(popup: Popup, selector: string): Promise<void> {
  const found = await popup.page.waitForSelector(selector, { visible: true });
  await found?.scrollIntoView();
  await standsStill(popup, selector);
  const { x, y } = (await found?.clickablePoint()) ?? { x: 0, y: 0 };
  await popup.page.mouse.move(x, y);
  await popup.page.mouse.down();
}

/** Resolves once something kept its place over ten frames: what moves away from under the mouse is let go. */
const standsStill = (popup: Popup, selector: string): Promise<void> =>
  popup.evaluate(async (wanted) => {
    for (let [place, frames] = ["", 0]; frames < 10; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = JSON.stringify(document.querySelector(wanted)?.getBoundingClientRect());
      frames = now === place ? frames + 1 : 0;
      place = now;
    }
  }, selector);
