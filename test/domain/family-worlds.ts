import fc from "fast-check";
import type { AccountId } from "../../src/domain/ids";
import type { RuleValues } from "../../src/domain/rule-pack";
import { Household, mail } from "./household";
import { DAY, HOUR } from "./paper";

/** Rules of families in every mixture, with lengths near those of the stories. */
const familyRules: fc.Arbitrary<Partial<RuleValues>> = fc.record({
  "family.seats": fc.integer({ min: 1, max: 3 }),
  "family.needsPremium": fc.boolean(),
  "family.pendingHoldsSeat": fc.boolean(),
  "family.invitationLife": fc.constantFrom(DAY, 7 * DAY),
  "family.cooldown": fc.constantFrom(null, DAY, 30 * DAY),
  "family.cooldownFrom": fc.constantFrom("leave" as const, "join" as const),
  "family.seatLock": fc.constantFrom(null, DAY, 20 * DAY),
  "family.freeRejoin": fc.boolean(),
  "family.joinsPerYear": fc.constantFrom(null, 1, 2),
  undoWindow: fc.constantFrom(HOUR, 2 * DAY),
});

const ORGANISERS = ["olga", "vera"] as const;
/** Two bare contacts, two accounts of which one has two contacts, and an organiser. */
export const CONTACTS = [mail("kid"), mail("gran"), mail("petr"), mail("nina"), "+79123456789", mail("vera")] as const;

const organiser = fc.constantFrom(...ORGANISERS);
const contact = fc.constantFrom(...CONTACTS);
const link = fc.nat({ max: 20 });

/** One thing that happens; what the rules refuse does not. */
export const familyDeed = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("invite" as const), organiser, contact }) },
  // Joining and leaving take two steps each, which chance seldom puts side by side.
  { weight: 6, arbitrary: fc.record({ do: fc.constant("join" as const), organiser, contact }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("leave" as const), link }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("link.accept" as const), link }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("link.unlink", "link.confirm-unlink", "link.restore", "link.keep", "link.revoke"),
      link,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("link.decline" as const), link }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("premium" as const), organiser, days: fc.nat({ max: 60 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.constantFrom(1, HOUR, DAY - 1, DAY, 9 * DAY),
    }),
  },
);
export type FamilyDeed = typeof familyDeed extends fc.Arbitrary<infer Deed> ? Deed : never;

/** People with two families among them, before anything happens. */
export function peopled(rules: Partial<RuleValues>): Household {
  const home = new Household(rules);
  home.organiser("vera");
  home.account("petr");
  home.account("nina", { phone: "8 912 345-67-89" });
  return home;
}

export function happen(home: Household, deed: FamilyDeed): void {
  if ("ms" in deed) home.wait(deed.ms);
  else if ("contact" in deed) {
    const { value } = home.asks(deed.contact, deed.organiser as AccountId);
    if (deed.do === "join" && value !== undefined) home.decide("link.accept", { link: value.id });
  } else if ("days" in deed) {
    const until = deed.days === 0 ? null : home.now + deed.days * DAY;
    home.decide("premium.set", { account: deed.organiser as AccountId, until });
  } else {
    const links = [...home.book.links.keys()];
    const id = links[deed.link % Math.max(1, links.length)];
    if (id === undefined) return;
    if (deed.do !== "leave") home.decide(deed.do as "link.keep", { link: id });
    else for (const name of ["link.unlink", "link.confirm-unlink"] as const) home.decide(name, { link: id });
  }
}

/** A world after a short history. */
export const familyWorld = fc.tuple(familyRules, fc.array(familyDeed, { maxLength: 25, size: "max" }));
