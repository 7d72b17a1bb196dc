import { isLive, joinedAt, type LinkState } from "../../../domain/link";
import type { AccountRow, LinkView } from "../../../domain/views";
import { Avatar } from "../../../ui/avatar";
import { Icon, type IconName } from "../../../ui/icon";
import { language } from "../../../ui/language";
import { otherName, ownerName } from "../../../ui/link-names";
import { kindWord, words } from "../../../words";

/** The two ends of a link and the line between them: whole while it holds, dashed while it waits, cut when it ended. */
export function LinkEnds({ link }: { readonly link: LinkView }) {
  return (
    <div class="link-ends">
      <End account={link.ownerAccount} name={ownerName(link)} icon="personal" words={ownerWords(link)} />
      <Connection state={link.state} />
      <End account={link.otherAccount} name={otherName(link)} icon={otherIcon(link)} words={otherWords(link)} />
    </div>
  );
}

interface EndProps {
  /** Null: only a contact or a handle, or removed. */
  readonly account: AccountRow | null;
  readonly name: string;
  /** Drawn where there is no account. */
  readonly icon: IconName;
  /** What it is, or null where it was removed. */
  readonly words: string | null;
}

function End({ account, name, icon, words }: EndProps) {
  return (
    <div class="link-end">
      {account === null ? <NoAvatar icon={icon} /> : <Avatar account={account} size="l" />}
      <p class="link-end-name" title={name}>
        {name}
      </p>
      {words !== null && <p class="small muted">{words}</p>}
    </div>
  );
}

const accountKind = (account: AccountRow | null): string | null => account && kindWord(account.kind, language.value);

const ownerWords = ({ kind, ownerAccount }: LinkView): string | null =>
  kind === "family" ? words.link_end_organiser() : accountKind(ownerAccount);

function otherWords(link: LinkView): string | null {
  if (joinedAt(link) !== null) return words.link_end_member();
  if ("contact" in link.other) return words.link_end_contact();
  return "provider" in link.other ? words.link_end_identity() : accountKind(link.otherAccount);
}

function otherIcon({ other }: LinkView): IconName {
  if (!("contact" in other)) return "personal";
  return other.contact.includes("@") ? "mail" : "phone";
}

const NoAvatar = ({ icon }: { readonly icon: IconName }) => (
  <span class="link-no-avatar" aria-hidden="true">
    <Icon name={icon} size="l" />
  </span>
);

type Line = "whole" | "dashed" | "cut";

function lineOf(state: LinkState): Line {
  if (state === "active") return "whole";
  return isLive({ state }) ? "dashed" : "cut";
}

const LINE_ICONS: Readonly<Record<Line, IconName>> = { whole: "link", dashed: "link", cut: "unlink" };

/** Drawn only; the state's word stands below. */
function Connection({ state }: { readonly state: LinkState }) {
  const line = lineOf(state);
  return (
    <span class="link-line" data-line={line} aria-hidden="true">
      <span class="link-line-mark">
        <Icon name={LINE_ICONS[line]} />
      </span>
    </span>
  );
}
