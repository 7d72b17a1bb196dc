import type { ComponentChildren } from "preact";
import type { FamilyMember } from "../../../domain/family-board";
import { Avatar } from "../../../ui/avatar";
import { IconButton } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { Icon } from "../../../ui/icon";
import { Masked } from "../../../ui/masked";
import { dayWords, machineTime } from "../../../ui/moments";
import { StateWord } from "../../../ui/state-word";
import { TimeLeft } from "../../../ui/time-left";
import { words } from "../../../words";
import { go } from "../../route";
import { calmName, maskedContactOf, roleWord } from "./names";

interface RowFaceProps {
  readonly member: FamilyMember;
  /** Below: what can be done. */
  readonly children: ComponentChildren;
}

/** One member or invitation: who, as what, in which state and since or until when. */
export function RowFace({ member, children }: RowFaceProps) {
  const { link, state, role, reason } = member;
  return (
    <li class="family-row" tabIndex={-1} data-link={link} data-state={state} data-testid="family-row">
      <div class="family-row-face">
        <Face member={member} />
        <div class="grow family-row-words">
          <Name member={member} />
          <p class="small family-row-state">
            <StateWord state={state} /> <When member={member} />
          </p>
          {role !== null && <p class="small muted">{words.family_role({ role: roleWord(role) })}</p>}
          {reason !== null && <p class="small muted">{words.family_reason({ reason })}</p>}
        </div>
        <IconButton
          icon="more"
          label={words.family_details({ name: calmName(member) })}
          onClick={() => go({ screen: "link", link })}
          data-testid="open-link"
        />
      </div>
      {children}
    </li>
  );
}

function Face({ member: { name, colour, icon, contact } }: Pick<RowFaceProps, "member">) {
  if (colour !== null) return <Avatar account={{ name, colour, icon }} />;
  return (
    <span class="no-avatar" aria-hidden="true">
      <Icon name={contact.includes("@") ? "mail" : "phone"} />
    </span>
  );
}

function Name({ member }: Pick<RowFaceProps, "member">) {
  const { name, colour, contact } = member;
  if (colour === null)
    return (
      <Masked
        icon={contact.includes("@") ? "mail" : "phone"}
        label={words.family_contact()}
        masked={maskedContactOf(member)}
        plain={contact}
      />
    );
  return (
    <p class="two-lines family-name" title={name}>
      {name}
    </p>
  );
}

/** What runs out tells how long it still has; what does not, since when it is so. */
function When({ member: { deadline, since } }: Pick<RowFaceProps, "member">) {
  if (deadline !== null) return <TimeLeft until={deadline} />;
  return (
    <time class="muted" dateTime={machineTime(since)}>
      {words.family_since({ moment: dayWords(since, simulatedNow()) })}
    </time>
  );
}
