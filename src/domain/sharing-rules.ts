import type { CommandArgs } from "./commands";
import { type CommandRule, refuse } from "./decision";
import type { DomainEvent } from "./events";
import { firstOf, isRefusal, linkIn } from "./guards";
import { type Link, SHAREABLE } from "./link";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RulePack, ruleValue } from "./rule-pack";
import { wishlistsJoined } from "./wish-lists";

const isShareable = (what: string): what is (typeof SHAREABLE)[number] => SHAREABLE.some((each) => each === what);

export const setSharing: CommandRule<CommandArgs<"sharing.set">> = {
  needs: ({ link, what, on }) => ({
    link,
    // Only lists that come together must be known.
    ...(what === "wishlist" && on ? { inStepWith: "link" as const, wishes: "all" as const } : {}),
  }),
  decide: ({ link: id, from, what, on }, facts) => {
    const link = linkIn(facts, id, ["active", "suspended"]);
    if (isRefusal(link)) return refuse(link);
    const refused = firstOf(hasTwoEnds(link), on ? mayBeShared(facts.pack(link.marketplace), what, link) : null);
    if (refused !== null) return refuse(refused);
    if (!isShareable(what) || link.shares[from][what] === on) return { events: [], value: null };
    const changed: DomainEvent = { type: "sharing.changed", link: id, from, what, on };
    const joined = what === "wishlist" && on ? wishlistsJoined(facts, [changed]) : [];
    return { events: [changed, ...joined], value: null };
  },
};

/** A sign-in of a network is nobody with whom anything could be shared. */
function hasTwoEnds(link: Link): Refusal | null {
  if (link.kind !== "social") return null;
  return refusal("kind-mismatch", { values: { kind: link.kind, needed: "business" }, culprits: [link.id] });
}

function mayBeShared(pack: RulePack, what: string, link: Link): Refusal | null {
  const isPrivate = ruleValue(pack, "alwaysPrivate").includes(what);
  if (!isPrivate && isShareable(what)) return null;
  return refusal("always-private", {
    rule: ruleReference(pack, "alwaysPrivate"),
    values: { what },
    culprits: [link.id],
  });
}
