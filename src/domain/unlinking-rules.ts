import type { CommandArgs } from "./commands";
import { type CommandRule, moved, refuse } from "./decision";
import { businessRoom, isRefusal, linkIn, notFound } from "./guards";
import type { LinkId } from "./ids";
import { type Link, otherAccount } from "./link";
import { isOver, type Moment } from "./moment";
import { type Refusal, refusal, ruleReference } from "./refusal";
import { ruleValue } from "./rule-pack";
import { keepEvent } from "./timers";

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
    const undoUntil = now + ruleValue(facts.pack(link.marketplace), "undoWindow");
    return moved(link, { state: "unlinked", since: now, deadline: null, undoUntil });
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
  needs: ({ link }) => ({ link, liveLinks: true }),
  decide: ({ link: id }, facts, { now }) => {
    const link = linkIn(facts, id, ["unlinked"]);
    if (isRefusal(link)) return refuse(link);
    const { owner, cameFrom } = link;
    const other = otherAccount(link);
    if (!facts.accounts.has(owner)) return refuse(notFound(owner));
    if (cameFrom === null || (other !== null && !facts.accounts.has(other))) return refuse(notFound(other ?? id));
    const pack = facts.pack(link.marketplace);
    const inTheWay = other === null ? null : businessRoom(facts, pack, owner, other, id);
    if (inTheWay !== null) return refuse({ ...inTheWay, earliest: whileOpen(link, inTheWay.earliest) });
    const over = inUndoWindow(link, now);
    if (over !== null) return refuse(over);
    return moved(link, { ...cameFrom, deadline: null, endReason: null, cameFrom: null, undoUntil: null });

    /** Room that is made after the window has closed is no use. */
    function whileOpen({ undoUntil }: Link, earliest: Moment | null): Moment | null {
      return earliest !== null && undoUntil !== null && !isOver(undoUntil, earliest) ? earliest : null;
    }

    function inUndoWindow({ undoUntil, since }: Link, at: Moment): Refusal | null {
      if (undoUntil !== null && !isOver(undoUntil, at)) return null;
      return refusal("undo-over", {
        rule: ruleReference(pack, "undoWindow"),
        // A window that has closed is told by when it would have been open last.
        values: { undoUntil: undoUntil ?? since + ruleValue(pack, "undoWindow") },
        culprits: [id],
      });
    }
  },
};
