import fc from "fast-check";
import { REHEARSAL_PACKS } from "../../fixtures/packs";
import { lengths } from "./arbitrary-deeds";
import { account, familyLink, fromNow, give, link, type Picked, type Step, TERMS, wait } from "./steps";
import { DAY, HOUR, MIN, YEAR } from "./things";

/** A story begins with three people and two firms, else most of them would be about nobody. */
export const CAST: readonly Step[] = [
  { kind: "personal", email: "anna@example.org", phone: "+79161234501" },
  { kind: "business" },
  { kind: "personal", email: "boris@example.org" },
  { kind: "business", needsReview: true, email: "firm@example.org" },
  { kind: "personal", email: "vera@example.org" },
  { kind: "personal", email: "boris@example.org", marketplace: "yandex" },
].map((said) => give("account.add", { marketplace: "ozon", name: "X", ...said }));
export const ANNA = account(0);
const FIRM = account(1);
export const BORIS = account(2);
const CHECKED = account(3);
const VERA = account(4);
/** Contacts of nobody who is kept here from the start. */
const STRANGERS = ["gleb@example.org", "dina@example.org", "+79161234509"];

export const premium = (who: Picked, until: number): Step =>
  give("premium.set", { account: who, until: fromNow(until) });
export const use = (pack: string): Step => give("pack.use", { marketplace: "ozon", pack });
const code = (which: "right" | "wrong"): Step =>
  give("link.confirm-code", { link: link("awaiting-code"), code: { pick: "code", which } });
const request = (personal: Picked, business: Picked): Step =>
  give("link.request-business", { personal, business, channel: "email", termsVersion: TERMS });
const invite = (organiser: Picked, contact: string): Step =>
  give("link.invite-member", { organiser, contact, termsVersion: TERMS });
const social = (who: Picked, handle: string): Step =>
  give("link.request-social", { account: who, provider: "vk", handle, termsVersion: TERMS });
const share = (from: string, what: string, on = true): Step =>
  give("sharing.set", { link: link("active"), from, what, on });
const transfer = (points: number): Step =>
  give("bonus.transfer", { link: familyLink("active"), from: "owner", points });
const wish = (who: Picked, key: string, title: string): Step => give("wish.add", { account: who, key, title });

const accept = give("link.accept", { link: familyLink("awaiting-reply") });
const decline = give("link.decline", { link: familyLink("awaiting-reply") });
const resend = give("link.resend-invitation", { link: familyLink("awaiting-reply") });
const resendCode = give("link.resend-code", { link: link("awaiting-code") });
const grant = give("link.grant-consent", { link: link("awaiting-consent"), scopes: ["basic"] });
const unlink = give("link.unlink", { link: link("active", "suspended") });
const confirmUnlink = give("link.confirm-unlink", { link: link("ending") });
const keep = give("link.keep", { link: link("ending") });
const restore = give("link.restore", { link: link("unlinked") });
const leaves = [unlink, confirmUnlink];
const both = (what: string): readonly Step[] => [share("owner", what), share("other", what)];

interface Parts {
  readonly personal: Picked;
  readonly business: Picked;
  readonly pause: number;
}

const ofBusiness = ({ personal, business, pause }: Parts): readonly (readonly Step[])[] => [
  [request(personal, business), code("right")],
  [request(personal, business), code("right"), unlink, keep],
  [request(personal, business), code("right"), ...leaves, wait(pause), restore],
  [
    request(personal, business),
    ...Array.from({ length: 5 }, () => code("wrong")),
    code("right"),
    wait(MIN),
    resendCode,
  ],
  [request(personal, business), wait(10 * MIN), code("right")],
  [request(personal, FIRM), code("right"), ...leaves, request(personal, CHECKED), restore],
  [request(ANNA, FIRM), code("right"), ...leaves, request(personal, FIRM), restore],
  [use("rehearsal-room"), request(personal, FIRM), request(personal, FIRM), request(personal, CHECKED)],
  [request(personal, business), ...Array.from({ length: 5 }, () => [wait(MIN), resendCode]).flat()],
  [request(personal, FIRM), code("right"), ...both("wishlist"), wish(personal, "socks", "mine")],
  [give("reviewer.set", { verdict: "approve", after: MIN }), request(ANNA, CHECKED), code("right"), wait(MIN)],
  [social(ANNA, "@anna"), grant],
  [
    social(personal, "anna"),
    grant,
    give("link.confirm", { link: link("awaiting-confirmation") }),
    share("owner", "orders"),
    social(VERA, "Anna"),
  ],
];

interface FamilyParts {
  readonly organiser: Picked;
  readonly contact: string;
  readonly contacts: readonly string[];
  readonly pause: number;
  readonly pack: string;
}

const ofFamilies = ({ organiser, contact, contacts, pause, pack }: FamilyParts): readonly (readonly Step[])[] => {
  const joins = [premium(organiser, 30 * DAY), invite(organiser, contact), accept];
  const rejoins = [invite(organiser, contact), accept];
  const many = contacts.map((each) => invite(organiser, each));
  return [
    joins,
    [...joins, ...leaves, wait(pause), ...rejoins],
    [...joins, ...leaves, restore],
    [...joins, ...leaves, invite(organiser, contacts[0] ?? contact), accept, restore],
    [use(pack), ...joins, ...leaves, premium(VERA, YEAR), invite(VERA, contact), wait(pause), invite(VERA, contact)],
    [use(pack), ...joins, ...leaves, ...rejoins, ...leaves, ...rejoins],
    [premium(organiser, DAY), ...many.flatMap((each) => [each, accept])],
    [premium(organiser, DAY), ...many, accept, accept],
    [premium(organiser, DAY), ...many, use("rehearsal-room"), accept, accept],
    [premium(organiser, HOUR), invite(organiser, contact), wait(HOUR), accept, decline],
    [use("rehearsal-join"), premium(organiser, YEAR), ...many.flatMap((each) => [each, accept, ...leaves])],
    [use("rehearsal-yearly"), ...[0, 1, 2].flatMap(() => [...rejoins, ...leaves])],
    [
      ...[use("rehearsal-leave"), premium(organiser, DAY), invite(organiser, contact)],
      ...[resend, wait(HOUR), resend, wait(HOUR), resend, wait(HOUR), resend],
    ],
    [
      premium(ANNA, DAY),
      premium(BORIS, DAY),
      invite(BORIS, "vera@example.org"),
      accept,
      invite(ANNA, contact),
      give("link.accept", { link: familyLink("awaiting-reply"), account: VERA }),
    ],
  ];
};

const ofPremium = ({ organiser, contact }: FamilyParts): readonly (readonly Step[])[] => {
  const joins = [invite(organiser, contact), accept];
  return [
    [premium(organiser, 5 * MIN), ...joins, unlink, wait(5 * MIN), keep],
    [premium(organiser, 5 * MIN), ...joins, wait(5 * MIN), unlink, premium(organiser, YEAR), keep],
    [...joins, premium(organiser, MIN), ...leaves, wait(MIN - 1), restore, wait(1), unlink],
    [...joins, premium(organiser, MIN), wait(1), ...leaves, wait(MIN - 1), restore],
    [...joins, use("rehearsal-yearly"), premium(organiser, 0), use("ozon-article"), premium(organiser, DAY)],
    [...joins, ...both("wishlist"), unlink, premium(organiser, 0), keep],
  ];
};

const ofSharing = ({ organiser, contact }: FamilyParts): readonly (readonly Step[])[] => {
  const joins = [premium(organiser, 30 * DAY), invite(organiser, contact), accept];
  return [
    [
      wish(organiser, "lamp", "mine"),
      wish(VERA, "lamp", "hers"),
      wish(VERA, "kettle", "hers"),
      ...joins,
      ...both("wishlist"),
    ],
    [...joins, ...both("wishlist"), wish(organiser, "socks", "ours"), share("owner", "wishlist", false)],
    [wish(ANNA, "lamp", "first"), wish(ANNA, "lamp", "again"), give("wish.remove", { account: ANNA, key: "lamp" })],
    [...joins, ...both("orders"), share("owner", "addresses")],
    [give("points.set", { account: organiser, points: 1_000 }), ...joins, ...[500, 251, 600].map(transfer)],
    [give("points.set", { account: organiser, points: 7 }), ...joins, transfer(4), transfer(3), transfer(8)],
    [...joins, share("owner", "bonuses", false), transfer(1)],
  ];
};

const ofOutsiders = ({ organiser, contact, pause }: FamilyParts): readonly (readonly Step[])[] => {
  const asks = [premium(organiser, 30 * DAY), invite(organiser, contact)];
  return [
    [give("outsider.set", { answer: "accept", after: pause }), ...asks, wait(pause)],
    [
      give("fault.set", { channel: "email", fault: "delayed", by: HOUR }),
      give("outsider.set", { contact, answer: "decline", after: MIN }),
      ...asks,
      wait(HOUR),
      resend,
      wait(MIN),
    ],
  ];
};

/** Steps that lead somewhere together; alone they would seldom come in this order. */
export const chain: fc.Arbitrary<readonly Step[]> = fc
  .record({
    organiser: fc.constantFrom(ANNA, ANNA, BORIS),
    personal: fc.constantFrom(ANNA, BORIS, VERA),
    business: fc.constantFrom(FIRM, CHECKED),
    contact: fc.constantFrom("vera@example.org", "vera@example.org", ...STRANGERS),
    contacts: fc.shuffledSubarray(["vera@example.org", "anna@example.org", "boris@example.org", ...STRANGERS], {
      minLength: 3,
      maxLength: 6,
    }),
    pause: lengths,
    pack: fc.constantFrom(...REHEARSAL_PACKS.map((each) => each.id)),
  })
  .chain((parts) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ofBusiness(parts)) },
      { weight: 5, arbitrary: fc.constantFrom(...ofFamilies(parts)) },
      { weight: 2, arbitrary: fc.constantFrom(...ofPremium(parts)) },
      { weight: 3, arbitrary: fc.constantFrom(...ofSharing(parts)) },
      { weight: 1, arbitrary: fc.constantFrom(...ofOutsiders(parts)) },
    ),
  );
