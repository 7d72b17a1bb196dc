import { accountNamed, type Deed, enter, newLink, those, toLink } from "./deed";
import { planReview, send } from "./outside";
import {
  type Channel,
  endOf,
  isLive,
  type RefAccount,
  type RefCode,
  type RefLink,
  type RefWorld,
  rule,
} from "./things";

const liveBusiness = (world: RefWorld, but: string | null): RefLink[] =>
  [...world.links.values()].filter((link) => link.kind === "business" && isLive(link) && link.id !== but);

/** What forbids a live link between the two, were it not for the link `but`. */
export function businessInTheWay(world: RefWorld, personal: RefAccount, business: string, but: string | null) {
  const live = liveBusiness(world, but);
  const own = live.filter((link) => link.owner === personal.id);
  const its = live.filter((link) => endOf(link, "other") === business);
  return {
    "business-limit": own.length >= rule(world, personal.marketplace, "maxBusinessPerPersonal"),
    "business-taken": its.some((link) => link.owner !== personal.id),
    "duplicate-link": its.some((link) => link.owner === personal.id),
  };
}

const contactFor = (account: RefAccount, channel: unknown): string | null =>
  channel === "email" ? account.email : account.phone;

const request: Deed = {
  broken: (world, args) => {
    const [personal, business] = [accountNamed(world, args, "personal"), accountNamed(world, args, "business")];
    if (personal === undefined || business === undefined) return ["not-found"];
    return those({
      "terms-not-accepted": args.termsVersion !== rule(world, personal.marketplace, "termsVersion"),
      "kind-mismatch": personal.kind !== "personal" || business.kind !== "business",
      "marketplace-mismatch": personal.marketplace !== business.marketplace,
      "self-link": personal.id === business.id,
      ...businessInTheWay(world, personal, business.id, null),
      "channel-missing": contactFor(personal, args.channel) === null,
    });
  },
  done: (world, args, id) => {
    const owner = String(args.personal);
    const marketplace = String(world.accounts.get(owner)?.marketplace);
    const link = newLink(world, id, {
      kind: "business",
      marketplace,
      owner,
      other: { account: String(args.business) },
      state: "awaiting-code",
      life: rule(world, marketplace, "requestLife"),
    });
    link.code = newCode(world, link, args.channel as Channel, 1);
  },
};

function newCode(world: RefWorld, link: RefLink, channel: Channel, sends: number): RefCode {
  const { marketplace, deadline, owner } = link;
  send(world, link, {
    channel,
    to: String(contactFor(world.accounts.get(owner) as RefAccount, channel)),
    hasCode: true,
  });
  return {
    text: null,
    channel,
    // No code outlives the request.
    expiresAt: Math.min(world.now + rule(world, marketplace, "code.life"), Number(deadline)),
    expired: false,
    attemptsLeft: rule(world, marketplace, "code.attempts"),
    lockedUntil: null,
    resendAt: world.now + rule(world, marketplace, "code.resendCooldown"),
    sends,
  };
}

const isLocked = ({ lockedUntil }: RefCode, now: number): boolean => lockedUntil !== null && now < lockedUntil;

const confirm = toLink(
  ["awaiting-code"],
  (link, world) => {
    const review = world.accounts.get(String(endOf(link, "other")))?.needsReview === true;
    link.evidence = { by: "code", at: world.now };
    enter(
      world,
      link,
      review ? "awaiting-review" : "active",
      review ? rule(world, link.marketplace, "reviewLife") : null,
    );
    if (review) planReview(world, link);
  },
  (link, world, { code: typed }) => {
    const code = link.code as RefCode;
    // A lock is told first, then a dead code: else tries would be burnt that nothing can come of.
    if (isLocked(code, world.now)) return ["code-locked"];
    if (code.expired || code.attemptsLeft === 0) return ["code-expired"];
    return String(typed).replace(/[\s-]/g, "") === code.text ? [] : ["code-wrong"];
  },
);

/** A wrong try is the one thing that a refusal leaves behind. */
export function countWrongTry(world: RefWorld, link: RefLink): void {
  const code = link.code as RefCode;
  code.attemptsLeft -= 1;
  if (code.attemptsLeft === 0) code.lockedUntil = world.now + rule(world, link.marketplace, "code.lock");
}

const resend = toLink(
  ["awaiting-code"],
  (link, world) => {
    const { channel, sends } = link.code as RefCode;
    link.code = newCode(world, link, channel, sends + 1);
  },
  (link, world) => {
    const code = link.code as RefCode;
    const owner = world.accounts.get(link.owner) as RefAccount;
    return those({
      "channel-missing": contactFor(owner, code.channel) === null,
      "code-locked": isLocked(code, world.now),
      "resend-too-soon": world.now < code.resendAt,
      "resend-limit": code.sends >= rule(world, link.marketplace, "code.maxSends"),
    });
  },
);

const review = toLink(["awaiting-review"], (link, world, { verdict }) => {
  if (verdict === "approve") link.evidence = { by: "review", at: world.now };
  enter(world, link, verdict === "approve" ? "active" : "failed");
});

export const CODE_DEEDS: Readonly<Record<string, Deed>> = {
  "link.request-business": request,
  "link.confirm-code": confirm,
  "link.resend-code": resend,
  "link.review": review,
};
