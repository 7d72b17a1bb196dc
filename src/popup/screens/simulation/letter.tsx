import { batch } from "@preact/signals";
import type { LinkId } from "../../../domain/ids";
import type { Channel } from "../../../domain/link";
import type { Letter } from "../../../domain/views";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { Icon, type IconName } from "../../../ui/icon";
import { machineTime, momentWords } from "../../../ui/moments";
import { words } from "../../../words";
import { back, go, route } from "../../route";
import { prepareCode } from "../link/code-draft";

const CHANNEL_LOOKS: Readonly<Record<Channel, { readonly icon: IconName; readonly word: () => string }>> = {
  email: { icon: "mail", word: words.post_email },
  sms: { icon: "phone", word: words.post_sms },
};

interface LetterCardProps {
  readonly letter: Letter;
  /** Whether its code is still waited for. */
  readonly usable: boolean;
}

/** One message of the simulated post; its code stands large, to be copied or put in its place at once. */
export function LetterCard({ letter, usable }: LetterCardProps) {
  const { channel, to, sentAt, arrivesAt, text, code, link } = letter;
  const { icon, word } = CHANNEL_LOOKS[channel];
  const at = arrivesAt ?? sentAt;
  return (
    <li class="card letter stack-tight" data-testid="letter" data-link={link}>
      <p class="letter-head small muted">
        <Icon name={icon} size="s" />
        <span class="grow">
          {word()} · {words.post_to({ to })}
        </span>
        <time dateTime={machineTime(at)}>{momentWords(at, simulatedNow())}</time>
      </p>
      <p class="letter-text">{text}</p>
      {code !== null && <Code code={code} link={link} usable={usable} />}
    </li>
  );
}

interface CodeProps {
  readonly code: string;
  readonly link: LinkId;
  readonly usable: boolean;
}

function Code({ code, link, usable }: CodeProps) {
  if (!usable) return <CodeOver code={code} link={link} />;
  return (
    <>
      <p class="letter-code" data-testid="letter-code">
        {code}
      </p>
      <div class="cluster">
        <Button kind="primary" onClick={() => takeCodeThere(link, code)} data-testid="use-code">
          {words.post_use()}
        </Button>
        <Button icon="copy" onClick={() => void copy(code)} data-testid="copy-code">
          {words.post_copy()}
        </Button>
      </div>
    </>
  );
}

/** A code that nobody waits for any more stays small, so that it is not taken for the one to enter. */
const CodeOver = ({ code, link }: Omit<CodeProps, "usable">) => (
  <div class="cluster">
    <p class="small muted grow">
      <del class="letter-code-over" data-testid="letter-code">
        {code}
      </del>{" "}
      {words.post_letter_done()}
    </p>
    <Button kind="plain" onClick={() => go({ screen: "link", link })} data-testid="open-letter-link">
      {words.post_open_link()}
    </Button>
  </div>
);

async function copy(code: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    announce(words.post_copied());
  } catch {
    announce(words.post_copy_failed());
  }
}

/** Back to the link where one came from it, so that the way back does not lead through the post again. */
function takeCodeThere(link: LinkId, code: string): void {
  prepareCode(link, code);
  batch(() => {
    back();
    const here = route.value;
    if (here.screen !== "link" || here.link !== link) go({ screen: "link", link });
  });
}
