import { DAY_MS, MINUTE_MS } from "../../../../src/domain/moment";
import type { Telling } from "./people";
import { confirmCode, confirmSocial, invite, requestBusiness, requestSocial } from "./requests";

/** Links that have ended, in every way that there is; lasts so long. */
export async function livePast(telling: Telling, links: number, lastsMs: number): Promise<void> {
  const step = lastsMs / links;
  for (let at = 0; at < links; at++) {
    const kind = telling.random();
    if (kind < 0.55) await endedBusiness(telling, telling.random());
    else if (kind < 0.8) await endedFamily(telling, telling.random());
    else await endedSocial(telling, telling.random());
    await telling.story.wait(step);
  }
  // Whatever is left runs out.
  await telling.story.wait(8 * DAY_MS);
}

async function endedBusiness(telling: Telling, how: number): Promise<void> {
  const { story, people } = telling;
  const link = await requestBusiness(telling, how < 0.1 ? people.reviewed : people.firms, true);
  if (how < 0.1) {
    await confirmCode(telling, link);
    await story.give("link.review", { link, verdict: "reject", reason: "Документы не подходят" });
  } else if (how < 0.4) {
    await story.give("link.revoke", { link });
  } else if (how < 0.8) {
    await confirmCode(telling, link);
    await telling.unlink(link);
  }
  // Else it expires.
}

async function endedFamily(telling: Telling, how: number): Promise<void> {
  const { story, people } = telling;
  const link = await invite(telling, people.organisers);
  await story.wait(MINUTE_MS);
  if (how < 0.3) {
    await story.give("link.accept", { link });
    await telling.unlink(link);
  } else if (how < 0.55) {
    await story.give("link.decline", { link });
  } else if (how < 0.75) {
    await story.give("link.revoke", { link });
  }
}

async function endedSocial(telling: Telling, how: number): Promise<void> {
  const { story } = telling;
  const link = await requestSocial(telling, true);
  if (how < 0.4) {
    await confirmSocial(telling, link);
    await telling.unlink(link);
  } else if (how < 0.7) {
    await story.give("link.deny-consent", { link });
  }
}
