import { Household, mail } from "./household";
import { DAY, HOUR, NOON } from "./paper";
import { ARTICLE, type RefusalRow, rule } from "./refusal-rows";

const WEEK = NOON + 7 * DAY;
const NEEDS_PREMIUM = rule("family.needsPremium", true, ARTICLE);

/** Why there may be no place in a family, or no way back into it; cool-downs stand elsewhere. */
export const FAMILY_REFUSALS: readonly RefusalRow[] = [
  [
    "premium-required",
    "whoever invites never had Premium",
    () => {
      const home = new Household();
      const vera = home.account("vera");
      const is = { rule: NEEDS_PREMIUM, values: { premiumUntil: null }, culprits: [vera] };
      return { refused: home.turnedAway(mail("kid"), vera), is };
    },
  ],
  [
    "premium-required",
    "Premium ends between the invitation and the answer",
    () => {
      const home = new Household();
      const vera = home.account("vera", { premiumUntil: NOON + HOUR });
      const link = home.invite(mail("kid"), vera);
      home.wait(HOUR);
      const is = { rule: NEEDS_PREMIUM, values: { premiumUntil: NOON + HOUR }, culprits: [vera] };
      return { refused: home.refused("link.accept", { link }), is };
    },
  ],
  [
    "family-full",
    "all seats are taken or asked for",
    () => {
      const home = new Household({ "family.seats": 2 });
      const links = [home.join(mail("petr")), home.invite(mail("kid"))];
      const is = {
        rule: rule("family.seats", 2, ARTICLE),
        values: { taken: 1, invited: 1, seats: 2 },
        culprits: links,
        earliest: WEEK,
      };
      return { refused: home.turnedAway(mail("gran")), is };
    },
  ],
  [
    "family-full",
    "more were asked than there are seats, and the others were quicker",
    () => {
      const home = new Household({ "family.seats": 1, "family.pendingHoldsSeat": false });
      const [slow, quick] = [home.invite(mail("petr")), home.invite(mail("kid"))];
      home.give("link.accept", { link: quick });
      const is = {
        rule: rule("family.seats", 1, ARTICLE),
        values: { taken: 1, invited: 0, seats: 1 },
        culprits: [quick],
      };
      return { refused: home.refused("link.accept", { link: slow }), is };
    },
  ],
  [
    "family-full",
    "the role has enough of them",
    () => {
      const home = new Household({ "family.roleCaps": { adult: 1, child: 2 } });
      home.invite(mail("kid"), home.olga, "child");
      const link = home.invite(mail("petr"), home.olga, "adult");
      const is = {
        rule: rule("family.roleCaps", null),
        values: { role: "adult", present: 1, limit: 1 },
        culprits: [link],
        earliest: WEEK,
      };
      return { refused: home.turnedAway(mail("gran")), is };
    },
  ],
  [
    "already-in-family",
    "the person is asked elsewhere, and has not answered",
    () => {
      const home = new Household();
      const link = home.invite(mail("kid"), home.organiser("vera"));
      return { refused: home.turnedAway(mail("kid")), is: { culprits: [link], earliest: WEEK } };
    },
  ],
  [
    "already-in-family",
    "the person organises a family",
    () => {
      const home = new Household();
      const links = [home.join(mail("petr"), home.organiser("vera")), home.invite(mail("kid"), home.organiser("vera"))];
      return { refused: home.turnedAway(mail("vera")), is: { culprits: links } };
    },
  ],
  [
    "already-in-family",
    "the organiser is a member elsewhere",
    () => {
      const home = new Household();
      const link = home.join(mail("olga"), home.organiser("vera"));
      return { refused: home.turnedAway(mail("kid")), is: { culprits: [link] } };
    },
  ],
  [
    "already-invited",
    "the person is a member already",
    () => {
      const home = new Household();
      home.account("petr", { phone: "8 912 345-67-89" });
      const link = home.join(mail("petr"));
      const is = { values: { contact: mail("petr") }, culprits: [link] };
      return { refused: home.turnedAway("+7 912 345 67 89"), is };
    },
  ],
  [
    "already-invited",
    "the same letter is on its way",
    () => {
      const home = new Household();
      const link = home.invite(" Kid@Example.org");
      const is = { values: { contact: "Kid@Example.org" }, culprits: [link], earliest: WEEK };
      return { refused: home.turnedAway(mail("kid")), is };
    },
  ],
  [
    "has-live-links",
    "the organiser to be removed has asked somebody",
    () => {
      const home = new Household();
      const link = home.invite(mail("kid"));
      const is = { values: { present: 1 }, culprits: [link], earliest: WEEK };
      return { refused: home.refused("account.remove", { account: home.olga }), is };
    },
  ],
  [
    "undo-over",
    "a member comes back too late",
    () => {
      const home = new Household({ undoWindow: HOUR });
      const link = home.join(mail("kid"));
      home.unlinked(link);
      home.wait(HOUR);
      const is = { rule: rule("undoWindow", HOUR), values: { undoUntil: NOON + HOUR }, culprits: [link] };
      return { refused: home.refused("link.restore", { link }), is };
    },
  ],
];
