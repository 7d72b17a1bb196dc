import type { AccountId, LinkId } from "../../../../src/domain/ids";
import type { Channel } from "../../../../src/domain/link";
import { type DurationMs, MINUTE_MS } from "../../../../src/domain/moment";
import { TERMS_VERSION as termsVersion } from "../../cast";
import type { Telling } from "./people";

/** So many seats has a family of the pack that everybody starts with. */
export const SEATS = 4;
const PROVIDERS = ["vk", "google", "apple", "mail", "yandex-id", "telegram"];

/** Asks to link a buyer and a firm, both free. */
export async function requestBusiness(
  telling: Telling,
  firms: readonly AccountId[],
  skewed: boolean,
  channel?: Channel,
): Promise<LinkId> {
  const free = (account: AccountId): boolean => telling.has(account, "business") === 0;
  const personal = telling.oneWho(telling.buyers, free, skewed);
  const business = telling.oneWho(firms, free);
  return requestOf(telling, personal, business, channel);
}

export async function requestOf(
  { story }: Telling,
  personal: AccountId,
  business: AccountId,
  channel: Channel = story.entries % 2 === 0 ? "email" : "sms",
): Promise<LinkId> {
  return (await story.give("link.request-business", { personal, business, channel, termsVersion })).id;
}

export async function confirmCode({ story }: Telling, link: LinkId, afterMs: DurationMs = MINUTE_MS): Promise<void> {
  await story.wait(afterMs);
  await story.give("link.confirm-code", { link, code: story.codeOf(link) });
}

/** Invites somebody into a family with a free seat: a buyer who is in none, or somebody who has no account here. */
export async function invite(telling: Telling, organisers: readonly AccountId[]): Promise<LinkId> {
  const organiser = telling.oneWho(organisers, (account) => telling.has(account, "family") < SEATS);
  return inviteInto(telling, organiser, telling.random() < 0.5 ? guestOf(telling) : memberOf(telling));
}

export const inviteInto = async ({ story }: Telling, organiser: AccountId, contact: string): Promise<LinkId> =>
  (await story.give("link.invite-member", { organiser, contact, termsVersion })).id;

/** The contact of a buyer who is in no family. */
function memberOf(telling: Telling): string {
  const { persons } = telling.people;
  const account = telling.oneWho(persons, (id) => telling.has(id, "family") === 0);
  return telling.story.account(account).email ?? "";
}

/** The contact of somebody who has no account here and is in no family. Guests come again. */
const guestOf = (telling: Telling): string =>
  telling.oneWho(telling.guests, (guest) => telling.has(`contact:${guest}`, "family") === 0);

/** Asks to sign in with a network that the buyer does not use yet. */
export async function requestSocial(telling: Telling, skewed: boolean): Promise<LinkId> {
  const used = (account: AccountId): number => telling.has(account, "social");
  const account = telling.oneWho(telling.buyers, (id) => used(id) < PROVIDERS.length, skewed);
  const taken = new Set(telling.story.linksOf(account).map(({ other }) => ("provider" in other ? other.provider : "")));
  const provider = telling.oneWho(PROVIDERS, (name) => !taken.has(name));
  const handle = `@user-${account.slice(-6)}`;
  return (await telling.story.give("link.request-social", { account, provider, handle, termsVersion })).id;
}

export async function confirmSocial({ story }: Telling, link: LinkId): Promise<void> {
  await story.give("link.grant-consent", { link, scopes: ["basic"] });
  await story.give("link.confirm", { link });
}
