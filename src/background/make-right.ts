import type { Language } from "../domain/commands";
import type { Moment } from "../domain/moment";
import type { PageMark, ToolbarView, Topic } from "../domain/views";
import type { Changed } from "../messages/contract";
import { setAlarm } from "../platform/alarms";
import { drawToolbar } from "../platform/toolbar";
import { tellScreens, tellTab } from "../platform/wire";
import type { Store } from "../store/store";
import { failureOf } from "./failures";
import { drawMenus } from "./menu";
import { tabsShown } from "./tabs-shown";
import { carryOutReminders, type Reminding, readReminders } from "./tell-reminders";
import { type ToolbarFacts, toolbarFace } from "./toolbar-face";

/** The one alarm of the extension. */
export const NEXT = "next";
/** After trouble it is tried again this soon. */
const TRY_AGAIN_MS = 60_000;

/**
 * Brings the world outside the database in line with it: overdue timers, the one alarm, the toolbar, the open screens.
 * Safe at any time, any number of times, from any start; a worker that dies in it has lost nothing.
 */
export async function makeRight(store: Store, browserLanguage: Language, told: readonly Topic[] = []): Promise<void> {
  try {
    const topics = new Set([...told, ...(await store.catchUp())]);
    const [known, tabs, reminding] = await Promise.all([toolbarOf(store), tabsShown(), remindersOf(store)]);
    const plain = toolbarFace(factsOf(known, null), known.now);
    const nearest = soonest([known.nextTimer, plain.changesAt, reminding?.wakeAt ?? null]);
    await allOf([
      setAlarm(NEXT, nearest === null ? null : nearest - known.clockOffset),
      drawToolbar(plain),
      ...[...tabs].map(([tab, keys]) => drawTab(store, known, tab, keys)),
      tell([...topics], [...tabs.keys()]),
      ...(mayMenusDiffer(told) ? [drawMenus(store, known.language)] : []),
      ...(reminding === null ? [] : [carryOutReminders(reminding)]),
    ]);
  } catch (error) {
    reportError(error);
    // The alarm may have been the one that rang for this: without another nobody would try again.
    await allOf([setAlarm(NEXT, Date.now() + TRY_AGAIN_MS), drawTrouble(error, browserLanguage)]);
  }
}

/** After a command that touched no account they are as they were; whoever only wakes up cannot know. */
const mayMenusDiffer = (told: readonly Topic[]): boolean =>
  told.length === 0 || told.includes("accounts") || told.includes("preferences");

/** Lets each do its part though another fails; what failed is not lost. */
async function allOf(parts: readonly Promise<void>[]): Promise<void> {
  for (const part of await Promise.allSettled(parts)) if (part.status === "rejected") reportError(part.reason);
}

/** The face of one tab, whose page shows the first of these keys that is known. */
export async function drawTab(
  store: Store,
  known: ToolbarView,
  tab: number,
  keys: Parameters<typeof pageMark>[1],
): Promise<void> {
  await drawToolbar(toolbarFace(factsOf(known, await pageMark(store, keys)), known.now), tab);
}

async function pageMark(store: Store, keys: readonly PageMark["key"][]): Promise<PageMark | null> {
  const page = await store.view("page", { keys });
  return page.ok ? (page.value.marks[0] ?? null) : null;
}

/** What the toolbar is drawn from. */
export async function toolbarOf(store: Store): Promise<ToolbarView> {
  const toolbar = await store.view("toolbar", {});
  if (!toolbar.ok) throw new Error("the view toolbar is never refused");
  return toolbar.value;
}

const factsOf = (known: ToolbarView, mark: PageMark | null): ToolbarFacts => ({ ...known, mark });

/** Notifications are the least of it: where they cannot be read, all else is made right. */
const remindersOf = (store: Store): Promise<Reminding | null> =>
  readReminders(store).catch((error: unknown) => {
    reportError(error);
    return null;
  });

function soonest(moments: readonly (Moment | null)[]): Moment | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
}

async function tell(topics: readonly Topic[], tabs: readonly number[]): Promise<void> {
  if (topics.length === 0) return;
  const changed: Changed = { kind: "changed", topics };
  await Promise.all([tellScreens(changed), ...tabs.map((tab) => tellTab(tab, changed))]);
}

/** The database did not answer: the toolbar says so. */
async function drawTrouble(error: unknown, language: Language): Promise<void> {
  const failure = failureOf(error);
  const newer = "failure" in failure && failure.failure.code === "database-newer";
  const facts: ToolbarFacts = {
    database: newer ? "newer" : "unreadable",
    waiting: [],
    waitingInAll: 0,
    activeName: null,
    mark: null,
    badge: "attention",
    seats: null,
    language,
  };
  await drawToolbar(toolbarFace(facts, Date.now()));
}
