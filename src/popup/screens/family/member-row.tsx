import type { FamilyMember } from "../../../domain/family-view";
import { Avatar } from "../../../ui/avatar";
import { simulatedNow } from "../../../ui/clock";
import { Icon } from "../../../ui/icon";
import { momentWords } from "../../../ui/moments";
import { StateWord } from "../../../ui/state-word";
import { TimeLeft } from "../../../ui/time-left";
import { words } from "../../../words";
import { go } from "../../route";

/** Who it is, how they stand and until when; the screen of their link has all that can be done. */
export function MemberRow({ member }: { readonly member: FamilyMember }) {
  const { link, name, role, state, since, deadline } = member;
  return (
    <button
      type="button"
      class="row"
      onClick={() => go({ screen: "link", link })}
      data-testid="member"
      data-link={link}
      data-state={state}
    >
      <Figure member={member} />
      <span class="row-words">
        <span class="row-first">
          <span class="grow row-name one-line" title={name}>
            {name === "" ? words.link_removed_end() : name}
          </span>
          {role !== null && <span class="row-kind small muted">{role}</span>}
        </span>
        <span class="row-second small">
          <StateWord state={state} />
          {deadline === null ? (
            <span class="muted">{words.family_since({ moment: momentWords(since, simulatedNow()) })}</span>
          ) : (
            <TimeLeft until={deadline} />
          )}
        </span>
      </span>
      <Icon name="chevron" />
    </button>
  );
}

function Figure({ member: { name, colour, contact } }: { readonly member: FamilyMember }) {
  if (colour !== null) return <Avatar account={{ name, colour, icon: null }} />;
  return (
    <span class="no-avatar" aria-hidden="true">
      <Icon name={contact.includes("@") ? "mail" : "phone"} />
    </span>
  );
}
