/** Ids are opaque strings; the brand keeps one kind from being passed for another. */
type Branded<Brand extends string> = string & { readonly [brand]: Brand };
declare const brand: unique symbol;

export type AccountId = Branded<"account">;
export type LinkId = Branded<"link">;
export type LetterId = Branded<"letter">;
export type OrderId = Branded<"order">;

/** An e-mail address or a phone number in the one spelling that is compared: lower case, or E.164. */
export type ContactKey = Branded<"contact">;

/** A key that a page is known by, as `ozon:seller:123`. */
export type ProfileKey = Branded<"profile-key">;

/** Ids come from outside (messages, files, the database): these say which kind the caller expects. */
export const accountId = (id: string): AccountId => id as AccountId;
export const linkId = (id: string): LinkId => id as LinkId;
export const orderId = (id: string): OrderId => id as OrderId;
export const letterId = (id: string): LetterId => id as LetterId;
export const profileKey = (key: string): ProfileKey => key as ProfileKey;
