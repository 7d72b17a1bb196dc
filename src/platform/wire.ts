import type { Runtime } from "webextension-polyfill";
import { browser } from "./browser";

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  readonly id: string | null;
  readonly origin: string | null;
  readonly url: string | null;
  readonly tab: number | null;
  readonly frame: number | null;
}

/** This extension's own id and origin, which a sender is compared with. */
export const ownIdentity = (): { id: string; origin: string } => ({
  id: browser.runtime.id,
  // Not by URL's `origin`, which the standard lets be "null" for schemes like these.
  origin: browser.runtime.getURL("").replace(/\/+$/, ""),
});

/** Whether a message may be the background's: ours, and from no tab. A content script that speaks like it has one. */
export const isFromBackground = (sender: Sender): boolean => sender.id === browser.runtime.id && sender.tab === null;

/**
 * Sends one message to the background and waits for its answer.
 * Rejects where nobody listens or the background died before it answered; resolves to undefined where it said nothing.
 */
export const sendToBackground = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

/** Tells all open extension pages something; that nobody is there to hear it is no error. */
export async function tellScreens(message: unknown): Promise<void> {
  await browser.runtime.sendMessage(message).catch(() => undefined);
}

/** Tells the content script of a tab something; a tab that has none any more is no error. */
export async function tellTab(tab: number, message: unknown): Promise<void> {
  await browser.tabs.sendMessage(tab, message).catch(() => undefined);
}

/**
 * Answers messages. The answer of `serve` goes back to the sender; null leaves the message to others.
 * Must be called in the first turn of the background, or Firefox does not wake it for messages.
 */
export function onMessage(serve: (message: unknown, sender: Sender) => Promise<unknown> | null): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const answer = serve(message, toSender(sender));
    return answer === null ? undefined : answer;
  });
}

function toSender(sender: Runtime.MessageSender): Sender {
  // `origin` is in both browsers (Chrome 80, Firefox 126) but not in the polyfill's types of 0.12.
  const { origin } = sender as { origin?: unknown };
  return {
    id: sender.id ?? null,
    origin: typeof origin === "string" ? origin : null,
    url: sender.url ?? null,
    tab: sender.tab?.id ?? null,
    frame: sender.frameId ?? null,
  };
}
