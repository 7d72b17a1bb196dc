import type { Moment } from "../domain/moment";
import type { Term, TermName, TermsView } from "../domain/term";
import { words } from "../words";
import { simulatedNow } from "./clock";
import { Icon, type IconName } from "./icon";
import { lengthWords, machineTime, momentWords } from "./moments";
import "./terms-list.css";

interface TermLook {
  readonly icon: IconName;
  /** `number` is a limit or a length of time; 0 where the rules name none. */
  readonly say: (number: number) => string;
}

const term = (icon: IconName, say: TermLook["say"]): TermLook => ({ icon, say });

/** With the length of time where it is known. */
const lasting =
  (say: (values: { readonly length: string }) => string, sayWithout: () => string): TermLook["say"] =>
  (ms) =>
    ms === 0 ? sayWithout() : say({ length: lengthWords(ms) });

/** One entry a term: a new one without words does not compile. The drawing says what kind of thing it is. */
const TERMS: Readonly<Record<TermName, TermLook>> = {
  "shares-nothing-from-the-start": term("eye-off", () => words.term_shares_nothing()),
  "shares-subscription": term("check", () => words.term_shares_subscription()),
  "shares-bonuses": term("check", (percent) => words.term_shares_bonuses({ percent })),
  "shares-name": term("check", () => words.term_shares_name()),
  "shares-basic-data": term("check", () => words.term_shares_basic()),
  "may-share-bonuses": term("plus", () => words.term_may_bonuses()),
  "may-share-orders": term("plus", () => words.term_may_orders()),
  "may-share-wishlist": term("plus", () => words.term_may_wishlist()),
  "private-payment-methods": term("lock", () => words.term_private_payment()),
  "private-addresses": term("lock", () => words.term_private_addresses()),
  "private-messages": term("lock", () => words.term_private_messages()),
  "private-documents": term("lock", () => words.term_private_documents()),
  "private-contacts": term("lock", () => words.term_private_contacts()),
  "private-marked-orders": term("lock", () => words.term_private_marked_orders()),
  "points-not-merged": term("ban", () => words.term_points_not_merged()),
  "points-percent": term("ban", (percent) => words.term_points_percent({ percent })),
  "personal-no-other-business": term("ban", (count) => words.term_no_other_business({ count })),
  "business-no-other-personal": term("ban", () => words.term_no_other_personal()),
  "member-no-organiser": term("ban", () => words.term_member_no_organiser()),
  "member-no-other-family": term("ban", () => words.term_member_no_other()),
  "organiser-no-member": term("ban", () => words.term_organiser_no_member()),
  "identity-no-other-account": term("ban", () => words.term_identity_no_other()),
  "account-no-other-of-provider": term("ban", () => words.term_no_other_of_provider()),
  "remove-while-linked": term("ban", () => words.term_no_remove()),
  "needs-premium": term("ban", () => words.term_needs_premium()),
  "joins-per-year": term("ban", (count) => words.term_joins_per_year({ count })),
  "loses-link": term("cross", () => words.term_loses_link()),
  "loses-name": term("cross", () => words.term_loses_name()),
  "loses-subscription": term("cross", () => words.term_loses_subscription()),
  "loses-bonuses": term("cross", () => words.term_loses_bonuses()),
  "loses-orders": term("cross", () => words.term_loses_orders()),
  "loses-wishlist": term("cross", () => words.term_loses_wishlist()),
  "loses-sign-in": term("cross", () => words.term_loses_sign_in()),
  "waits-before-another-family": term("clock", lasting(words.term_waits_family_for, words.term_waits_family)),
  "waits-for-the-seat": term("clock", lasting(words.term_waits_seat_for, words.term_waits_seat)),
  "keeps-own-data": term("check", () => words.term_keeps_own()),
};

interface TermsListProps {
  readonly terms: TermsView;
  /** Names of the two ends, for what each of them loses; null: nobody who could lose anything. */
  readonly ends: { readonly owner: string; readonly other: string | null };
}

/** Terms in words, from the rules themselves; before an unlinking, what each side loses. */
export function TermsList({ terms, ends }: TermsListProps) {
  const { loses, undoWindow } = terms;
  return (
    <div class="terms stack">
      <Part title={words.term_shares_title()} terms={terms.shares} />
      {/* That it was private before is no news to who unlinks, and would push the losses out of sight. */}
      {!loses && <Part title={words.term_private_title()} terms={terms.private} />}
      <Part title={words.term_impossible_title()} terms={terms.impossible} />
      {loses && <Part title={words.term_loses_title({ name: ends.owner })} terms={loses.owner} always />}
      {loses && ends.other !== null && (
        <Part title={words.term_loses_title({ name: ends.other })} terms={loses.other} always />
      )}
      {undoWindow !== undefined && (
        <p class="term" data-icon="undo">
          <Icon name="undo" />
          {words.term_undo_window({ length: lengthWords(undoWindow) })}
        </p>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly terms: readonly Term[];
  /** Shown even where there is nothing in it: that nothing is lost is worth saying. */
  readonly always?: boolean;
}

function Part({ title, terms, always = false }: PartProps) {
  if (terms.length === 0 && !always) return null;
  return (
    <section class="stack-tight">
      <h3>{title}</h3>
      {terms.length === 0 && <p>{words.term_none()}</p>}
      <ul class="stack-tight">
        {terms.map((each) => (
          <TermLine key={each.name} term={each} />
        ))}
      </ul>
    </section>
  );
}

function TermLine({ term: { name, number = 0, until } }: { readonly term: Term }) {
  const { icon, say } = TERMS[name];
  return (
    <li class="term" data-icon={icon}>
      <Icon name={icon} />
      <span>
        {say(number)}
        {until !== undefined && <Until moment={until} />}
      </span>
    </li>
  );
}

/** Until when it cannot be had back; it does not tick, nothing is to be done before. */
const Until = ({ moment }: { readonly moment: Moment }) => (
  <time dateTime={machineTime(moment)}> · {words.clock_until({ moment: momentWords(moment, simulatedNow()) })}</time>
);
