import type { Language } from "../domain/commands";
import { findAccounts } from "../domain/find";
import type { AccountId } from "../domain/ids";
import type { ViewAnswer } from "../domain/views";
import type { Offer } from "../platform/address-bar";
import type { Store } from "../store/store";
import { kindWord, marketplaceWord, words } from "../words";
import { accountWords } from "../words/account-words";
import { quotable } from "../words/quotes";
import { toolbarOf } from "./make-right";

type Account = ViewAnswer<"accounts">["accounts"][number];

/** Browsers show few more. */
const MOST_SUGGESTIONS = 6;
/** The most accounts that are looked through, in the order of the list. */
const MOST_ACCOUNTS = 500;
/** So much of an id tells namesakes apart. */
const ID_SHOWN = 8;

/** What the keyword in the address bar offers, and what Enter there means. */
export interface AddressBar {
  readonly offer: (typed: string) => Promise<Offer>;
  /** The account that was meant, or null where there is none. */
  readonly chosen: (typed: string) => Promise<AccountId | null>;
}

export function createAddressBar(store: Store): AddressBar {
  const known = async (): Promise<{ readonly accounts: readonly Account[]; readonly language: Language }> => {
    const [answer, { language }] = await Promise.all([
      store.view("accounts", { limit: MOST_ACCOUNTS }),
      toolbarOf(store),
    ]);
    return { accounts: answer.ok ? answer.value.accounts : [], language };
  };
  return {
    offer: async (typed) => {
      const { accounts, language } = await known();
      return offerOf(accounts, typed, language);
    },
    chosen: async (typed) => {
      const { accounts, language } = await known();
      return chosenOf(accounts, typed, language);
    },
  };
}

/** The first six that fit, in the order of the list, and what Enter would do. */
function offerOf(accounts: readonly Account[], typed: string, locale: Language): Offer {
  const found = fitting(accounts, typed, locale);
  return {
    first: firstWords(found[0], typed, locale),
    suggestions: found.slice(0, MOST_SUGGESTIONS).map((account) => ({
      content: contentOf(account, accounts),
      description: descriptionOf(account, locale),
    })),
  };
}

/** Whoever stands behind a suggestion that was walked to, else the first that fits what was typed. */
function chosenOf(accounts: readonly Account[], typed: string, locale: Language): AccountId | null {
  const said = typed.trim();
  const walkedTo = accounts.find((account) => contentOf(account, accounts) === said);
  return (walkedTo ?? fitting(accounts, said, locale)[0])?.id ?? null;
}

const fitting = (accounts: readonly Account[], typed: string, locale: Language): readonly Account[] =>
  findAccounts(accounts, typed, accountWords(locale));

function firstWords(first: Account | undefined, typed: string, locale: Language): string {
  if (first === undefined && typed.trim() === "") return words.address_empty({}, { locale });
  if (first === undefined) return words.address_nobody({ typed: quotable(typed.trim(), locale) }, { locale });
  const name = quotable(first.name, locale);
  return first.active ? words.address_active({ name }, { locale }) : words.address_switch({ name }, { locale });
}

/** The name, which people can read in the address bar; of namesakes also the beginning of the id. */
function contentOf({ id, name }: Account, accounts: readonly Account[]): string {
  const said = name.trim();
  const namesakes = accounts.filter((each) => each.name.trim() === said);
  return namesakes.length > 1 ? `${said} #${id.slice(0, ID_SHOWN)}` : said;
}

function descriptionOf({ name, kind, marketplace, active }: Account, locale: Language): string {
  const state = active ? [words.account_active_word({}, { locale })] : [];
  return `${name} — ${[kindWord(kind, locale), marketplaceWord(marketplace, locale), ...state].join(" · ")}`;
}
