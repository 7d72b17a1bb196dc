import { accountNamed, type Deed, enter, newLink, those, toLink } from "./deed";
import { isLive, type RefAccount, type RefWorld, rule } from "./things";

export interface Identity {
  readonly provider: string;
  readonly handle: string;
}

/** Handles compare without case, outer spaces and a leading @. */
const identity = (provider: unknown, handle: unknown): Identity => ({
  provider: String(provider).trim().toLowerCase(),
  handle: String(handle).trim().replace(/^@/, "").trim().toLowerCase(),
});

/** What forbids that the account signs in as that identity, were it not for the link `but`. */
export function socialInTheWay(world: RefWorld, account: RefAccount, wanted: Identity, but: string | null) {
  const others = [...world.links.values()].flatMap((link) => {
    const counts = isLive(link) && link.id !== but && link.marketplace === account.marketplace;
    return counts && "provider" in link.other ? [{ owner: link.owner, ...link.other }] : [];
  });
  return {
    "duplicate-link": others.some((each) => each.owner === account.id && each.provider === wanted.provider),
    "social-taken": others.some(
      (each) => each.owner !== account.id && each.provider === wanted.provider && each.handle === wanted.handle,
    ),
  };
}

const request: Deed = {
  broken: (world, args) => {
    const account = accountNamed(world, args);
    if (account === undefined) return ["not-found"];
    return those({
      "terms-not-accepted": args.termsVersion !== rule(world, account.marketplace, "termsVersion"),
      "kind-mismatch": account.kind === "business",
      ...socialInTheWay(world, account, identity(args.provider, args.handle), null),
    });
  },
  done: (world, args, id) => {
    const owner = String(args.account);
    const marketplace = String(world.accounts.get(owner)?.marketplace);
    const life = rule(world, marketplace, "consentLife");
    const other = identity(args.provider, args.handle);
    newLink(world, id, { kind: "social", marketplace, owner, other, state: "awaiting-consent", life });
  },
};

const grant = toLink(
  ["awaiting-consent"],
  (link, world, { scopes }) => {
    link.scopes = scopes as readonly string[];
    enter(world, link, "awaiting-confirmation", rule(world, link.marketplace, "confirmationLife"));
  },
  (_, __, { scopes }) => ((scopes as readonly string[]).includes("basic") ? [] : ["scope-missing"]),
);

export const SOCIAL_DEEDS: Readonly<Record<string, Deed>> = {
  "link.request-social": request,
  "link.grant-consent": grant,
  "link.deny-consent": toLink(["awaiting-consent"], (link, world) => enter(world, link, "declined")),
  "link.confirm": toLink(["awaiting-confirmation"], (link, world) => {
    link.evidence = { by: "consent", at: world.now };
    enter(world, link, "active");
  }),
};
