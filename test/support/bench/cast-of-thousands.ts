import { COLOURS, type Colour, type Marketplace } from "../../../src/domain/account";
import { type AccountId, type ProfileKey, profileKey } from "../../../src/domain/ids";
import { MINUTE_MS } from "../../../src/domain/moment";
import type { Chronicle } from "./chronicle";

/** So many firms, the last ones, are checked by hand before a link to them holds. */
export const REVIEWED = 8;

const FIRST_NAMES = ["Анна", "Пётр", "Мария", "Олег", "Ирина", "Сергей", "Дарья", "Никита"];
const FIRM_NAMES = ["Ромашка", "Дом и сад", "Северный ветер", "Мастерская Луны", "Тёплый плед"];

export interface Cast {
  readonly persons: readonly AccountId[];
  readonly firms: readonly AccountId[];
}
export type Pair = readonly [personal: AccountId, business: AccountId];

/** The page of the firm of that number. */
export const keyOf = (firm: number): ProfileKey => profileKey(`ozon:seller:${100_000 + firm}`);

/** The person and the firm of that number; both lists go round. */
export function pair({ persons, firms }: Cast, at: number): Pair {
  const personal = persons[at % persons.length];
  const business = firms[at % firms.length];
  if (personal === undefined || business === undefined) throw new Error("the cast is empty");
  return [personal, business];
}

/** Adds so many accounts, three persons for every two firms, one a minute. */
export async function enter(story: Chronicle, count: number): Promise<Cast> {
  const persons: AccountId[] = [];
  const firms: AccountId[] = [];
  const firmsInAll = (count / 5) * 2;
  for (let at = 0; at < count; at++) {
    await story.wait(MINUTE_MS);
    const colour = COLOURS[at % COLOURS.length] ?? "teal";
    if (at % 5 < 3) persons.push(await addPerson(story, persons.length, colour));
    else firms.push(await addFirm(story, firms.length, colour, firms.length >= firmsInAll - REVIEWED));
  }
  return { persons, firms };
}

export const addPerson = async (
  story: Chronicle,
  at: number,
  colour: Colour,
  marketplace: Marketplace = "ozon",
): Promise<AccountId> =>
  (
    await story.give("account.add", {
      marketplace,
      kind: "personal",
      name: `${FIRST_NAMES[at % FIRST_NAMES.length]} ${at + 1}`,
      email: `person-${at + 1}@example.org`,
      phone: `+7 900 ${String(1_000_000 + at)}`,
      colour,
      note: at % 3 === 0 ? "Для покупок домой, доставка на Лесную" : "",
    })
  ).id;

export const addFirm = async (story: Chronicle, at: number, colour: Colour, needsReview: boolean): Promise<AccountId> =>
  (
    await story.give("account.add", {
      marketplace: "ozon",
      kind: "business",
      name: `ООО ${FIRM_NAMES[at % FIRM_NAMES.length]} ${at + 1}`,
      profileKeys: [keyOf(at)],
      needsReview,
      colour,
      tags: at % 4 === 0 ? ["опт"] : [],
    })
  ).id;
