import type { Moment } from "../domain/moment";
import type { PopupView } from "../domain/views";
import { keepForSession } from "../platform/session";
import { clockOffset } from "../ui/clock";
import { language } from "../ui/language";
import { familyTurns, nearestAfter } from "../ui/nearest";
import { type LiveView, liveView } from "../ui/view";
import { words } from "../words";

/** Under this key the last answer outlives the popup; it is painted while the fresh one is asked for. */
export const LAST_POPUP = "last:popup";

/** The view that the whole popup hangs on, followed for as long as the popup is open. */
export function openPopupView(last: unknown, tab: number | null): LiveView<"popup"> {
  // The last page may have been another one.
  const known = isPopupView(last) ? { ...last, page: null } : null;
  if (known === null) language.value = navigator.language.startsWith("ru") ? "ru" : "en";
  else wear(known);
  const view = liveView("popup", tab === null ? {} : { tab }, { last: known, staleAt, onAnswer: take, isSame });
  view.follow();
  return view;
}

function take(answer: PopupView): void {
  wear(answer);
  // Without it the next popup only paints a little later.
  void keepForSession(LAST_POPUP, answer).catch(() => undefined);
}

/** Sets what all screens show by: the clock, the language and the theme. */
function wear({ clockOffset: offset, preferences }: PopupView): void {
  clockOffset.value = offset;
  language.value = preferences.effectiveLanguage;
  const { theme } = preferences;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Follows the language of the screen; called once. */
export function nameDocument(): void {
  document.documentElement.lang = language.value;
  document.title = words.app_name();
}

/** Mostly the world is as it was when the popup was closed; only the moment of the answer is another. */
const isSame = ({ now: _then, ...last }: PopupView, { now: _now, ...fresh }: PopupView): boolean =>
  JSON.stringify(last) === JSON.stringify(fresh);

/** Only moments that are still to come: a code that died leaves its link waiting, and would be asked for without end. */
function staleAt({ now, waiting, undoable, family }: PopupView): Moment | null {
  return nearestAfter(now, [
    ...waiting.flatMap((item) => [item.deadline, item.codeExpiresAt]),
    ...undoable.map((each) => each.undoUntil),
    ...(family === null ? [] : familyTurns(family)),
  ]);
}

/** What was kept came from this very version: an update empties the session. */
function isPopupView(kept: unknown): kept is PopupView {
  return typeof kept === "object" && kept !== null && "accounts" in kept && "preferences" in kept;
}
