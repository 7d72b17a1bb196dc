import { browser } from "./browser";

/**
 * Leaves exactly one alarm of that name, at that real moment (epoch ms), or none for null. Safe to do twice.
 * An alarm is only a hint to wake: Firefox forgets all when it closes, Chrome at every update of the extension.
 */
export async function setAlarm(name: string, when: number | null): Promise<void> {
  if (when === null) {
    await browser.alarms.clear(name);
    return;
  }
  const present = await browser.alarms.get(name);
  if (present?.scheduledTime === when) return;
  // Never `persistAcrossSessions`: Firefox 153 throws at an option that it does not know.
  browser.alarms.create(name, { when });
}

/** Must be called in the first turn of the background. */
export function onAlarm(name: string, ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) ring();
  });
}
