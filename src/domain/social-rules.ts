import type { CommandArgs } from "./commands";
import { type CommandRule, moved, refuse } from "./decision";
import type { Facts } from "./facts";
import { firstOf, isOfKind, isRefusal, linkIn, notFound, termsAccepted } from "./guards";
import type { AccountId, LinkId } from "./ids";
import { isLive, type Link } from "./link";
import { newLink } from "./new-link";
import { identityEnd, keysOfOther } from "./person";
import { type Refusal, refusal } from "./refusal";
import { ruleValue } from "./rule-pack";

/** Without this scope a network says nothing of whoever signs in. */
const BASIC_SCOPE = "basic";

export const requestSocial: CommandRule<CommandArgs<"link.request-social">, { readonly id: LinkId }> = {
  needs: ({ account, provider, handle }) => ({ accounts: [account], liveLinks: true, identity: { provider, handle } }),
  decide: ({ account: id, provider, handle, termsVersion }, facts, circumstances) => {
    const account = facts.accounts.get(id);
    if (account === undefined) return refuse(notFound(id));
    const pack = facts.pack(account.marketplace);
    const refused = firstOf(
      termsAccepted(pack, termsVersion),
      isOfKind(account, "personal"),
      identityFree(facts, id, provider, handle),
    );
    if (refused !== null) return refuse(refused);
    const link = newLink(
      {
        kind: "social",
        owner: id,
        other: { provider, handle: handle.trim() },
        state: "awaiting-consent",
        lifeMs: ruleValue(pack, "consentLife"),
      },
      pack,
      circumstances,
    );
    return { events: [{ type: "link.requested", link }], value: { id: link.id } };
  },
};

/** The account has no sign-in of that provider, and the identity belongs to no other account of the marketplace. */
export function identityFree(
  facts: Facts,
  id: AccountId,
  provider: string,
  handle: string,
  but?: LinkId,
): Refusal | null {
  const marketplace = facts.accounts.get(id)?.marketplace;
  const end = identityEnd(provider, handle);
  const live = [...facts.links.values()]
    .filter((link) => link.kind === "social" && isLive(link) && link.id !== but)
    .sort((a, b) => a.createdSeq - b.createdSeq);
  const ofProvider = live.filter(
    (link) => link.owner === id && "provider" in link.other && link.other.provider === provider,
  );
  const elsewhere = live.filter(
    (link) => link.owner !== id && link.marketplace === marketplace && keysOfOther(link).includes(end),
  );
  const ids = (links: readonly Link[]): readonly LinkId[] => links.map((link) => link.id);
  if (ofProvider.length > 0) {
    return refusal("duplicate-link", {
      values: { provider, present: ofProvider.length },
      culprits: ids(ofProvider),
    });
  }
  return elsewhere.length === 0
    ? null
    : refusal("social-taken", { values: { provider, handle: handle.trim() }, culprits: ids(elsewhere) });
}

export const grantConsent: CommandRule<CommandArgs<"link.grant-consent">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id, scopes }, facts, { now }) => {
    const link = linkIn(facts, id, ["awaiting-consent"]);
    if (isRefusal(link)) return refuse(link);
    if (!scopes.includes(BASIC_SCOPE)) {
      return refuse(refusal("scope-missing", { values: { missing: BASIC_SCOPE }, culprits: [id] }));
    }
    const deadline = now + ruleValue(facts.pack(link.marketplace), "confirmationLife");
    return moved(link, { state: "awaiting-confirmation", since: now, deadline, scopes: [...new Set(scopes)] });
  },
};

export const denyConsent: CommandRule<CommandArgs<"link.deny-consent">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id }, facts, { now }) => {
    const link = linkIn(facts, id, ["awaiting-consent"]);
    if (isRefusal(link)) return refuse(link);
    return moved(link, { state: "declined", since: now, deadline: null, endReason: { by: "user", words: null } });
  },
};

export const confirmLink: CommandRule<CommandArgs<"link.confirm">> = {
  needs: ({ link }) => ({ link }),
  decide: ({ link: id }, facts, { now }) => {
    const link = linkIn(facts, id, ["awaiting-confirmation"]);
    if (isRefusal(link)) return refuse(link);
    const evidence = { ...link.evidence, by: "consent" as const, at: now };
    return moved(link, { state: "active", since: now, deadline: null, evidence });
  },
};
