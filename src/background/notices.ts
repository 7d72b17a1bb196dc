import type { Expiring } from "../domain/background-views";
import type { Language } from "../domain/commands";
import type { LinkState } from "../domain/link";
import type { Moment } from "../domain/moment";
import type { Notice } from "../platform/notifications";
import { words } from "../words";
import { momentWord } from "../words/moments";
import { quotable } from "../words/quotes";
import { keyOf } from "./reminders";

/** What is told by several at once; there is only one of it, which the next takes the place of. */
export const SEVERAL = "expiring";
const ONE = "expiring:";

/** The notification of these: one for one, a summary for more. Its id depends on nothing but them. */
export function noticeOf(items: readonly Expiring[], now: Moment, locale: Language): Notice | null {
  const [first, ...others] = [...items].sort((a, b) => a.until - b.until);
  if (first === undefined) return null;
  const time = momentWord(first.until, now, locale);
  if (others.length === 0) return { id: idOf(keyOf(first)), ...wordsOf(first, time, locale) };
  return {
    id: SEVERAL,
    title: words.notice_several_title({ count: items.length }, { locale }),
    message: words.notice_several({ time }, { locale }),
  };
}

/** The id of the notification of one thing, by its key. */
export const idOf = (key: string): string => ONE + key;

/** The link that a notification is about; null for a summary. */
export function linkOfNotice(id: string): string | null {
  return id.startsWith(ONE) ? id.slice(ONE.length, id.lastIndexOf(":")) : null;
}

type Said = Pick<Notice, "title" | "message">;

function wordsOf({ state, name: called, code }: Expiring, time: string, locale: Language): Said {
  const name = quotable(called, locale);
  if (code)
    return {
      title: words.notice_code_title({ name }, { locale }),
      message: words.notice_code({ time }, { locale }),
    };
  const say = SENTENCES[state] ?? SENTENCES["awaiting-code"];
  return { title: say.title({ name }, { locale }), message: say.message({ time }, { locale }) };
}

interface Sentences {
  readonly title: typeof words.notice_code_title;
  readonly message: typeof words.notice_code;
}
const SENTENCES: Readonly<Partial<Record<LinkState, Sentences>> & { "awaiting-code": Sentences }> = {
  "awaiting-code": { title: words.notice_request_title, message: words.notice_request },
  "awaiting-consent": { title: words.notice_consent_title, message: words.notice_consent },
  "awaiting-confirmation": { title: words.notice_consent_title, message: words.notice_confirm },
  ending: { title: words.notice_ending_title, message: words.notice_ending },
};
