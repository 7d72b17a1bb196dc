import type { ToolbarFacts } from "../../src/background/toolbar-face";
import { accountId, linkId, profileKey } from "../../src/domain/ids";
import type { LinkState } from "../../src/domain/link";
import type { PageMark, WaitingItem } from "../../src/domain/views";

export const MIN = 60_000;
/** A quarter to three in the afternoon where the tests' clocks stand. */
export const NOW = Date.UTC(2026, 0, 10, 9);

/** Something that waits until so many ms after NOW; a code may die before. */
export const item = (
  state: LinkState,
  deadlineMs: number,
  codeMs: number | null = null,
  otherName = "Firm",
): WaitingItem => ({
  link: linkId("l"),
  kind: "business",
  state,
  deadline: NOW + deadlineMs,
  owner: accountId("anna"),
  other: { account: accountId("firm") },
  ownerName: "Anna",
  otherName,
  codeExpiresAt: codeMs === null ? null : NOW + codeMs,
});

export const mark = (state: PageMark["state"], word = "business · linked"): PageMark => ({
  key: profileKey("ozon:seller:1"),
  account: accountId("firm"),
  kind: "business",
  state,
  word,
  active: false,
});

export const facts = (said: Partial<ToolbarFacts> = {}): ToolbarFacts => ({
  database: "ok",
  waiting: [],
  waitingInAll: said.waiting?.length ?? 0,
  activeName: "Anna",
  mark: null,
  badge: "attention",
  seats: null,
  language: "en",
  ...said,
});
