import type { AccountId, ProfileKey } from "./ids";
import type { Moment } from "./moment";

export const MARKETPLACES = ["ozon", "wildberries", "yandex"] as const;
export type Marketplace = (typeof MARKETPLACES)[number];

export type AccountKind = "personal" | "business";
export const ACCOUNT_KINDS: readonly AccountKind[] = ["personal", "business"];

/** Eight hues, told apart by name in the style sheet; never the only sign of anything. */
export const COLOURS = ["teal", "blue", "violet", "pink", "red", "orange", "olive", "grey"] as const;
export type Colour = (typeof COLOURS)[number];

/** Bounds of what a person may type about an account, in UTF-16 units unless said. */
export const ACCOUNT_BOUNDS = {
  name: 80,
  email: 254,
  phone: 32,
  note: 500,
  tag: 40,
  tags: 20,
  profileKey: 200,
  profileKeys: 50,
  url: 2_000,
  points: 1_000_000_000,
} as const;

/** An account of a marketplace, as linking.md §1 has it. `order` is its place among the pinned, smaller first. */
export interface Account {
  readonly id: AccountId;
  readonly marketplace: Marketplace;
  readonly kind: AccountKind;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly profileKeys: readonly ProfileKey[];
  readonly premiumUntil: Moment | null;
  /** There once that moment has come: a clock that is set back does not give it another time. */
  readonly premiumLapsed?: boolean;
  /** A business account that the marketplace checks by hand before a link to it holds. */
  readonly needsReview: boolean;
  /** Whole bonus points, never below 0. */
  readonly points: number;
  readonly colour: Colour;
  readonly icon: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly pinned: boolean;
  readonly hidden: boolean;
  readonly order: number;
  readonly startUrl: string | null;
  readonly createdAt: Moment;
  readonly lastUsedAt: Moment;
  /** The journal's number of the entry that made it: of two with equal moments the smaller is the older. */
  readonly createdSeq: number;
}

/** Premium is active while now < `premiumUntil`. */
export const hasPremium = ({ premiumUntil, premiumLapsed }: Account, now: Moment): boolean =>
  premiumUntil !== null && premiumLapsed !== true && now < premiumUntil;
