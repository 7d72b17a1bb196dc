import type { AccountId } from "../../../domain/ids";
import { CHANNELS, type Channel } from "../../../domain/link";
import type { AccountView } from "../../../domain/views";
import { Button } from "../../../ui/button";
import { Icon } from "../../../ui/icon";
import { maskedEmail, maskedPhone } from "../../../ui/masked";
import { NotDoneWords } from "../../../ui/not-done";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { FLOW_FORM } from "../../flow";
import { go } from "../../route";
import type { StepDeeds } from "./draft";

interface ChooseChannelProps extends StepDeeds {
  readonly personal: AccountId;
  readonly chosen: Channel | null;
}

/** The contact of that channel as it may be read over a shoulder, or null where the account has none. */
export function maskedContact(account: Pick<AccountView, "email" | "phone">, channel: Channel): string | null {
  if (channel === "email") return account.email === null ? null : maskedEmail(account.email);
  return account.phone === null ? null : maskedPhone(account.phone);
}

/** Where the code goes: to the e-mail or the phone of the personal account. */
export function ChooseChannel({ personal, chosen, change, next, missing }: ChooseChannelProps) {
  const { state, ask } = useView("account", { account: personal });
  const { answer: account, problem } = state.value;
  if (account === null) return problem && <NotDoneWords problem={problem} onRetry={() => void ask()} />;

  const possible = CHANNELS.filter((channel) => maskedContact(account, channel) !== null);
  const channel = possible.find((each) => each === chosen) ?? possible[0] ?? null;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (channel === null) missing.value = words.link_choose_channel_first();
    else next({ channel });
  };
  return (
    <form id={FLOW_FORM} class="stack" onSubmit={submit}>
      <fieldset class="choice-rows">
        <legend class="choice-legend-line">{words.link_channel_intro({ name: account.name })}</legend>
        {CHANNELS.map((each) => (
          <ChannelChoice
            key={each}
            account={account}
            channel={each}
            checked={each === channel}
            onChoose={() => change({ channel: each })}
          />
        ))}
      </fieldset>
      <p class="note small">
        <Icon name="info" />
        {words.link_played()}
      </p>
    </form>
  );
}

const CHANNEL_LOOKS = {
  email: { icon: "mail", word: words.link_channel_email, none: words.link_no_email, add: words.link_add_email },
  sms: { icon: "phone", word: words.link_channel_sms, none: words.link_no_phone, add: words.link_add_phone },
} as const satisfies Record<Channel, unknown>;

interface ChannelChoiceProps {
  readonly account: AccountView;
  readonly channel: Channel;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function ChannelChoice({ account, channel, checked, onChoose }: ChannelChoiceProps) {
  const { icon, word, none, add } = CHANNEL_LOOKS[channel];
  const contact = maskedContact(account, channel);
  return (
    <div class="choice-row" data-disabled={contact === null || undefined}>
      <label class="choice-label grow" data-testid={`channel-${channel}`}>
        <input
          type="radio"
          name="channel"
          value={channel}
          checked={checked}
          disabled={contact === null}
          onChange={onChoose}
        />
        <Icon name={icon} />
        <span class="grow">
          <span class="choice-name">{word()}</span>
          <span class="small muted choice-sub">{contact ?? none()}</span>
        </span>
      </label>
      {contact === null && (
        <Button
          kind="plain"
          onClick={() => go({ screen: "account-form", account: account.id })}
          data-testid={`add-${channel}`}
        >
          {add()}
        </Button>
      )}
    </div>
  );
}
