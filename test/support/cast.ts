import type { Page } from "puppeteer-core";
import type { AccountId, LinkId } from "../../src/domain/ids";
import { profileKey } from "../../src/domain/ids";
import { give, see } from "./talk";

/** Who most stories are about. */
export interface Cast {
  readonly anna: AccountId;
  readonly firm: AccountId;
}

export const SELLER_KEY = profileKey("ozon:seller:123");
export const TERMS_VERSION = "2026-11";

/** Anna with an e-mail address and a phone, and the firm that sells on page `/seller/romashka-123/`. */
export async function enterCast(page: Page): Promise<Cast> {
  const anna = await give(page, "account.add", {
    marketplace: "ozon",
    kind: "personal",
    name: "Анна",
    email: "anna@example.org",
    phone: "+7 900 000-00-01",
  });
  const firm = await give(page, "account.add", {
    marketplace: "ozon",
    kind: "business",
    name: "ООО Ромашка",
    profileKeys: [SELLER_KEY],
  });
  return { anna: anna.id, firm: firm.id };
}

/** Asks to link the two; the code is on its way. */
export async function requestLink(page: Page, { anna, firm }: Cast): Promise<LinkId> {
  const value = await give(page, "link.request-business", {
    personal: anna,
    business: firm,
    channel: "email",
    termsVersion: TERMS_VERSION,
  });
  return value.id;
}

/** The code in the newest message for that link. */
export async function codeOf(page: Page, link: LinkId): Promise<string> {
  const [letter] = (await see(page, "post", { link })).messages;
  if (letter?.code == null) throw new Error("no code has arrived");
  return letter.code;
}

/** Links the two, code and all. */
export async function linkCast(page: Page, cast: Cast): Promise<LinkId> {
  const link = await requestLink(page, cast);
  await give(page, "link.confirm-code", { link, code: await codeOf(page, link) });
  return link;
}
