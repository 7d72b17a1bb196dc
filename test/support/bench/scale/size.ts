/** How big a world is. */
export interface WorldSize {
  readonly accounts: number;
  /** Of all kinds, live and ended. */
  readonly links: number;
  readonly journal: number;
  readonly orders: number;
  readonly wishes: number;
}

/** A plausible world of so many accounts: a multiple of 100. */
export const sizeOf = (accounts: number): WorldSize => ({
  accounts,
  links: 2 * accounts,
  journal: 20 * accounts,
  orders: 2 * accounts,
  wishes: 1.5 * accounts,
});

/** What is a number of its own from a thousand accounts on (what waits at one moment), and less in smaller worlds. */
export const fewer = ({ accounts }: Pick<WorldSize, "accounts">, number: number): number =>
  Math.round(number * Math.min(1, accounts / 1_000));
