import type { AccountId } from "../../../domain/ids";
import { type Draft, useDraft } from "../../../ui/drafts";

/** Where somebody stood on the first screen; it comes back with it, also after the popup was closed. */
export interface Standing {
  /** What is typed to find accounts by; empty: all of them are shown. */
  readonly typed: Draft<string>;
  /** The row that holds the list's one tab stop; null until somebody has chosen one. */
  readonly row: Draft<AccountId | null>;
  /** How many accounts beyond the popup's own view were brought. */
  readonly further: Draft<number>;
  /** How far the body was scrolled, in pixels. */
  readonly scroll: Draft<number>;
}

export const useStanding = (): Standing => ({
  typed: useDraft("home-typed", "", isText),
  row: useDraft<AccountId | null>("home-row", null, isRow),
  further: useDraft("home-further", 0, isCount),
  scroll: useDraft("home-scroll", 0, isCount),
});

const isText = (kept: unknown): kept is string => typeof kept === "string";
const isRow = (kept: unknown): kept is AccountId | null => kept === null || typeof kept === "string";
const isCount = (kept: unknown): kept is number => typeof kept === "number" && kept >= 0;
