import type { Account } from "./account";
import type { CommandArgs } from "./commands";
import { type CommandRule, moved, refuse } from "./decision";
import type { Facts } from "./facts";
import { familyRoom, notItself, personToday } from "./family-guards";
import { businessRoom, firstOf, isRefusal, linkIn, notFound } from "./guards";
import type { LinkId } from "./ids";
import { type Link, otherAccount } from "./link";
import { isOver, type Moment } from "./moment";
import { noticeTo } from "./notice";
import { accountEnds } from "./person";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { type RulePack, ruleValue } from "./rule-pack";
import { identityFree } from "./social-rules";
import { keepEvent } from "./timers";
import { wishlistsJoined } from "./wish-lists";

type OfLink = { readonly link: LinkId };

const REVOCABLE = [
  "awaiting-code",
  "awaiting-review",
  "awaiting-consent",
  "awaiting-confirmation",
  "awaiting-reply",
] as const;

export const revokeLink: CommandRule<OfLink> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id }, facts, { now }) => {
    const link = linkIn(facts, id, REVOCABLE);
    if (isRefusal(link)) return refuse(link);
    return moved(link, { state: "revoked", since: now, deadline: null, endReason: { by: "user", words: null } });
  },
};

export const unlink: CommandRule<CommandArgs<"link.unlink">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id, reason }, facts, { now }) => {
    const link = linkIn(facts, id, ["active", "suspended"]);
    if (isRefusal(link)) return refuse(link);
    const deadline = now + ruleValue(facts.pack(link.marketplace), "unlinkLife");
    return moved(link, {
      state: "ending",
      since: now,
      deadline,
      endReason: { by: "user", words: reason ?? null },
      cameFrom: { state: link.state === "suspended" ? "suspended" : "active", since: link.since },
    });
  },
};

export const confirmUnlink: CommandRule<OfLink> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id }, facts, { now }) => {
    const link = linkIn(facts, id, ["ending"]);
    if (isRefusal(link)) return refuse(link);
    const pack = facts.pack(link.marketplace);
    const undoUntil = now + ruleValue(pack, "undoWindow");
    const organiser = link.kind === "family" ? facts.accounts.get(link.owner) : undefined;
    const other = otherAccount(link);
    const member = other === null ? null : (facts.accounts.get(other) ?? null);
    return {
      ...moved(link, { state: "unlinked", since: now, deadline: null, undoUntil }),
      outgoing: organiser === undefined ? [] : noticeTo(organiser, "left", link, member, pack),
    };
  },
};

export const keepLink: CommandRule<OfLink> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id }, facts) => {
    const link = linkIn(facts, id, ["ending"]);
    if (isRefusal(link)) return refuse(link);
    return { events: [keepEvent(link)], value: null };
  },
};

export const restoreLink: CommandRule<OfLink> = {
  needs: ({ link }) => ({
    link,
    contact: "link",
    liveLinks: true,
    family: true,
    identity: "link",
    inStepWith: "link",
    wishes: "all",
  }),
  decide: ({ link: id }, facts, { now }) => {
    const link = linkIn(facts, id, ["unlinked"]);
    if (isRefusal(link)) return refuse(link);
    const gone = accountEnds(link).find((end) => !facts.accounts.has(end));
    const owner = facts.accounts.get(link.owner);
    if (gone !== undefined || owner === undefined) return refuse(notFound(gone ?? id));
    const pack = facts.pack(link.marketplace);
    const refused = firstOf(stillAllowed(facts, pack, link, owner, now), inUndoWindow(pack, link, now));
    if (refused !== null) return refuse(refused);
    const back = { deadline: null, endReason: null, cameFrom: null, undoUntil: null };
    const before = link.cameFrom ?? { state: "active", since: link.since };
    const { events } = moved(link, { ...before, ...back });
    return { events: [...events, ...wishlistsJoined(facts, events)], value: null };
  },
};

/** What a new link of the same ends would be asked; not whether anybody cools down, as nobody is to come anew. */
function stillAllowed(facts: Facts, pack: RulePack, link: Link, owner: Account, now: Moment): Refusal | null {
  const { other, invitation } = link;
  if ("provider" in other) return identityFree(facts, owner.id, other.provider, other.handle, link.id);
  const account = "account" in other ? (facts.accounts.get(other.account) ?? null) : null;
  if (link.kind === "business") return account && businessRoom(facts, pack, owner.id, account.id, link.id);
  const person = personToday(account, invitation?.key ?? null, owner, facts);
  const role = invitation?.role ?? null;
  return firstOf(
    notItself(owner, person),
    familyRoom({ facts, pack, organiser: owner, person, role, now, but: link.id }),
  );
}

function inUndoWindow(pack: RulePack, { id, undoUntil, since }: Link, now: Moment): Refusal | null {
  if (undoUntil !== null && !isOver(undoUntil, now)) return null;
  return refusal("undo-over", {
    rule: ruleReference(pack, "undoWindow"),
    // A window that has closed is told by when it would have been open last.
    values: { undoUntil: undoUntil ?? since + ruleValue(pack, "undoWindow") },
    culprits: [id],
  });
}
