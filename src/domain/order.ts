import type { AccountId, OrderId } from "./ids";
import type { Moment } from "./moment";

/** Bounds of what may be said about an order or a wish, in UTF-16 units; `total` in kopecks. */
export const ORDER_BOUNDS = { number: 64, title: 200, total: 100_000_000_000, key: 200, url: 2_000 } as const;

/** Something that an account bought. */
export interface Order {
  readonly id: OrderId;
  readonly account: AccountId;
  /** As the marketplace numbers it: `27975760-0121`. */
  readonly number: string;
  readonly title: string;
  /** Whole kopecks. */
  readonly total: number;
  readonly placedAt: Moment;
  /** Stays private whatever the account shares. */
  readonly private: boolean;
}

/** Something on an account's wish list; `key` is what the same thing is known by on other lists. */
export interface Wish {
  readonly account: AccountId;
  readonly key: string;
  readonly title: string;
  readonly url: string | null;
}

/** What a list says of a wish. */
export type WishWords = Pick<Wish, "key" | "title" | "url">;

/** A wish's place among all: one account has a key once. */
export const wishId = (account: AccountId, key: string): string => `${account} ${key}`;
