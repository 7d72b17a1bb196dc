import type { RefusalCode } from "../../../src/domain/refusal";
import { businessInTheWay } from "./codes";
import { type Deed, enter, those, toLink } from "./deed";
import { familyInTheWay, isOwnContact, whoToday } from "./family";
import { tellOrganiser } from "./outside";
import { back } from "./premium";
import { isFull } from "./seats";
import { socialInTheWay } from "./social";
import { endOf, type RefLink, type RefWorld, rule } from "./things";

const WAITING = ["awaiting-code", "awaiting-review", "awaiting-consent", "awaiting-confirmation", "awaiting-reply"];

const unlink = toLink(["active", "suspended"], (link, world) => {
  link.cameFrom = { state: link.state, since: link.since };
  enter(world, link, "ending", rule(world, link.marketplace, "unlinkLife"));
});

const confirmUnlink = toLink(["ending"], (link, world) => {
  enter(world, link, "unlinked");
  link.undoUntil = world.now + rule(world, link.marketplace, "undoWindow");
  tellOrganiser(world, link);
});

/** What the rules ask again before an ended link lives once more. */
function restoreBroken(world: RefWorld, link: RefLink): Partial<Record<RefusalCode, boolean>> {
  const owner = world.accounts.get(link.owner);
  const other = endOf(link, "other");
  if (owner === undefined || (other !== null && !world.accounts.has(other))) return { "not-found": true };
  if (link.kind === "business") return businessInTheWay(world, owner, String(other), link.id);
  if ("provider" in link.other) return socialInTheWay(world, owner, link.other, link.id);
  const role = link.invitation?.role ?? null;
  return {
    "self-link": isOwnContact(owner, link.other),
    "family-full": isFull(world, { organiser: owner.id, marketplace: owner.marketplace, role, but: link.id }),
    ...familyInTheWay(world, owner, whoToday(world, owner, link.other), link.id),
  };
}

const restore = toLink(
  ["unlinked"],
  (link) => back(link),
  (link, world) => those({ ...restoreBroken(world, link), "undo-over": link.undoUntil === null }),
);

export const UNLINKING_DEEDS: Readonly<Record<string, Deed>> = {
  "link.revoke": toLink(WAITING, (link, world) => enter(world, link, "revoked")),
  "link.unlink": unlink,
  "link.confirm-unlink": confirmUnlink,
  "link.keep": toLink(["ending"], (link) => back(link)),
  "link.restore": restore,
};
