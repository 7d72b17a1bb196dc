import { browser } from "./browser";

export interface Notice {
  /** One id, one notification: given again it takes the place of the one before. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

const PERMISSION = { permissions: ["notifications" as const] };

/** Whether the browser lets us notify: it was asked for, and not taken back since. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains(PERMISSION);

/**
 * Asks the person for it; true where they say yes. Only in the very turn of a click: Firefox refuses after any await.
 * The question may close the popup, so nothing may hang on the answer alone.
 */
export const askToNotify = (): Promise<boolean> => browser.permissions.request(PERMISSION);

/** Only what both browsers know: Firefox throws at `buttons`. */
export async function notify({ id, title, message }: Notice): Promise<void> {
  const iconUrl = browser.runtime.getURL("icons/app-128.png");
  await browser.notifications.create(id, { type: "basic", iconUrl, title, message });
}

/** Takes a notification away; one that is gone already is no error. */
export async function withdrawNotice(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Calls back with the id of a notification that was clicked, and when the permission is given or taken. First turn only. */
export function onNotices(click: (id: string) => void, changed: () => void): void {
  let listening = false;
  const listen = (): void => {
    // Without the permission there is no such object in either browser; it comes with it.
    const notifications = browser.notifications as typeof browser.notifications | undefined;
    if (listening || notifications === undefined) return;
    listening = true;
    notifications.onClicked.addListener((id) => click(id));
  };
  listen();
  browser.permissions.onAdded.addListener(() => {
    listen();
    changed();
  });
  browser.permissions.onRemoved.addListener(changed);
}

/** Calls back whenever the permission may have been given or taken; answers how to stop. */
export function onMayNotify(hear: () => void): () => void {
  browser.permissions.onAdded.addListener(hear);
  browser.permissions.onRemoved.addListener(hear);
  return () => {
    browser.permissions.onAdded.removeListener(hear);
    browser.permissions.onRemoved.removeListener(hear);
  };
}
