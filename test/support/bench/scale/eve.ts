import { DAY_MS, HOUR_MS, type Moment, SECOND_MS } from "../../../../src/domain/moment";
import type { Telling } from "./people";
import { byFamily, type Present } from "./present";
import { confirmCode, invite, requestBusiness, requestSocial } from "./requests";
import { fewer, type WorldSize } from "./size";

/** So long before the end this begins: nothing of it is due by then, as what was just ended can be undone for a minute. */
const EVE_MS = 55 * SECOND_MS;
/** After the end everything of it has come, by itself or because somebody played answered. */
export const ALL_DUE_MS = 8 * DAY_MS;
/** How many of what waits, in a world of a thousand accounts and more: about a thousand timers and answers. */
const WAITING = { codes: 100, reviews: 50, invitations: 200, consents: 260, endings: 100, undos: 100, lapses: 100 };
/** Of those invited so many decline, and so many more say nothing; the others accept. */
const NAMED = { decline: 50, silent: 50 };
/** At the most so many entries for each thing that waits. */
const ENTRIES_EACH = 3;
const BREATH_MS = 50;

/** Links that are made for it. */
export const linksOfEve = (size: WorldSize): number =>
  [WAITING.codes, WAITING.reviews, WAITING.invitations, WAITING.consents].reduce(
    (sum, each) => sum + fewer(size, each),
    0,
  );

/** Entries to keep back for it. */
export const entriesOfEve = (size: WorldSize): number =>
  Object.values(WAITING).reduce((sum, each) => sum + fewer(size, each), 0) * ENTRIES_EACH;

/** Does something as often as befits the world. */
type Times = (number: number, deed: (at: number) => Promise<unknown>) => Promise<void>;

/** What is under way when the story ends. */
export async function liveEve(telling: Telling, present: Present, now: Moment): Promise<void> {
  const { story, size, people } = telling;
  await story.wait(now - EVE_MS - story.now);
  const times: Times = async (number, deed) => {
    for (let at = 0; at < fewer(size, number); at++) {
      await deed(at);
      await story.wait(BREATH_MS);
    }
  };
  await play(telling);
  const { ofOthers } = byFamily(people.organisers);
  await times(WAITING.invitations, async (at) => {
    const link = await invite(telling, ofOthers);
    const contact = story.link(link).invitation?.contact ?? "";
    if (at < fewer(size, NAMED.decline))
      await story.give("outsider.set", { contact, answer: "decline", after: DAY_MS });
    else if (at < fewer(size, NAMED.decline + NAMED.silent))
      await story.give("outsider.set", { contact, answer: "none", after: 0 });
  });
  await times(WAITING.reviews, async () => {
    await confirmCode(telling, await requestBusiness(telling, people.reviewed, false, "email"), 0);
  });
  // From now on no letter by phone arrives at once.
  await story.give("fault.set", { channel: "sms", fault: "delayed", by: 2 * HOUR_MS });
  await times(WAITING.lapses, (at) => letLapse(telling, at));
  await times(WAITING.codes, () => requestBusiness(telling, people.firms, false));
  await times(WAITING.consents, async (at) => {
    const link = await requestSocial(telling, false);
    if (at % 4 === 0) await story.give("link.grant-consent", { link, scopes: ["basic", "email"] });
  });
  await endSome(telling, present, times);
}

async function play({ story }: Telling): Promise<void> {
  await story.give("outsider.set", { answer: "accept", after: 3 * DAY_MS });
  await story.give("reviewer.set", { verdict: "approve", after: 2 * HOUR_MS });
}

/** Half of them are organisers, most of whom have a family. */
async function letLapse(telling: Telling, at: number): Promise<void> {
  const { story, people } = telling;
  const { ofOthers } = byFamily(people.organisers);
  const withPremium = people.persons.filter((_, place) => place % 10 === 5);
  const account = at % 2 === 0 ? ofOthers[at / 2] : withPremium[(at - 1) / 2];
  if (account !== undefined)
    await story.give("premium.set", { account, until: story.now + DAY_MS + telling.below(5 * 24) * HOUR_MS });
}

/** Every so many-th of all that hold, so that each kind is among them: one half is about to end, one has just ended. */
async function endSome({ story, size }: Telling, { links }: Present, times: Times): Promise<void> {
  const active = links.filter((link) => story.link(link).state === "active");
  const step = Math.floor(active.length / fewer(size, WAITING.endings + WAITING.undos));
  const chosen = active.filter((_, at) => at % step === 0);
  await times(WAITING.endings, async (at) => {
    const link = chosen[2 * at];
    if (link !== undefined) await story.give("link.unlink", { link });
  });
  await times(WAITING.undos, async (at) => {
    const link = chosen[2 * at + 1];
    if (link === undefined) return;
    await story.give("link.unlink", { link });
    await story.give("link.confirm-unlink", { link });
  });
}
