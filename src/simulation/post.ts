import type { Language } from "../domain/commands";
import type { Outgoing } from "../domain/decision";
import { letterId } from "../domain/ids";
import type { Moment } from "../domain/moment";
import type { Letter } from "../domain/views";
import { words } from "../words";
import { momentWord } from "../words/moments";

/** The simulated post: what is sent arrives at once, and only here. */
export function deliver(outgoing: Outgoing, id: string, sentAt: Moment, locale: Language): Letter {
  const { link, to, channel, code, personal, business, expiresAt } = outgoing;
  const values = { code, personal, business, time: momentWord(expiresAt, sentAt, locale) };
  const text = channel === "email" ? words.letter_email(values, { locale }) : words.letter_sms(values, { locale });
  return { id: letterId(id), to, channel, text, code, link, sentAt, arrivesAt: sentAt };
}
