import type { Account } from "./account";
import { contactFor, sendCode } from "./code-rules";
import type { CommandArgs } from "./commands";
import { type Circumstances, type CommandRule, moved, refuse } from "./decision";
import { businessRoom, firstOf, isOfKind, isRefusal, linkIn, notFound, sameMarketplace, termsAccepted } from "./guards";
import { type LinkId, linkId } from "./ids";
import { type EndReason, type Link, SHARES_NOTHING } from "./link";
import type { Moment } from "./moment";
import { type RulePack, ruleValue } from "./rule-pack";

export const requestBusiness: CommandRule<CommandArgs<"link.request-business">, { readonly id: LinkId }> = {
  needs: ({ personal, business }) => ({ accounts: [personal, business], liveLinks: true }),
  decide: (args, facts, circumstances) => {
    const personal = facts.accounts.get(args.personal);
    if (personal === undefined) return refuse(notFound(args.personal));
    const business = facts.accounts.get(args.business);
    if (business === undefined) return refuse(notFound(args.business));
    const pack = facts.pack(personal.marketplace);
    const refused = firstOf(
      termsAccepted(pack, args.termsVersion),
      isOfKind(personal, "personal"),
      isOfKind(business, "business"),
      sameMarketplace(personal, business),
      businessRoom(facts, pack, personal.id, business.id),
      contactFor(personal, args.channel),
    );
    if (refused !== null) return refuse(refused);
    const link = newLink(personal, business, pack, circumstances);
    const { channel } = args;
    const code = sendCode(
      { link, channel, personal, business, pack, requestEnds: link.deadline, sends: 1 },
      circumstances,
    );
    return {
      events: [{ type: "link.requested", link }, ...code.events],
      outgoing: code.outgoing,
      value: { id: link.id },
    };
  },
};

function newLink(
  personal: Account,
  business: Account,
  pack: RulePack,
  { now, newId }: Circumstances,
): Omit<Link, "createdSeq"> & { readonly deadline: Moment } {
  return {
    id: linkId(newId()),
    kind: "business",
    marketplace: personal.marketplace,
    owner: personal.id,
    other: { account: business.id },
    state: "awaiting-code",
    since: now,
    deadline: now + ruleValue(pack, "requestLife"),
    shares: { owner: SHARES_NOTHING, other: SHARES_NOTHING },
    terms: { version: ruleValue(pack, "termsVersion"), acceptedAt: now },
    evidence: { by: null, at: null, seenAt: null },
    endReason: null,
    cameFrom: null,
    undoUntil: null,
    createdAt: now,
  };
}

export const reviewLink: CommandRule<CommandArgs<"link.review">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id, verdict, reason }, facts, { now }) => {
    const link = linkIn(facts, id, ["awaiting-review"]);
    if (isRefusal(link)) return refuse(link);
    const ended: EndReason = { by: "reviewer", words: reason ?? null };
    return verdict === "approve"
      ? moved(link, {
          state: "active",
          since: now,
          deadline: null,
          evidence: { ...link.evidence, by: "review", at: now },
        })
      : moved(link, { state: "failed", since: now, deadline: null, endReason: ended });
  },
};
