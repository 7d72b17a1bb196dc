import type { Language } from "../domain/commands";
import type { ProfileKey } from "../domain/ids";
import type { ViewArgs } from "../domain/views";
import { type Served, serveRequest } from "../messages/server";
import { onAddressBar } from "../platform/address-bar";
import { onAlarm } from "../platform/alarms";
import { browserLocale, lockStorages, onBeginning } from "../platform/lifecycle";
import { onMenuChosen } from "../platform/menus";
import { onNotices } from "../platform/notifications";
import { onShortcut } from "../platform/shortcuts";
import { onTabLeft } from "../platform/tabs";
import { onMessage, ownIdentity } from "../platform/wire";
import { playedOutside, REAL_SOURCE } from "../simulation/outside";
import { createStore } from "../store/store";
import { createAddressBar } from "./address-bar";
import { failureOf } from "./failures";
import { drawTab, makeRight, NEXT, toolbarOf } from "./make-right";
import { choiceOf } from "./menu";
import { linkOfNotice } from "./notices";
import { oneAtATime } from "./one-at-a-time";
import { openAt } from "./open-at";
import { createSwitching } from "./switching";
import { forgetTab, rememberTab, shownInTab, tabsShown } from "./tabs-shown";

/*
 * Wiring only. Everything here runs in the first turn: a background that was started for an event gets it only if its
 * listener is there by then. Nothing is remembered in variables: the worker may die at any await.
 */

const browserLanguage: Language = browserLocale().startsWith("ru") ? "ru" : "en";
const store = createStore({
  outside: playedOutside(REAL_SOURCE, browserLanguage),
  browserLanguage,
  onCaughtUp: (topics) => void right(topics),
});
const right = oneAtATime((topics) => makeRight(store, browserLanguage, topics));
const own = ownIdentity();

const served: Served = {
  command: async (name, args, op) => {
    try {
      const { outcome, topics } = await store.command({ name, args, op, by: "user" });
      // Before the answer: whoever was answered can rely on the alarm; whoever was not will ask again with the same op.
      if (topics.length > 0) await right(topics);
      return outcome;
    } catch (error) {
      return failureOf(error);
    }
  },
  view: async (name, args, askingTab) => {
    try {
      const keys = askingTab === null ? [] : (args as ViewArgs<"page">).keys;
      // Before anything else is awaited, or a tab that is left meanwhile would be forgotten first and remembered then.
      if (askingTab !== null) await rememberTab(askingTab, keys);
      const asked = name === "popup" ? await withKeys(args as ViewArgs<"popup">) : args;
      const outcome = await store.view(name, asked as ViewArgs<typeof name>);
      // The page need not wait for its toolbar.
      if (askingTab !== null) void showOnTab(askingTab, keys).catch(reportError);
      return outcome;
    } catch (error) {
      return failureOf(error);
    }
  },
};

/** What the popup says of its tab, and what that tab's page is known by. */
const withKeys = async ({ tab }: ViewArgs<"popup">): Promise<ViewArgs<"popup">> =>
  tab === undefined ? {} : { tab, keys: await shownInTab(tab) };

async function showOnTab(tab: number, keys: readonly ProfileKey[]): Promise<void> {
  const known = await toolbarOf(store);
  // A tab that has gone to another page meanwhile has the general face again.
  if ((await tabsShown()).has(tab)) await drawTab(store, known, tab, keys);
}

const switching = createSwitching(store, right);
const addressBar = createAddressBar(store);
/** Nobody waits for an answer, so whoever looks for faults is told. */
const begin = (deed: Promise<unknown>): void => {
  void deed.catch(reportError);
};

const wake = (): void => {
  void right();
};
const tidy = (): void => {
  void store.tidy().catch(reportError);
};

onMessage((message, sender) => serveRequest(served, message, sender, own));
onAlarm(NEXT, wake);
onBeginning(() => {
  wake();
  tidy();
});
onTabLeft((tab) => void forgetTab(tab));
onShortcut((command) => begin(switching.byKey(command)));
onMenuChosen((item, link) => {
  const choice = choiceOf(item, link);
  begin("account" in choice ? switching.to(choice.account) : openAt(choice.place));
});
onAddressBar(addressBar.offer, (typed) => begin(addressBar.chosen(typed).then((id) => id && switching.to(id))));
onNotices((id) => {
  const link = linkOfNotice(id);
  begin(openAt(link === null ? null : { screen: "link", link }));
}, wake);
void lockStorages();
wake();
