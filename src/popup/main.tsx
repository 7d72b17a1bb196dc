import { effect } from "@preact/signals";
import { render } from "preact";
import { frontTab } from "../platform/front-tab";
import { recallAllFromSession } from "../platform/session";
import { takeDrafts } from "../ui/drafts";
import { loadLater } from "./later";
import { Popup } from "./popup";
import { LAST_POPUP, nameDocument, openPopupView } from "./popup-view";
import { openPath, route } from "./route";

/** Reads the session once, paints what was there last, and lets the fresh view follow. */
async function open(): Promise<void> {
  const kept = recallAllFromSession("").catch(() => new Map<string, unknown>());
  const [session, tab] = await Promise.all([kept, frontTab(location.search)]);
  takeDrafts(session);
  openPath();
  const view = openPopupView(session.get(LAST_POPUP), tab);
  effect(nameDocument);
  // Where the popup was left on another screen, that one is the first to be seen.
  if (route.value.screen !== "home") await loadLater();
  const root = document.getElementById("root");
  if (root !== null) render(<Popup view={view} />, root);
}

void open();
