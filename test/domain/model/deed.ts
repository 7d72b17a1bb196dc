import type { RefusalCode } from "../../../src/domain/refusal";
import type { Args, RefAccount, RefLink, RefWorld } from "./things";

/** One command as linking.md has it: all the rules that it may break, and what it does where it breaks none. */
export interface Deed {
  readonly broken: (world: RefWorld, args: Args) => readonly RefusalCode[];
  /** `id` is what a new thing is called by those who made it. */
  readonly done: (world: RefWorld, args: Args, id: string) => void;
}

/** The table of linking.md §3 from top to bottom. */
export const TABLE: readonly RefusalCode[] = [
  "not-found",
  "wrong-state",
  "terms-not-accepted",
  "kind-mismatch",
  "marketplace-mismatch",
  "self-link",
  "business-limit",
  "business-taken",
  "duplicate-link",
  "channel-missing",
  "code-wrong",
  "code-expired",
  "code-locked",
  "resend-too-soon",
  "resend-limit",
  "social-taken",
  "scope-missing",
  "premium-required",
  "family-full",
  "already-in-family",
  "already-invited",
  "cooldown",
  "always-private",
  "not-sharing",
  "points-missing",
  "points-limit",
  "has-live-links",
  "undo-over",
];

/** Where several rules are broken, the answer names the one that stands first in the table. */
export const firstOf = (broken: readonly RefusalCode[]): RefusalCode | null =>
  TABLE.find((code) => broken.includes(code)) ?? null;

/** The codes whose condition holds. */
export const those = (conditions: Partial<Record<RefusalCode, boolean>>): readonly RefusalCode[] =>
  TABLE.filter((code) => conditions[code] === true);

export const accountNamed = (world: RefWorld, args: Args, name = "account"): RefAccount | undefined =>
  world.accounts.get(String(args[name]));

/** For deeds that only need their account to be there. */
export const toAccount = (done: (account: RefAccount, world: RefWorld, args: Args) => void): Deed => ({
  broken: (world, args) => (accountNamed(world, args) === undefined ? ["not-found"] : []),
  done: (world, args) => {
    const account = accountNamed(world, args);
    if (account !== undefined) done(account, world, args);
  },
});

/** For deeds on a link that must be in one of these states. */
export const toLink = (
  states: readonly string[],
  done: (link: RefLink, world: RefWorld, args: Args) => void,
  broken: (link: RefLink, world: RefWorld, args: Args) => readonly RefusalCode[] = () => [],
): Deed => ({
  broken: (world, args) => {
    const link = world.links.get(String(args.link));
    if (link === undefined) return ["not-found"];
    return states.includes(link.state) ? broken(link, world, args) : ["wrong-state"];
  },
  done: (world, args) => {
    const link = world.links.get(String(args.link));
    if (link !== undefined) done(link, world, args);
  },
});

/** The link enters a state, in which it stays so long at the most. */
export function enter(world: RefWorld, link: RefLink, state: string, life: number | null = null): void {
  link.state = state;
  link.since = world.now;
  link.deadline = life === null ? null : world.now + life;
  link.code = null;
  link.plan = null;
}

/** A new link, as it is where nothing more is known. */
export const newLink = (
  world: RefWorld,
  id: string,
  said: Pick<RefLink, "kind" | "marketplace" | "owner" | "other" | "state"> & { readonly life: number },
): RefLink => {
  const { life, ...rest } = said;
  const link: RefLink = {
    ...rest,
    id,
    made: ++world.made,
    since: world.now,
    deadline: world.now + life,
    undoUntil: null,
    cameFrom: null,
    shares: { owner: {}, other: {} },
    evidence: null,
    code: null,
    invitation: null,
    scopes: [],
    plan: null,
  };
  world.links.set(id, link);
  return link;
};
