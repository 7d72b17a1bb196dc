import type { AccountChange, DomainEvent, EventType } from "../domain/events";
import type { LinkKind, SharedThing } from "../domain/link";
import { marketplaceWord, stateWord, words } from "../words";
import { simulatedNow } from "./clock";
import type { JournalNames } from "./journal-names";
import { language } from "./language";
import { momentWords } from "./moments";

type EventOf<Type extends EventType> = Extract<DomainEvent, { readonly type: Type }>;
type Sentences = { readonly [Type in EventType]: (event: EventOf<Type>, names: JournalNames) => string };

const REQUESTED: Readonly<Record<LinkKind, (ends: { owner: string; other: string }) => string>> = {
  business: words.journal_requested_business,
  family: words.journal_requested_family,
  social: words.journal_requested_social,
};

const THINGS: Readonly<Record<SharedThing, () => string>> = {
  subscription: words.journal_what_subscription,
  bonuses: words.journal_what_bonuses,
  orders: words.journal_what_orders,
  wishlist: words.journal_what_wishlist,
};

/** One sentence for each sort of event; a new one does not compile without. */
const SENTENCES: Sentences = {
  "account.added": ({ account: { name } }) => words.journal_added({ name }),
  "account.edited": ({ account, change }, names) => changeSentence(names.account(account), change),
  "account.removed": ({ name }) => words.journal_removed({ name }),
  "account.switched": ({ account, marketplace }, names) =>
    account === null
      ? words.journal_switched_off({ marketplace: marketplaceWord(marketplace, language.value) })
      : words.journal_switched({ name: names.account(account) }),
  "premium.lapsed": ({ account }, names) => words.journal_premium_lapsed({ name: names.account(account) }),
  "points.moved": ({ from, to, points }, names) =>
    words.journal_points_moved({ count: points, from: names.account(from), to: names.account(to) }),
  "order.added": ({ order: { account, number } }, names) =>
    words.journal_order_added({ name: names.account(account), number }),
  "order.changed": ({ account, private: isPrivate }, names) => {
    const sentence = isPrivate ? words.journal_order_private : words.journal_order_public;
    return sentence({ name: names.account(account) });
  },
  "wish.added": ({ accounts, wish: { title } }, names) =>
    words.journal_wish_added({ name: accounts.map(names.account).join(", "), title }),
  "wish.removed": ({ accounts }, names) => words.journal_wish_removed({ name: accounts.map(names.account).join(", ") }),
  "wishlists.joined": ({ link }, names) => words.journal_wishlists_joined(names.link(link)),
  "pack.used": ({ marketplace, pack }) =>
    words.journal_pack_used({ marketplace: marketplaceWord(marketplace, language.value), pack }),
  "link.requested": ({ link: { id, kind } }, names) => REQUESTED[kind](names.link(id)),
  "link.moved": ({ link, to }, names) =>
    words.journal_link_moved({ ...names.link(link), state: stateWord(to.state, language.value) }),
  "code.sent": ({ link }, names) => words.journal_code_sent(names.link(link)),
  "code.refused": ({ link, attemptsLeft, lockedUntil }, names) =>
    lockedUntil === null
      ? words.journal_code_refused({ ...names.link(link), count: attemptsLeft })
      : words.journal_code_locked({ ...names.link(link), moment: momentWords(lockedUntil, simulatedNow()) }),
  "code.expired": ({ link }, names) => words.journal_code_expired(names.link(link)),
  "undo.closed": ({ link }, names) => words.journal_undo_closed(names.link(link)),
  "invitation.sent": ({ link }, names) => words.journal_invited_again(names.link(link)),
  "sharing.changed": ({ link, from, what, on }, names) => {
    const ends = names.link(link);
    const sentence = on ? words.journal_shared : words.journal_unshared;
    return sentence({ ...ends, what: THINGS[what](), from: ends[from] });
  },
};

/** What an event of the journal says, in the screen's language. */
export function eventSentence(event: DomainEvent, names: JournalNames): string {
  const sentence = SENTENCES[event.type] as (event: DomainEvent, names: JournalNames) => string;
  return sentence(event, names);
}

/** Fields that a person fills in, in the order of the form. */
const FIELDS: Partial<Record<keyof AccountChange, () => string>> = {
  name: words.journal_field_name,
  email: words.journal_field_email,
  phone: words.journal_field_phone,
  profileKeys: words.journal_field_pages,
  needsReview: words.journal_field_review,
  colour: words.journal_field_colour,
  icon: words.journal_field_icon,
  note: words.journal_field_note,
  tags: words.journal_field_tags,
  startUrl: words.journal_field_start,
};

/** Which fields differ, never what stands in them: a journal is read over shoulders. */
function changeSentence(name: string, change: AccountChange): string {
  const { hidden, pinned, premiumUntil, points } = change;
  if (hidden !== undefined) return hidden ? words.journal_hidden({ name }) : words.journal_shown({ name });
  if (pinned !== undefined) return pinned ? words.journal_pinned({ name }) : words.journal_unpinned({ name });
  if (premiumUntil === null) return words.journal_premium_off({ name });
  if (premiumUntil !== undefined)
    return words.journal_premium({ name, moment: momentWords(premiumUntil, simulatedNow()) });
  if (points !== undefined) return words.journal_points({ name, count: points });
  const fields = Object.entries(FIELDS).flatMap(([field, word]) => (field in change ? [word()] : []));
  return fields.length === 0 ? words.journal_moved({ name }) : words.journal_edited({ name, what: fields.join(", ") });
}
