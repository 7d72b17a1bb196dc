import type { AccountId } from "./ids";
import { accountAt, farSide, isEffective, isLive, type Link, SHARED_THINGS, type SharedThing, type Side } from "./link";
import { type RulePack, ruleValue } from "./rule-pack";

/** What of an account somebody may want to see. */
export const VISIBLE_FIELDS = [
  "name",
  "kind",
  "subscription",
  "bonuses",
  "orders",
  "wishlist",
  "email",
  "phone",
  "note",
  "payment-methods",
  "addresses",
  "messages",
  "documents",
] as const;
export type VisibleField = (typeof VISIBLE_FIELDS)[number];

/** Whether one account sees a field of another, and by what. */
export interface Sight {
  readonly sees: boolean;
  readonly why:
    | "own"
    /** A live link shows who is at its other end. */
    | "linked"
    | "shared"
    | "not-shared"
    | "not-linked"
    /** It is shared, but the link rests. */
    | "suspended"
    /** The rule pack keeps it private. */
    | "always-private"
    /** No link shares it. */
    | "never-shared";
}

export type Sights = Readonly<Record<VisibleField, Sight>>;

const sightOf = (see: (field: VisibleField) => Sight): Sights =>
  Object.fromEntries(VISIBLE_FIELDS.map((field) => [field, see(field)])) as Sights;

/** Somebody sees all of the own account. */
export const OWN_SIGHTS: Sights = sightOf(() => ({ sees: true, why: "own" }));

/** What `viewer` sees of `subject`, over whatever links there are between them. */
export function sightsBetween(links: Iterable<Link>, viewer: AccountId, subject: AccountId, pack: RulePack): Sights {
  if (viewer === subject) return OWN_SIGHTS;
  const between = [...links].flatMap((link) => {
    const side = sideOf(link, subject);
    return side !== null && accountAt(link, farSide(side)) === viewer ? [{ link, side }] : [];
  });
  return sightsOver(between, pack);
}

function sideOf(link: Link, account: AccountId): Side | null {
  if (link.owner === account) return "owner";
  return accountAt(link, "other") === account ? "other" : null;
}

/** Whether a link shares that of the end on `side` now; what the pack keeps private no link does. */
export const sharesNow = (link: Link, side: Side, what: SharedThing, pack: RulePack): boolean =>
  isEffective(link) && link.shares[side][what] && !ruleValue(pack, "alwaysPrivate").includes(what);

/** What may be seen of the end that stands on `side` of these links. */
export function sightsOver(links: readonly { readonly link: Link; readonly side: Side }[], pack: RulePack): Sights {
  const live = links.filter(({ link }) => isLive(link));
  const isPrivate = new Set(ruleValue(pack, "alwaysPrivate"));
  return sightOf((field) => {
    if (isPrivate.has(field)) return { sees: false, why: "always-private" };
    if (field === "name" || field === "kind") {
      return live.length > 0 ? { sees: true, why: "linked" } : { sees: false, why: "not-linked" };
    }
    return isShared(field) ? sightOfShared(field, live) : { sees: false, why: "never-shared" };
  });
}

const isShared = (field: VisibleField): field is SharedThing => SHARED_THINGS.some((each) => each === field);

function sightOfShared(what: SharedThing, live: readonly { readonly link: Link; readonly side: Side }[]): Sight {
  const sharing = live.filter(({ link, side }) => link.shares[side][what]);
  if (sharing.some(({ link }) => isEffective(link))) return { sees: true, why: "shared" };
  if (sharing.some(({ link }) => rests(link))) return { sees: false, why: "suspended" };
  const joined = live.some(({ link }) => isEffective(link) || rests(link));
  return { sees: false, why: joined ? "not-shared" : "not-linked" };
}

const rests = ({ state, cameFrom }: Link): boolean =>
  state === "suspended" || (state === "ending" && cameFrom?.state === "suspended");
