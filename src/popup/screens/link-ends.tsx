import { isLive, type LinkState } from "../../domain/link";
import type { AccountRow, LinkView } from "../../domain/views";
import { Avatar } from "../../ui/avatar";
import { Icon, type IconName } from "../../ui/icon";
import { language } from "../../ui/language";
import { otherName, ownerName } from "../../ui/link-names";
import { kindWord } from "../../words";

/** The two ends of a link and the line between them: whole while it holds, dashed while it waits, cut when it ended. */
export function LinkEnds({ link }: { readonly link: LinkView }) {
  return (
    <div class="link-ends">
      <End account={link.ownerAccount} name={ownerName(link)} />
      <Connection state={link.state} />
      <End account={link.otherAccount} name={otherName(link)} />
    </div>
  );
}

interface EndProps {
  /** Null: only a contact or a handle, or removed. */
  readonly account: AccountRow | null;
  readonly name: string;
}

function End({ account, name }: EndProps) {
  return (
    <div class="link-end">
      {account === null ? <NoAvatar /> : <Avatar account={account} size="l" />}
      <p class="link-end-name" title={name}>
        {name}
      </p>
      {account !== null && <p class="small muted">{kindWord(account.kind, language.value)}</p>}
    </div>
  );
}

const NoAvatar = () => (
  <span class="link-no-avatar" aria-hidden="true">
    <Icon name="personal" size="l" />
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
