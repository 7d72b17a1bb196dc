import { computed } from "@preact/signals";
import type { AccountId, LinkId, ProfileKey } from "../domain/ids";
import { type Draft, draft } from "../ui/drafts";

/** Where the popup stands when it is not at home. */
export type LaterRoute =
  | { readonly screen: "settings" }
  | { readonly screen: "account-form"; readonly account: AccountId | null }
  | { readonly screen: "account"; readonly account: AccountId }
  | { readonly screen: "link-business"; readonly account: AccountId | null }
  | { readonly screen: "link-social"; readonly account: AccountId }
  | { readonly screen: "link"; readonly link: LinkId }
  | { readonly screen: "family"; readonly organiser: AccountId }
  | { readonly screen: "invite"; readonly organiser: AccountId }
  | { readonly screen: "journal"; readonly account: AccountId | null }
  | { readonly screen: "profile"; readonly key: ProfileKey }
  | { readonly screen: "simulation" }
  | { readonly screen: "keys" };
/** Where the popup stands. */
export type Route = { readonly screen: "home" } | LaterRoute;

const HOME: Route = { screen: "home" };
const SCREENS: readonly Route["screen"][] = [
  "home",
  "settings",
  "account-form",
  "account",
  "link-business",
  "link-social",
  "link",
  "family",
  "invite",
  "journal",
  "profile",
  "simulation",
  "keys",
];

/** The way here, oldest first; never empty. Kept as a draft, so that the popup opens where it was closed. */
let path: Draft<readonly Route[]> | null = null;

const isPath = (value: unknown): value is readonly Route[] =>
  Array.isArray(value) && value.length > 0 && value.every((step) => SCREENS.includes(step?.screen));

/** Called once the drafts are read and before the first paint. */
export function openPath(): void {
  path = draft("route", [HOME], isPath);
}

function opened(): Draft<readonly Route[]> {
  if (path === null) throw new Error("the popup's path is read before openPath()");
  return path;
}

export const route = computed<Route>(() => opened().value.value.at(-1) ?? HOME);

/** Goes on to a screen; home forgets the way. */
export const go = (next: Route): void =>
  opened().set(next.screen === "home" ? [HOME] : [...opened().value.value, next]);

/** Goes on to a screen in place of this one, so that back does not lead here. */
export const goInstead = (next: Route): void => opened().set([...opened().value.value.slice(0, -1), next]);

/** One step back; from the root nowhere. */
export function back(): void {
  const steps = opened().value.value;
  if (steps.length > 1) opened().set(steps.slice(0, -1));
}
