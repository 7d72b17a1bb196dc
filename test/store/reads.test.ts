import { beforeAll, describe, expect, it } from "vitest";
import { accountId, linkId, profileKey } from "../../src/domain/ids";
import type { ViewArgs, ViewName } from "../../src/domain/views";
import { accountRow, linkRow } from "../../src/store/rows";
import { newWorld, START, TERMS, type World } from "../support/world";
import { countingReads, type Reads } from "./fault";
import { accountNumber, fill, linkNumber } from "./plenty";

const ACCOUNTS = 500;
const reads: Reads = {};
let world: World;

/** What one question reads, by table. */
async function readBy<Name extends ViewName>(name: Name, args: ViewArgs<Name>): Promise<Reads> {
  for (const table of Object.keys(reads)) delete reads[table];
  const outcome = await world.store.view(name, args);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { ...reads };
}

beforeAll(async () => {
  world = newWorld({ addon: countingReads(reads) });
  const { accounts } = await fill(world, ACCOUNTS);
  const [first, second] = accounts;
  if (first === undefined || second === undefined) throw new Error("no accounts");
  await world.db.active.put({ marketplace: "ozon", account: first.id });
  const keyed = accountNumber(ACCOUNTS, { profileKeys: [profileKey("ozon:seller:1")] });
  await world.db.accounts.add(accountRow(keyed));
  const ended = Array.from({ length: 100 }, (_, at) =>
    linkNumber(1_000 + at, first.id, second.id, { state: "revoked", deadline: null }),
  );
  await world.db.links.bulkAdd(ended.map(linkRow));
});

describe("no view reads a whole table", () => {
  it("the counter sees what is read", async () => {
    for (const table of Object.keys(reads)) delete reads[table];
    await world.db.accounts.toArray();
    await world.db.accounts
      .where("order")
      .above(0)
      .count()
      .catch(() => 0);
    await world.db.accounts.toCollection().each(() => undefined);
    expect(reads.accounts).toBeGreaterThanOrEqual(2 * ACCOUNTS);
  });

  const VIEWS: readonly (readonly [ViewName, object, Partial<Reads>])[] = [
    ["account", { account: accountId("account-00007") }, { accounts: 1 }],
    ["accounts", {}, { accounts: 160, links: 60 }],
    ["accounts", { limit: 5 }, { accounts: 20, links: 10 }],
    ["accounts", { kind: "business" }, { accounts: 160, links: 110 }],
    ["accounts", { marketplace: "ozon" }, { accounts: 160, links: 60 }],
    ["accounts", { hidden: true }, { accounts: 5, links: 5 }],
    ["link", { link: linkId("link-00007") }, { accounts: 6, links: 6 }],
    ["links", { account: accountId("account-00014") }, { accounts: 6, links: 6 }],
    ["links", { state: "suspended" }, { accounts: 0, links: 3 }],
    ["waiting", {}, { links: 255 }],
    ["post", {}, { letters: 50, accounts: 0, links: 3 }],
    ["terms", { command: "link.unlink", with: { link: "link-00007" } }, { links: 3, accounts: 0 }],
    ["page", { keys: ["ozon:seller:1", "ozon:self", "ozon:cabinet"] }, { accounts: 12, links: 10 }],
    ["journal", {}, { journal: 50, accounts: 0 }],
    ["journal", { limit: 5 }, { journal: 5 }],
    ["journal", { link: linkId("link-00007") }, { journal: 5 }],
    ["popup", {}, { accounts: 220, links: 100, journal: 0, challenges: 25, letters: 50 }],
    ["toolbar", {}, { accounts: 30, links: 15, journal: 0, challenges: 15, letters: 0 }],
    ["health", {}, { accounts: 0, links: 3, journal: 0 }],
  ];

  it.each(VIEWS)("%s %j", async (name, args, most) => {
    const read = await readBy(name, args as never);
    for (const [table, rows] of Object.entries(most)) expect(read[table] ?? 0, table).toBeLessThanOrEqual(rows ?? 0);
  });

  it("and a second page of fifty reads no more than two pages", async () => {
    const read = await readBy("accounts", { skip: 50 });
    expect(read.accounts).toBeLessThanOrEqual(220);
  });

  it("and the business accounts of one marketplace are found without reading the buyers", async () => {
    const read = await readBy("accounts", { marketplace: "ozon", kind: "business", limit: 5 });
    expect(read.accounts).toBeLessThanOrEqual(25);
  });

  it("and the list of all links is never longer than five hundred", async () => {
    expect((await readBy("links", {})).links).toBeLessThanOrEqual(1_200);
  });
});

describe("no command reads a whole table", () => {
  it.each([
    ["account.edit", { account: accountId("account-00007"), note: "n" }, 4],
    ["account.switch", { account: accountId("account-00007") }, 4],
    ["account.pin", { account: accountId("account-00008") }, 4],
    ["account.move", { account: accountId("account-00008"), before: accountId("account-00007") }, 8],
    [
      "link.request-business",
      {
        personal: accountId("account-00006"),
        business: accountId("account-00007"),
        channel: "email",
        termsVersion: TERMS,
      },
      6,
    ],
    ["account.remove", { account: accountId("account-00006") }, 6],
  ] as const)("%s", async (name, args, most) => {
    for (const table of Object.keys(reads)) delete reads[table];
    await world.store.command({ name, args, op: `${name}-${START}`, by: "user" });
    expect(reads.accounts ?? 0).toBeLessThanOrEqual(most);
    expect(reads.links ?? 0).toBeLessThanOrEqual(10);
    expect(reads.journal ?? 0).toBe(0);
  });
});
