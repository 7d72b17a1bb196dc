import { accountNamed, type Deed, enter, newLink, those, toLink } from "./deed";
import { planReply, send, tellOrganiser } from "./outside";
import { isFull, type Place, personCools, seatCools } from "./seats";
import {
  accountsOf,
  contactKey,
  endOf,
  hasContact,
  hasPremium,
  isLive,
  memberOf,
  type RefAccount,
  type RefEnd,
  type RefInvitation,
  type RefLink,
  type RefWorld,
  rule,
  samePerson,
} from "./things";

const liveFamilies = (world: RefWorld, marketplace: string, but: string | null): RefLink[] =>
  [...world.links.values()].filter(
    (link) => link.kind === "family" && isLive(link) && link.marketplace === marketplace && link.id !== but,
  );

/** One group at a time, for the person and for the organiser. */
export function familyInTheWay(world: RefWorld, organiser: RefAccount, end: RefEnd, but: string | null) {
  const live = liveFamilies(world, organiser.marketplace, but);
  const isIn = (link: RefLink, who: RefEnd): boolean => samePerson(world, memberOf(world, link), who);
  const elsewhere = live.filter((link) => link.owner !== organiser.id);
  return {
    "already-in-family": elsewhere.some(
      (link) =>
        isIn(link, end) || isIn(link, { account: organiser.id }) || samePerson(world, { account: link.owner }, end),
    ),
    "already-invited": live.some((link) => link.owner === organiser.id && isIn(link, end)),
  };
}

const premiumMissing = (world: RefWorld, organiser: RefAccount): boolean =>
  rule(world, organiser.marketplace, "family.needsPremium") && !hasPremium(organiser, world.now);

/** Everything that is asked about a seat in a family, at inviting and again at accepting. */
function seatInTheWay(world: RefWorld, organiser: RefAccount, end: RefEnd, place: Place) {
  return {
    "premium-required": premiumMissing(world, organiser),
    "family-full": isFull(world, place),
    ...familyInTheWay(world, organiser, end, place.but),
    cooldown: seatCools(world, place, end) || personCools(world, place, end),
  };
}

/** Who has that contact: the organiser first, then the oldest personal account, then a business, else nobody here. */
function invited(world: RefWorld, organiser: RefAccount, key: string): RefEnd & { readonly wrong?: "self" | "kind" } {
  if (hasContact(organiser, key)) return { account: organiser.id, wrong: "self" };
  const all = accountsOf(world, organiser.marketplace).filter((each) => hasContact(each, key));
  const people = all.filter((each) => each.kind === "personal").sort((a, b) => a.createdAt - b.createdAt);
  if (people[0] !== undefined) return { account: people[0].id };
  return all[0] === undefined ? { contact: key } : { account: all[0].id, wrong: "kind" };
}

/** Whoever has by now the contact that was invited; accounts are who they are. */
export const whoToday = (world: RefWorld, organiser: RefAccount, end: RefEnd): RefEnd =>
  "contact" in end ? invited(world, organiser, end.contact) : end;

/** Also where the address that was invited has become the organiser's own. */
export const isOwnContact = (organiser: RefAccount, end: RefEnd): boolean =>
  "account" in end ? end.account === organiser.id : "contact" in end && hasContact(organiser, end.contact);

const roleFor = (world: RefWorld, marketplace: string, said: unknown): string | null => {
  const caps = rule(world, marketplace, "family.roleCaps");
  return caps === null ? null : said === undefined ? (Object.keys(caps)[0] ?? null) : String(said);
};

const invite: Deed = {
  broken: (world, args) => {
    const organiser = accountNamed(world, args, "organiser");
    if (organiser === undefined) return ["not-found"];
    const { id, marketplace, kind } = organiser;
    const role = roleFor(world, marketplace, args.role);
    const caps = rule(world, marketplace, "family.roleCaps");
    if (caps !== null && role !== null && !(role in caps)) return ["not-found"];
    const end = invited(world, organiser, contactKey(String(args.contact)));
    return those({
      "terms-not-accepted": args.termsVersion !== rule(world, marketplace, "termsVersion"),
      "kind-mismatch": kind === "business" || end.wrong === "kind",
      "self-link": end.wrong === "self",
      ...seatInTheWay(world, organiser, end, { organiser: id, marketplace, role, but: null }),
    });
  },
  done: (world, args, id) => {
    const organiser = accountNamed(world, args, "organiser") as RefAccount;
    const { marketplace } = organiser;
    const key = contactKey(String(args.contact));
    const link = newLink(world, id, {
      kind: "family",
      marketplace,
      owner: organiser.id,
      other: invited(world, organiser, key),
      state: "awaiting-reply",
      life: rule(world, marketplace, "family.invitationLife"),
    });
    const channel = key.includes("@") ? "email" : "sms";
    ask(world, link, { key, channel, role: roleFor(world, marketplace, args.role), sends: 0 });
  },
};

/** A letter to who was invited, the first or another one. */
function ask(
  world: RefWorld,
  link: RefLink,
  { key, channel, role, sends }: Pick<RefInvitation, "key" | "channel" | "role" | "sends">,
): void {
  const wait = rule(world, link.marketplace, "family.resendCooldown");
  const resendAt = wait === null ? null : world.now + wait;
  const arrivesAt = send(world, link, { channel, to: String(key), hasCode: false });
  link.invitation = { key, channel, role, sends: sends + 1, resendAt, arrivesAt };
  planReply(world, link);
}

const accepted = toLink(
  ["awaiting-reply"],
  (link, world, { account }) => {
    if (account !== undefined) link.other = { account: String(account) };
    const invitation = link.invitation as RefInvitation;
    const member = world.accounts.get(String(endOf(link, "other")));
    // Somebody whose contact it is not: from now on it says no more who the member is.
    if (member !== undefined && !hasContact(member, String(invitation.key))) {
      link.invitation = { ...invitation, key: null };
    }
    link.evidence = { by: "reply", at: world.now };
    for (const side of ["owner", "other"] as const) link.shares[side] = { bonuses: true };
    enter(world, link, "active");
    tellOrganiser(world, link);
  },
  (link, world, { account: named }) => {
    const account = world.accounts.get(String(named));
    const organiser = world.accounts.get(link.owner) as RefAccount;
    const end = account === undefined ? whoToday(world, organiser, link.other) : { account: account.id };
    const { id, marketplace } = organiser;
    const role = link.invitation?.role ?? null;
    return those({
      "kind-mismatch": account?.kind === "business",
      "marketplace-mismatch": account !== undefined && account.marketplace !== marketplace,
      "self-link": isOwnContact(organiser, end),
      ...seatInTheWay(world, organiser, end, { organiser: id, marketplace, role, but: link.id }),
    });
  },
);

const accept: Deed = {
  ...accepted,
  broken: (world, args) => {
    const isNobody = args.account !== undefined && accountNamed(world, args) === undefined;
    return isNobody ? ["not-found"] : accepted.broken(world, args);
  },
};

const resend = toLink(
  ["awaiting-reply"],
  (link, world) => {
    link.deadline = world.now + rule(world, link.marketplace, "family.invitationLife");
    ask(world, link, link.invitation as RefInvitation);
  },
  (link, world) => {
    const { resendAt, sends } = link.invitation as RefInvitation;
    const most = rule(world, link.marketplace, "family.maxSends");
    return those({
      "resend-too-soon": resendAt !== null && world.now < resendAt,
      "resend-limit": most !== null && sends >= most,
    });
  },
);

export const FAMILY_DEEDS: Readonly<Record<string, Deed>> = {
  "link.invite-member": invite,
  "link.accept": accept,
  "link.decline": toLink(["awaiting-reply"], (link, world) => {
    enter(world, link, "declined");
    tellOrganiser(world, link);
  }),
  "link.resend-invitation": resend,
};
