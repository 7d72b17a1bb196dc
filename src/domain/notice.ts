import type { Account } from "./account";
import type { OutgoingNotice } from "./decision";
import { CHANNELS, type Link } from "./link";
import { contactFor } from "./person";
import { type RulePack, ruleValue } from "./rule-pack";

/** What an organiser is told of a member, where the pack has organisers told and this one can be reached. */
export function noticeTo(
  organiser: Account,
  kind: OutgoingNotice["kind"],
  { id, invitation, other }: Link,
  member: Account | null,
  pack: RulePack,
): readonly OutgoingNotice[] {
  if (!ruleValue(pack, "family.organiserTold")) return [];
  const named = "contact" in other ? other.contact : (invitation?.contact ?? "");
  const [letter] = CHANNELS.flatMap((channel): OutgoingNotice[] => {
    const to = contactFor(organiser, channel);
    return to === null ? [] : [{ kind, link: id, to, channel, member: member?.name ?? named }];
  });
  return letter === undefined ? [] : [letter];
}
