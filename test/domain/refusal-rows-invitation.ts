import { Household, mail } from "./household";
import { HOUR, NOON } from "./paper";
import { nobody, nothing, type RefusalRow, rule } from "./refusal-rows";

/** Why an invitation into a family, or the answer to one, may be refused before anybody asks for a seat. */
export const INVITATION_REFUSALS: readonly RefusalRow[] = [
  [
    "not-found",
    "the organiser does not exist",
    () => ({ refused: new Household().turnedAway(mail("kid"), nobody), is: { values: { id: "nobody" } } }),
  ],
  [
    "not-found",
    "the pack has roles, but not this one",
    () => {
      const home = new Household({ "family.roleCaps": { adult: 1 } });
      return { refused: home.turnedAway(mail("kid"), home.olga, "cat"), is: { values: { id: "cat" } } };
    },
  ],
  [
    "not-found",
    "nobody of that name accepts",
    () => {
      const home = new Household();
      const link = home.invite(mail("kid"));
      const refused = home.refused("link.accept", { link, account: nobody });
      return { refused, is: { values: { id: "nobody" } } };
    },
  ],
  [
    "not-found",
    "an invitation that is not there is accepted",
    () => ({ refused: new Household().refused("link.accept", { link: nothing }), is: { values: { id: "nothing" } } }),
  ],
  [
    "wrong-state",
    "an invitation is accepted that was declined",
    () => {
      const home = new Household();
      const link = home.invite(mail("kid"));
      home.give("link.decline", { link });
      const is = { state: "declined", values: { state: "declined" }, culprits: [link] } as const;
      return { refused: home.refused("link.accept", { link }), is };
    },
  ],
  [
    "terms-not-accepted",
    "the organiser read other terms",
    () => {
      const home = new Household();
      const args = { organiser: home.olga, contact: mail("kid"), termsVersion: "2025-01" };
      const values = { accepted: "2025-01", current: "2026-11" };
      return {
        refused: home.refused("link.invite-member", args),
        is: { rule: rule("termsVersion", "2026-11"), values },
      };
    },
  ],
  [
    "kind-mismatch",
    "a firm invites",
    () => {
      const home = new Household();
      const firm = home.organiser("b-firm");
      const is = { values: { kind: "business", needed: "personal" }, culprits: [firm] };
      return { refused: home.turnedAway(mail("kid"), firm), is };
    },
  ],
  [
    "kind-mismatch",
    "a firm is invited",
    () => {
      const home = new Household();
      const firm = home.account("b-firm", { email: mail("firm") });
      const is = { values: { kind: "business", needed: "personal" }, culprits: [firm] };
      return { refused: home.turnedAway(mail("firm")), is };
    },
  ],
  [
    "kind-mismatch",
    "a firm accepts",
    () => {
      const home = new Household();
      const link = home.invite(mail("kid"));
      const firm = home.account("b-firm");
      const is = { values: { kind: "business", needed: "personal" }, culprits: [firm] };
      return { refused: home.refused("link.accept", { link, account: firm }), is };
    },
  ],
  [
    "marketplace-mismatch",
    "somebody of another marketplace accepts",
    () => {
      const home = new Household();
      const link = home.invite(mail("kid"));
      const far = home.account("far", { marketplace: "yandex" });
      const is = { values: { first: "ozon", second: "yandex" }, culprits: [home.olga, far] };
      return { refused: home.refused("link.accept", { link, account: far }), is };
    },
  ],
  [
    "self-link",
    "the organiser invites the own e-mail",
    () => {
      const home = new Household();
      return { refused: home.turnedAway(" OLGA@example.org "), is: { culprits: [home.olga] } };
    },
  ],
  [
    "self-link",
    "the organiser accepts the own invitation",
    () => {
      const home = new Household();
      const link = home.invite(mail("kid"));
      const refused = home.refused("link.accept", { link, account: home.olga });
      return { refused, is: { culprits: [home.olga] } };
    },
  ],
  [
    "resend-too-soon",
    "a letter follows the other",
    () => {
      const home = new Household({ "family.resendCooldown": HOUR });
      const link = home.invite(mail("kid"));
      const resendAt = NOON + HOUR;
      const is = {
        rule: rule("family.resendCooldown", HOUR),
        values: { resendAt },
        culprits: [link],
        earliest: resendAt,
      };
      return { refused: home.refused("link.resend-invitation", { link }), is };
    },
  ],
  [
    "resend-limit",
    "two letters were sent",
    () => {
      const home = new Household({ "family.maxSends": 2 });
      const link = home.invite(mail("kid"));
      home.give("link.resend-invitation", { link });
      const is = { rule: rule("family.maxSends", 2), values: { sends: 2, limit: 2 }, culprits: [link] };
      return { refused: home.refused("link.resend-invitation", { link }), is };
    },
  ],
];
