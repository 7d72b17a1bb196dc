import type { RemindersView } from "../domain/background-views";
import { mayNotify, notify, withdrawNotice } from "../platform/notifications";
import { forgetInSession, keepForSession, recallAllFromSession } from "../platform/session";
import type { Store } from "../store/store";
import { idOf, noticeOf, SEVERAL } from "./notices";
import { keyOf, planReminders, type ReminderPlan } from "./reminders";

/** Under such a key stands that something was told, and until when that matters. */
const PREFIX = "told:";

/** What is known before anything is told. */
export interface Reminding extends ReminderPlan {
  readonly view: RemindersView;
  /** What was told of things that no longer wait. */
  readonly stale: readonly string[];
}

const NONE = { tell: [], wakeAt: null };

/** What is to be told, and when to look again. */
export async function readReminders(store: Store): Promise<Reminding> {
  const answer = await store.view("reminders", {});
  if (!answer.ok) throw new Error("the view reminders is never refused");
  const view = answer.value;
  const told = [...(await recallAllFromSession(PREFIX)).keys()].map((key) => key.slice(PREFIX.length));
  const waiting = new Set(view.items.map(keyOf));
  const stale = told.filter((key) => !waiting.has(key));
  // Where nobody wants to be told, the browser need not be asked.
  if (view.items.length === 0 || !(await mayNotify())) return { ...NONE, view, stale };
  return { ...planReminders(view, new Set(told)), view, stale };
}

/**
 * Tells, and then remembers that it was told: a background that dies in between tells again under the same id, which
 * takes the place of the first. What no longer waits is taken away.
 */
export async function carryOutReminders({ tell, view, stale }: Reminding): Promise<void> {
  const notice = noticeOf(tell, view.now, view.language);
  if (notice !== null) {
    await notify(notice);
    await Promise.all(tell.map((item) => keepForSession(PREFIX + keyOf(item), item.until)));
  }
  if (stale.length === 0) return;
  await Promise.all(stale.map((key) => forgetInSession(PREFIX + key)));
  if (!(await mayNotify())) return;
  // The summary speaks of several; it goes once none of them waits.
  const left = (await recallAllFromSession(PREFIX)).size;
  await Promise.all([...stale.map(idOf), ...(left === 0 ? [SEVERAL] : [])].map(withdrawNotice));
}
