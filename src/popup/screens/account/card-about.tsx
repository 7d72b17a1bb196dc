import type { AccountView } from "../../../domain/views";
import { simulatedNow } from "../../../ui/clock";
import { Masked, maskedEmail, maskedPhone } from "../../../ui/masked";
import { dayWords } from "../../../ui/moments";
import { words } from "../../../words";
import { pageWords } from "./page-words";

/** What somebody has said of the account: contacts, pages, tags and a note. */
export function AccountAbout({ account }: { readonly account: AccountView }) {
  const { email, phone, profileKeys, startUrl, tags, note } = account;
  return (
    <>
      <section class="stack-tight" aria-labelledby="contacts-title">
        <h2 id="contacts-title" class="section-title">
          {words.contacts_title()}
        </h2>
        {email !== null && <Masked icon="mail" label={words.form_email()} masked={maskedEmail(email)} plain={email} />}
        {phone !== null && <Masked icon="phone" label={words.form_phone()} masked={maskedPhone(phone)} plain={phone} />}
        {email === null && phone === null && <p class="muted">{words.contacts_none()}</p>}
        <Chips label={words.form_pages()} texts={profileKeys.map(pageWords)} testId="card-pages" />
        {startUrl !== null && <StartPage url={startUrl} />}
      </section>
      {(tags.length > 0 || note !== "") && (
        <section class="stack-tight" aria-labelledby="own-title">
          <h2 id="own-title" class="section-title">
            {words.form_group_own()}
          </h2>
          <Chips label={words.form_tags()} texts={tags} testId="card-tags" />
          {note !== "" && (
            <p class="account-note" data-testid="card-note">
              {note}
            </p>
          )}
        </section>
      )}
      <Times account={account} />
    </>
  );
}

interface ChipsProps {
  readonly label: string;
  readonly texts: readonly string[];
  readonly testId: string;
}

function Chips({ label, texts, testId }: ChipsProps) {
  if (texts.length === 0) return null;
  return (
    <ul class="cluster" aria-label={label} data-testid={testId}>
      {texts.map((text) => (
        <li key={text} class="chip">
          <span class="one-line" title={text}>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A link that a person follows; nothing goes there by itself, and the page is not told where they came from. */
const StartPage = ({ url }: { readonly url: string }) => (
  <a class="one-line" href={url} target="_blank" rel="noopener noreferrer" title={url} data-testid="start-page">
    {words.card_start({ host: URL.canParse(url) ? new URL(url).host : url })}
  </a>
);

function Times({ account: { createdAt, lastUsedAt } }: { readonly account: AccountView }) {
  const now = simulatedNow();
  return (
    <p class="small muted">{words.card_times({ added: dayWords(createdAt, now), used: dayWords(lastUsedAt, now) })}</p>
  );
}
