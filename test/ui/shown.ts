import { accountId, linkId } from "../../src/domain/ids";
import { type LinkState, SHARES_NOTHING } from "../../src/domain/link";
import type { Refusal } from "../../src/domain/refusal";
import type { AccountRow, AccountView, ChallengeView, LinkView, PopupView, WaitingItem } from "../../src/domain/views";
import { NOW } from "./fake-background";

const MINUTE = 60_000;

/** What views show, as far as no test says otherwise. */
export const accountRow = (id: string, said: Partial<AccountRow> = {}): AccountRow => ({
  id: accountId(id),
  marketplace: "ozon",
  kind: "personal",
  name: id,
  colour: "teal",
  icon: null,
  pinned: false,
  hidden: false,
  active: false,
  links: [],
  ...said,
});

export const accountView = (id: string, said: Partial<AccountView> = {}): AccountView => ({
  id: accountId(id),
  marketplace: "ozon",
  kind: "personal",
  name: id,
  email: "anna@example.org",
  phone: "+7 900 000-42-17",
  profileKeys: [],
  premiumUntil: null,
  needsReview: false,
  points: 0,
  colour: "teal",
  icon: null,
  note: "",
  tags: [],
  pinned: false,
  hidden: false,
  order: 1,
  startUrl: null,
  createdAt: NOW,
  lastUsedAt: NOW,
  createdSeq: 1,
  active: false,
  ...said,
});

export const challengeView = (said: Partial<ChallengeView> = {}): ChallengeView => ({
  channel: "email",
  expiresAt: NOW + 10 * MINUTE,
  attemptsLeft: 5,
  resendAt: NOW + MINUTE,
  lockedUntil: null,
  sends: 1,
  attempts: 5,
  maxSends: 5,
  codeLength: 6,
  ...said,
});

/** A business link of Anna and Romashka. */
export const linkView = (state: LinkState, said: Partial<LinkView> = {}): LinkView => ({
  id: linkId("link"),
  kind: "business",
  marketplace: "ozon",
  owner: accountId("anna"),
  other: { account: accountId("romashka") },
  state,
  since: NOW - MINUTE,
  deadline: null,
  shares: { owner: SHARES_NOTHING, other: SHARES_NOTHING },
  terms: { version: "2026-11", acceptedAt: NOW - MINUTE },
  evidence: { by: null, at: null, seenAt: null },
  endReason: null,
  cameFrom: null,
  undoUntil: null,
  createdAt: NOW - MINUTE,
  createdSeq: 1,
  ownerAccount: accountRow("anna", { name: "Anna" }),
  otherAccount: accountRow("romashka", { name: "Romashka", kind: "business" }),
  ...said,
});

export const waitingItem = (link: string, said: Partial<WaitingItem> = {}): WaitingItem => ({
  link: linkId(link),
  kind: "business",
  state: "awaiting-code",
  deadline: NOW + 60 * MINUTE,
  owner: accountId("anna"),
  other: { account: accountId("romashka") },
  ownerName: "Anna",
  otherName: "Romashka",
  codeExpiresAt: NOW + 10 * MINUTE,
  ...said,
});

export const popupView = (accounts: readonly AccountRow[], said: Partial<PopupView> = {}): PopupView => ({
  now: NOW,
  clockOffset: 0,
  preferences: { language: "en", theme: "system", effectiveLanguage: "en" },
  accounts,
  accountsInAll: accounts.length,
  waiting: [],
  waitingInAll: said.waiting?.length ?? 0,
  undoable: [],
  family: null,
  freshLetters: 0,
  ...said,
});

export const refusalOf = (code: Refusal["code"], said: Partial<Refusal> = {}): Refusal => ({
  code,
  rule: null,
  values: {},
  culprits: [],
  earliest: null,
  ...said,
});
