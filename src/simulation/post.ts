import type { Language } from "../domain/commands";
import type { Outgoing } from "../domain/decision";
import { letterId } from "../domain/ids";
import type { Channel } from "../domain/link";
import type { Moment } from "../domain/moment";
import type { Letter } from "../domain/views";
import type { PostFault } from "../store/keyed";
import { words } from "../words";
import { momentWord } from "../words/moments";

/** The simulated post: what is sent arrives at once, unless a fault is on its channel, and only here. */
export function deliver(outgoing: Outgoing, id: string, sentAt: Moment, locale: Language, fault: PostFault): Letter {
  const { link, to, channel } = outgoing;
  return {
    id: letterId(id),
    to,
    channel,
    text: textOf(outgoing, sentAt, locale),
    code: outgoing.kind === "code" ? outgoing.code : null,
    link,
    sentAt,
    arrivesAt: arrivalOf(sentAt, fault),
  };
}

function arrivalOf(sentAt: Moment, { fault, by }: PostFault): Moment | null {
  if (fault === "lost") return null;
  return fault === "delayed" ? sentAt + by : sentAt;
}

const CODE = { email: words.letter_email, sms: words.letter_sms } as const satisfies Record<Channel, unknown>;
const INVITATION = {
  email: words.letter_invitation_email,
  sms: words.letter_invitation_sms,
} as const satisfies Record<Channel, unknown>;
const NOTICES = {
  joined: { email: words.letter_joined_email, sms: words.letter_joined_sms },
  declined: { email: words.letter_declined_email, sms: words.letter_declined_sms },
  left: { email: words.letter_left_email, sms: words.letter_left_sms },
} as const;

/** Each says that it is a simulation: letters are read out of place, and copied. */
function textOf(outgoing: Outgoing, sentAt: Moment, locale: Language): string {
  const { channel } = outgoing;
  switch (outgoing.kind) {
    case "code": {
      const { code, personal, business, expiresAt } = outgoing;
      const time = momentWord(expiresAt, sentAt, locale);
      return CODE[channel]({ code, personal, business, time }, { locale });
    }
    case "invitation": {
      const { organiser, expiresAt } = outgoing;
      return INVITATION[channel]({ organiser, time: momentWord(expiresAt, sentAt, locale) }, { locale });
    }
    default:
      return NOTICES[outgoing.kind][channel]({ member: outgoing.member }, { locale });
  }
}
