import { reachableBy, sendCode } from "./code-rules";
import type { CommandArgs } from "./commands";
import { type CommandRule, moved, refuse } from "./decision";
import { businessRoom, firstOf, isOfKind, isRefusal, linkIn, notFound, sameMarketplace, termsAccepted } from "./guards";
import type { LinkId } from "./ids";
import type { EndReason } from "./link";
import { newLink } from "./new-link";
import { ruleValue } from "./rule-pack";

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
      reachableBy(personal, args.channel),
    );
    if (refused !== null) return refuse(refused);
    const link = newLink(
      {
        kind: "business",
        owner: personal.id,
        other: { account: business.id },
        state: "awaiting-code",
        lifeMs: ruleValue(pack, "requestLife"),
      },
      pack,
      circumstances,
    );
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
