import { browser } from "./browser";

/** Calls back with a tab that was closed or goes to another page. First turn only. */
export function onTabLeft(leave: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener((tab) => leave(tab));
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status === "loading") leave(tab);
  });
}
