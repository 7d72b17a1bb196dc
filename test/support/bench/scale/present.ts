import type { AccountId, LinkId } from "../../../../src/domain/ids";
import { MINUTE_MS } from "../../../../src/domain/moment";
import type { Telling } from "./people";
import {
  confirmCode,
  confirmSocial,
  invite,
  inviteInto,
  requestBusiness,
  requestOf,
  requestSocial,
  SEATS,
} from "./requests";

/** A full family whose members and organiser each have a firm, and all their wish lists are in step. */
export interface Circle {
  readonly organiser: AccountId;
  readonly members: readonly AccountId[];
  /** Of the family, as many as members. */
  readonly links: readonly LinkId[];
}

/** The links that hold. */
export interface Present {
  readonly circles: readonly Circle[];
  /** Those beside the circles. */
  readonly links: readonly LinkId[];
}

/** How many of them are live at the end, those of the circles included. */
export const holding = (accounts: number) => ({
  business: Math.round(accounts * 0.17),
  family: Math.round(accounts * 0.15),
  social: Math.round(accounts * 0.25),
});

const circlesIn = (organisers: number): number => Math.max(2, Math.floor(organisers / 50));
const LINKS_OF_CIRCLE = { business: SEATS + 1, family: SEATS };

/** Organisers of circles, those with other families, and those who never invite anybody. */
export function byFamily(organisers: readonly AccountId[]) {
  const circles = circlesIn(organisers.length);
  const idle = Math.max(2, Math.round(organisers.length / 10));
  return {
    ofCircles: organisers.slice(0, circles),
    ofOthers: organisers.slice(circles, -idle),
    idle: organisers.slice(-idle),
  };
}

export async function livePresent(telling: Telling): Promise<Present> {
  const { story, people, size } = telling;
  const { ofCircles, ofOthers } = byFamily(people.organisers);
  const circles: Circle[] = [];
  for (const organiser of ofCircles) circles.push(await makeCircle(telling, organiser));
  const counts = holding(size.accounts);
  const links: LinkId[] = [];
  for (let at = circles.length * LINKS_OF_CIRCLE.business; at < counts.business; at++) {
    const link = await requestBusiness(telling, people.firms, false);
    await confirmCode(telling, link);
    links.push(link);
  }
  for (let at = circles.length * LINKS_OF_CIRCLE.family; at < counts.family; at++) {
    const link = await invite(telling, ofOthers);
    await story.wait(MINUTE_MS);
    await story.give("link.accept", { link });
    if (telling.random() < 0.3) await story.give("sharing.set", { link, from: "owner", what: "orders", on: true });
    links.push(link);
  }
  for (let at = 0; at < counts.social; at++) {
    const link = await requestSocial(telling, true);
    await confirmSocial(telling, link);
    links.push(link);
  }
  return { circles, links };
}

async function makeCircle(telling: Telling, organiser: AccountId): Promise<Circle> {
  const { story, people } = telling;
  const members: AccountId[] = [];
  const links: LinkId[] = [];
  for (let seat = 0; seat < SEATS; seat++) {
    const member = telling.near(people.persons, 0, (id) => telling.has(id, "family") === 0);
    const link = await inviteInto(telling, organiser, story.account(member).email ?? "");
    await story.give("link.accept", { link });
    await shareAll(telling, link);
    members.push(member);
    links.push(link);
  }
  for (const buyer of [organiser, ...members]) {
    const firm = telling.near(people.firms, 0, (id) => telling.has(id, "business") === 0);
    const link = await requestOf(telling, buyer, firm);
    await confirmCode(telling, link);
    await shareAll(telling, link);
  }
  return { organiser, members, links };
}

async function shareAll({ story }: Telling, link: LinkId): Promise<void> {
  for (const from of ["owner", "other"] as const) {
    for (const what of ["bonuses", "orders", "wishlist"])
      await story.give("sharing.set", { link, from, what, on: true });
  }
}
