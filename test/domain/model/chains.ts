import fc from "fast-check";
import { lengths } from "./arbitrary-deeds";
import {
  ANNA,
  accept,
  BORIS,
  both,
  CHECKED,
  code,
  decline,
  edit,
  FIRM,
  grant,
  invite,
  keep,
  leaves,
  premium,
  request,
  resend,
  resendCode,
  restore,
  STRANGERS,
  share,
  social,
  transfer,
  unlink,
  use,
  VERA,
  wish,
} from "./moves";
import { PLAYED_PACKS } from "./packs";
import { familyLink, give, link, type Picked, type Step, wait } from "./steps";
import { DAY, HOUR, MIN, YEAR } from "./things";

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
    // Who left is by now somebody who has that address, and may be here again, or be the organiser.
    [use("ozon-article"), ...joins, ...leaves, edit(VERA, contact), invite(organiser, contact), accept, restore],
    [use("ozon-article"), ...joins, ...leaves, edit(organiser, contact), restore],
    [premium(organiser, 30 * DAY), invite(organiser, contact), edit(organiser, contact), accept],
    [...joins, ...leaves, invite(organiser, contacts[0] ?? contact), accept, restore],
    [use(pack), ...joins, ...leaves, premium(VERA, YEAR), invite(VERA, contact), wait(pause), invite(VERA, contact)],
    [use(pack), ...joins, ...leaves, ...rejoins, ...leaves, ...rejoins],
    [premium(organiser, DAY), ...many.flatMap((each) => [each, accept])],
    [premium(organiser, DAY), ...many, accept, accept],
    [premium(organiser, DAY), ...many, use("rehearsal-room"), accept, accept],
    [premium(organiser, HOUR), invite(organiser, contact), wait(HOUR), accept, decline],
    [use("story-back"), premium(organiser, YEAR), ...many.flatMap((each) => [each, accept, ...leaves]), ...rejoins],
    [
      use("story-brief"),
      ...joins,
      wait(MIN),
      ...leaves,
      wait(9 * MIN - 1),
      ...rejoins,
      wait(1),
      ...rejoins,
      wait(pause),
    ],
    [
      use("story-brief"),
      ...many.flatMap((each) => [each, accept]),
      ...leaves,
      wait(15 * MIN - 1),
      many[0] ?? resend,
      wait(1),
    ],
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
    // Refused, and so forgotten: what is said of somebody else does not bring it back.
    [
      ...[premium(organiser, MIN), invite(organiser, contact), give("outsider.set", { answer: "accept", after: MIN })],
      ...[
        wait(MIN),
        premium(organiser, DAY),
        give("outsider.set", { contact: "+79161234599", answer: "none", after: 0 }),
      ],
      wait(MIN),
    ],
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
    pack: fc.constantFrom(...PLAYED_PACKS.map((each) => each.id)),
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
