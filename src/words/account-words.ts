import type { Account, Marketplace } from "../domain/account";
import type { Language } from "../domain/commands";
import type { LinkBrief } from "../domain/views";
import { m } from "./generated/messages";
import { kindWord, marketplaceWord, stateWord } from "./index";

/** What is looked at of an account that is searched for. */
export type FindableAccount = Pick<
  Account,
  "marketplace" | "kind" | "name" | "email" | "phone" | "profileKeys" | "note" | "tags"
> & { readonly links: readonly LinkBrief[] };

/** What people also call a marketplace. */
const ALSO_CALLED = {
  ozon: m.also_called_ozon,
  wildberries: m.also_called_wildberries,
  yandex: m.also_called_yandex,
} as const satisfies Record<Marketplace, unknown>;

/** Who reads Russian may type the name on an English site, and the other way round. */
const BOTH: readonly Language[] = ["ru", "en"];

const OF: Readonly<Record<Language, (account: FindableAccount) => readonly string[]>> = {
  ru: (account) => wordsOf(account, "ru"),
  en: (account) => wordsOf(account, "en"),
};

/** All words by which an account is found, its name first; of one language always the same function. */
export const accountWords = (locale: Language) => OF[locale];

function wordsOf(account: FindableAccount, locale: Language): readonly string[] {
  const { marketplace, email, phone, links } = account;
  return [
    account.name,
    marketplaceWord(marketplace, locale),
    ...BOTH.map((each) => ALSO_CALLED[marketplace]({}, { locale: each })),
    kindWord(account.kind, locale),
    ...(email === null ? [] : [email]),
    ...(phone === null ? [] : [phone]),
    ...account.profileKeys,
    ...account.tags,
    ...links.flatMap(({ state, with: far }) => [stateWord(state, locale), far]),
    ...(links.length === 0 ? [stateWord("not-linked", locale)] : []),
    account.note,
  ];
}
