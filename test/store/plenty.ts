import type { Account } from "../../src/domain/account";
import { type AccountId, accountId, linkId } from "../../src/domain/ids";
import { type Link, SHARES_NOTHING } from "../../src/domain/link";
import { accountRow, journalRow, linkRow } from "../../src/store/rows";
import { START, type World } from "../support/world";

/** Account records made by hand, for tests that need many and no story of how they came about. */
export function accountNumber(at: number, said: Partial<Account> = {}): Account {
  const kind = at % 2 === 0 ? "personal" : "business";
  return {
    id: accountId(`account-${String(at).padStart(5, "0")}`),
    marketplace: "ozon",
    kind,
    name: `${kind} ${at}`,
    email: `a${at}@example.org`,
    phone: null,
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
    order: at + 1,
    startUrl: null,
    createdAt: START + at,
    lastUsedAt: START + at,
    createdSeq: at + 1,
    ...said,
  };
}

export function linkNumber(at: number, owner: AccountId, other: AccountId, said: Partial<Link> = {}): Link {
  return {
    id: linkId(`link-${String(at).padStart(5, "0")}`),
    kind: "business",
    marketplace: "ozon",
    owner,
    other: { account: other },
    state: "awaiting-review",
    since: START,
    deadline: START + 1_000 + at,
    shares: { owner: SHARES_NOTHING, other: SHARES_NOTHING },
    terms: { version: "2026-11", acceptedAt: START },
    evidence: { by: null, at: null, seenAt: null },
    endReason: null,
    cameFrom: null,
    undoUntil: null,
    createdAt: START,
    createdSeq: at + 1,
    ...said,
  };
}

/** So many accounts, and between each pair of neighbours a link that waits, and what that would have written. */
export async function fill(world: World, accounts: number, links = accounts / 2, said: Partial<Link> = {}) {
  const records = Array.from({ length: accounts }, (_, at) => accountNumber(at));
  const made = Array.from({ length: links }, (_, at) => {
    const [owner, other] = [records[(2 * at) % accounts], records[(2 * at + 1) % accounts]];
    if (owner === undefined || other === undefined) throw new Error("links need accounts");
    return linkNumber(at, owner.id, other.id, said);
  });
  await world.db.accounts.bulkAdd(records.map(accountRow));
  await world.db.links.bulkAdd(made.map(linkRow));
  await world.db.journal.bulkAdd(
    made.map((link) =>
      journalRow({
        seq: link.createdSeq,
        at: link.createdAt,
        by: "user",
        event: "link.requested",
        ids: [link.id, link.owner],
        what: { type: "link.requested", link },
      }),
    ),
  );
  await world.db.keyed.put({ key: "lastSeq", value: made.length });
  return { accounts: records, links: made };
}
