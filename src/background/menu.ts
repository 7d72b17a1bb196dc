import type { Language } from "../domain/commands";
import { type AccountId, accountId } from "../domain/ids";
import { pageOf } from "../marketplaces/pages";
import { PROFILE_LINKS } from "../marketplaces/profile-links";
import { type MenuItem, showMenus } from "../platform/menus";
import { keepForSession, recallAllFromSession } from "../platform/session";
import type { Store } from "../store/store";
import { words } from "../words";
import type { Place } from "./open-at";

/** So many accounts can be seen at a glance; the rest is in the popup. */
const ACCOUNTS_SHOWN = 9;

const SWITCH = "switch";
const TO = "to:";
const SETTINGS = "settings";
const PROFILE = "profile";

interface Named {
  readonly id: AccountId;
  readonly name: string;
  readonly active: boolean;
}

/** The menus of the toolbar icon and of links to profiles. Under one parent, as Chrome takes six items at the top. */
function menuItems(accounts: readonly Named[], locale: Language): readonly MenuItem[] {
  const rows = accounts.map(({ id, name, active }): MenuItem => {
    const title = active ? words.menu_active({ name }, { locale }) : name;
    return { id: TO + id, title, on: "icon", under: SWITCH };
  });
  const parent: MenuItem = { id: SWITCH, title: words.menu_switch({}, { locale }), on: "icon" };
  return [
    ...(rows.length === 0 ? [] : [parent, ...rows]),
    { id: SETTINGS, title: words.menu_settings({}, { locale }), on: "icon" },
    { id: PROFILE, title: words.menu_profile({}, { locale }), on: { links: PROFILE_LINKS } },
  ];
}

/** What a chosen item asks for: an account to switch to, or a place to open the popup at; `place` null is home. */
export type MenuChoice = { readonly account: AccountId } | { readonly place: Place | null };

export function choiceOf(item: string, link: string | null): MenuChoice {
  if (item.startsWith(TO)) return { account: accountId(item.slice(TO.length)) };
  if (item === SETTINGS) return { place: { screen: "settings" } };
  const page = link === null ? null : pageOf(link);
  return { place: page?.adapter.namesSomebody === true ? { screen: "profile", key: page.key } : null };
}

/** What was drawn last; a browser that was restarted has forgotten it together with its menus. */
const DRAWN = "menus";

/** Draws the menus anew where they would be others than those that are there. One at a time, as all that is made right. */
export async function drawMenus(store: Store, locale: Language): Promise<void> {
  const answer = await store.view("accounts", { limit: ACCOUNTS_SHOWN });
  const items = menuItems(answer.ok ? answer.value.accounts : [], locale);
  const drawn = JSON.stringify(items);
  if ((await recallAllFromSession(DRAWN)).get(DRAWN) === drawn) return;
  await showMenus(items);
  // Only now: one who dies before it draws them once more.
  await keepForSession(DRAWN, drawn);
}
