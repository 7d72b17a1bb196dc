import type { FamilyBoard, FamilyMember } from "../../src/domain/family-board";
import { accountId, linkId } from "../../src/domain/ids";
import { DAY_MS } from "../../src/domain/moment";
import type { ViewAnswer } from "../../src/domain/views";
import { NOW } from "./fake-background";

/** What views show of a family, as far as no test says otherwise. */
export const familyMember = (link: string, said: Partial<FamilyMember> = {}): FamilyMember => ({
  link: linkId(link),
  contact: `${link}@example.org`,
  account: null,
  name: `${link}@example.org`,
  colour: null,
  icon: null,
  role: null,
  state: "active",
  since: NOW - DAY_MS,
  deadline: null,
  sends: 1,
  resendAt: null,
  reason: null,
  ...said,
});

/** Anna's, with these members on some of four seats; Premium for ten days more. */
export const familyBoard = (members: readonly FamilyMember[], said: Partial<FamilyBoard> = {}): FamilyBoard => {
  const invited = members.filter(({ state }) => state === "awaiting-reply").length;
  const taken = members.length - invited;
  return {
    organiser: accountId("anna"),
    marketplace: "ozon",
    name: "Anna",
    colour: "teal",
    icon: null,
    premiumUntil: NOW + 10 * DAY_MS,
    needsPremium: true,
    seats: { total: 4, taken, invited, cooling: 0, free: 4 - members.length },
    opens: [],
    members,
    ...said,
  };
};

export const familyView = (
  members: readonly FamilyMember[],
  said: Partial<ViewAnswer<"family">> = {},
): ViewAnswer<"family"> => ({
  ...familyBoard(members, said),
  former: [],
  roles: [],
  maxSends: null,
  closed: null,
  ...said,
});
