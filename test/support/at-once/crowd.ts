import type { Page } from "puppeteer-core";
import { until } from "../wait";
import type { Deed, Reply, Told } from "./deed";

/** What several pages are asking at this moment. */
export interface Uproar {
  /** How many answers have come so far, to all of them. */
  readonly answered: () => Promise<number>;
  /** What each page was told, in the order of the pages and of their deeds, once nothing is open any more. */
  readonly told: () => Promise<readonly (readonly Told[])[]>;
}

/** Lets each page send its deeds, all pages beginning at one word and none waiting for an answer before the next. */
export async function askAtOnce(
  asking: readonly { readonly page: Page; readonly deeds: readonly Deed[] }[],
): Promise<Uproar> {
  await Promise.all(asking.map(({ page, deeds }) => page.evaluate(standReady, JSON.stringify(deeds.map(asMessage)))));
  const pages = asking.map(({ page }) => page);
  await pages[0]?.evaluate(() => new BroadcastChannel("at once").postMessage("now"));
  return {
    answered: async () => {
      const counts = await Promise.all(pages.map((page) => page.evaluate(() => (globalThis as Ready).asking.answered)));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    told: () =>
      Promise.all(
        asking.map(async ({ page, deeds }) => {
          const replies: readonly Reply[] = JSON.parse(
            await page.evaluate(async () => JSON.stringify(await (globalThis as Ready).asking.replies)),
          );
          return deeds.map((deed, at): Told => ({ deed, reply: replies[at] ?? null }));
        }),
      ),
  };
}

/** Resolves in the middle: when so many were answered and more are still open. */
export const answersCome = (uproar: Uproar, count: number): Promise<unknown> =>
  until(async () => (await uproar.answered()) >= count, { what: `${count} answers`, timeoutMs: 60_000 });

const asMessage = ({ name, args, op }: Deed) => ({ kind: "command", name, args, op });

type Ready = typeof globalThis & { asking: { answered: number; replies: Promise<unknown[]> } };
type Api = { readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> } };

/** Runs in the page. */
function standReady(text: string): void {
  const { chrome, browser = chrome } = globalThis as unknown as Record<"browser" | "chrome", Api>;
  const messages: readonly unknown[] = JSON.parse(text);
  const door = new BroadcastChannel("at once");
  const word = new Promise<void>((open) => {
    door.onmessage = () => open();
  });
  const asking = { answered: 0, replies: word.then(sendAll) };
  (globalThis as Ready).asking = asking;

  async function sendAll(): Promise<unknown[]> {
    door.close();
    const open: Promise<unknown>[] = [];
    for (const message of messages) {
      open.push(send(message));
      await turn();
    }
    return Promise.all(open);
  }

  async function send(message: unknown): Promise<unknown> {
    // A background that dies closes the line, or leaves it with nothing said.
    const reply = (await browser.runtime.sendMessage(message).catch(() => null)) ?? null;
    if (reply !== null) asking.answered++;
    return reply;
  }

  /** Pages of one extension may share a thread: each lets the others have their say. */
  function turn(): Promise<void> {
    return new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(null);
    });
  }
}
