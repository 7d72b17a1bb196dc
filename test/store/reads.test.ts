import { beforeAll, describe, expect, it } from "vitest";
import { accountId, linkId, orderId, profileKey } from "../../src/domain/ids";
import { DAY_MS } from "../../src/domain/moment";
import type { ViewArgs, ViewName } from "../../src/domain/views";
import { accountRow, journalRow, linkRow, orderRow } from "../../src/store/rows";
import { newWorld, START, TERMS, type World } from "../support/world";
import { addCrowd, CROWD, type Few, liveInCrowd, settleFew } from "./crowd";
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
    ["journal", {}, { journal: 50, accounts: 100, links: 101 }],
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

describe("however many strangers there are, as much is read", () => {
  const NAMES = ["few", "many"] as const;
  const FIRMS = { marketplace: "ozon", kind: "business" } as const;
  const sizes = { few: CROWD, many: 3 * CROWD } as const;
  const counted: Record<(typeof NAMES)[number], Reads> = { few: {}, many: {} };
  const worlds: { readonly reads: Reads; readonly world: World; readonly people: Few }[] = [];

  beforeAll(async () => {
    for (const name of NAMES) {
      const there = newWorld({ addon: countingReads(counted[name]) });
      const people = await settleFew(there);
      await addCrowd(there, sizes[name]);
      worlds.push({ reads: counted[name], world: there, people });
    }
  }, 120_000);

  /** What is read where there are few strangers, and where there are many. */
  async function readIn(ask: (there: World, people: Few) => Promise<unknown>): Promise<readonly Reads[]> {
    const found: Reads[] = [];
    for (const { reads: there, world: asked, people } of worlds) {
      for (const table of Object.keys(there)) delete there[table];
      await ask(asked, people);
      found.push({ ...there });
    }
    return found;
  }

  const missing = (): never => {
    throw new Error("there is no world");
  };

  /** How many rows of it, of all tables but the single rows that are always read. */
  const rowsOf = ({ keyed: _, ...tables }: Reads): number => Object.values(tables).reduce((sum, rows) => sum + rows, 0);

  /** A view, what of it, with which arguments, and how many rows it may read at the most. */
  type Asked = readonly [ViewName, string, (people: Few) => object, mostRows: number];
  const keys = Array.from({ length: 50 }, (_, at) => profileKey(at < 25 ? `ozon:seller:${at}` : `ozon:x:${at}`));

  const VIEWS: readonly Asked[] = [
    ["account", "one", ({ anna }) => ({ account: anna }), 15],
    ["accounts", "the first 50", () => ({}), 400],
    ["accounts", "of a marketplace", () => ({ marketplace: "ozon" }), 400],
    ["accounts", "of a kind", () => ({ kind: "business" }), 400],
    ["link", "one", ({ member }) => ({ link: member }), 60],
    ["links", "of an organiser", ({ anna }) => ({ account: anna }), 80],
    ["links", "of a member", ({ boris }) => ({ account: boris }), 60],
    ["waiting", "the first 500", () => ({}), 2_500],
    ["post", "the last 50", () => ({}), 70],
    ["post", "of a link", ({ business }) => ({ link: business }), 15],
    ["terms", "to invite", ({ anna }) => ({ command: "link.invite-member", with: { organiser: anna } }), 15],
    ["terms", "to unlink", ({ member }) => ({ command: "link.unlink", with: { link: member } }), 20],
    ["terms", "to accept", ({ invited }) => ({ command: "link.accept", with: { link: invited } }), 20],
    ["page", "50 keys", () => ({ keys }), 250],
    ["journal", "the last 50", () => ({}), 220],
    ["journal", "from the middle", () => ({ before: 500 }), 220],
    ["journal", "of an account", ({ anna }) => ({ account: anna }), 220],
    ["journal", "of a link", ({ member }) => ({ link: member }), 60],
    ["family", "with one who left", ({ anna }) => ({ organiser: anna }), 30],
    ["orders", "of three accounts", ({ anna }) => ({ account: anna }), 30],
    ["wishlist", "one", ({ anna }) => ({ account: anna }), 15],
    ["points", "of an organiser", ({ anna }) => ({ account: anna }), 25],
    ["visible", "of a member", ({ anna, boris }) => ({ viewer: anna, subject: boris }), 25],
    ["rules", "of a marketplace", () => ({ marketplace: "ozon" }), 15],
    ["popup", "all of it", () => ({}), 400],
    ["toolbar", "all of it", () => ({}), 70],
    ["health", "all of it", () => ({}), 20],
  ];

  const seeBoth = (name: ViewName, argsFor: (people: Few) => object): Promise<readonly Reads[]> =>
    readIn((there, people) => there.see(name, argsFor(people) as never));

  it.each(VIEWS)("by view %s (%s)", async (name, _, argsFor, most) => {
    const [few = {}, many] = await seeBoth(name, argsFor);
    expect(many).toEqual(few);
    expect(rowsOf(few)).toBeLessThanOrEqual(most);
  });

  it.each([
    ["accounts", "a page far down", (crowd: number) => ({ skip: crowd - 100 })],
    ["accounts", "firms of a marketplace", () => ({ ...FIRMS, limit: 5 })],
  ] as const)("by view %s (%s)", async (name, _, argsFor) => {
    const found: Reads[] = [];
    for (const [at, each] of NAMES.entries()) found.push((await seeBoth(name, () => argsFor(sizes[each])))[at] ?? {});
    expect(found[1]).toEqual(found[0]);
  });

  it("by view links (of an account in one state, not all in that state)", async () => {
    const [few, many] = await seeBoth("links", ({ anna }) => ({ account: anna, state: "expired" }));
    expect(many).toEqual(few);
  });

  it("by outsider.set (of one contact, not everybody who is asked)", async () => {
    const args = { contact: "guest@example.org", answer: "none", after: 0 } as const;
    const [few, many] = await readIn(({ give }) => give("outsider.set", args));
    expect(many).toEqual(few);
  });

  it("by view journal (an early page of an account, not its later entries)", async () => {
    const { reads: there, world: asked, people } = worlds[0] ?? missing();
    const account = people.vera;
    const entries = Array.from({ length: 300 }, (_, at) => ({
      seq: 1_000_000 + at,
      at: START,
      by: "user" as const,
      event: "account.edited" as const,
      ids: [account],
      what: { type: "account.edited" as const, account, change: { note: `${at}` } },
    }));
    await asked.db.journal.bulkAdd(entries.map(journalRow));
    for (const table of Object.keys(there)) delete there[table];
    await asked.see("journal", { account, before: 1_000_010, limit: 10 });
    await asked.db.journal.bulkDelete(entries.map(({ seq }) => seq));
    expect(there.journal).toBeLessThan(20);
  });

  it("by view orders (shared by somebody who keeps many private, not those)", async () => {
    const { reads: there, world: asked, people } = worlds[0] ?? missing();
    const orders = Array.from({ length: 300 }, (_, at) => ({
      id: orderId(`private-${at}`),
      account: people.boris,
      number: `${at}`,
      title: "Kettle",
      total: 100,
      placedAt: START + at,
      private: true,
      seq: 1_000_000 + at,
    }));
    await asked.db.orders.bulkAdd(orders.map(({ seq, ...order }) => orderRow(order, seq)));
    for (const table of Object.keys(there)) delete there[table];
    await asked.see("orders", { account: people.anna, limit: 10 });
    await asked.db.orders.bulkDelete(orders.map(({ id }) => id));
    expect(there.orders).toBeLessThan(40);
  });

  const COMMANDS: readonly (readonly [string, (there: World, people: Few) => Promise<unknown>, mostRows: number])[] = [
    ["account.add", ({ give }) => give("account.add", { marketplace: "ozon", kind: "personal", name: "Olga" }), 20],
    ["account.switch", ({ give }, { boris }) => give("account.switch", { account: boris }), 20],
    ["account.edit", ({ give }, { anna }) => give("account.edit", { account: anna, note: "note" }), 20],
    ["account.pin", ({ give }, { anna }) => give("account.pin", { account: anna }), 20],
    ["account.pin", ({ give }, { boris }) => give("account.pin", { account: boris }), 20],
    ["account.move", ({ give }, { anna, boris }) => give("account.move", { account: boris, before: anna }), 30],
    ["account.hide", ({ give }, { firm }) => give("account.hide", { account: firm }), 20],
    [
      "link.request-business",
      async ({ give, codeFor }, { vera, freeFirm }) => {
        const args = { personal: vera, business: freeFirm, channel: "email", termsVersion: TERMS } as const;
        const { id: link } = await give("link.request-business", args);
        await give("link.confirm-code", { link, code: await codeFor(link) });
      },
      70,
    ],
    [
      "link.request-business, refused",
      ({ refused }, { boris, firm }) =>
        refused("link.request-business", { personal: boris, business: firm, channel: "email", termsVersion: TERMS }),
      30,
    ],
    [
      "link.invite-member, link.resend-invitation and link.accept of a contact",
      async ({ give }, { anna }) => {
        const invited = { organiser: anna, contact: "new@example.org", termsVersion: TERMS };
        const { id: link } = await give("link.invite-member", invited);
        await give("link.resend-invitation", { link });
        await give("link.accept", { link });
      },
      120,
    ],
    [
      "link.invite-member and link.decline of an account",
      async ({ give }, { anna }) => {
        const invited = { organiser: anna, contact: "vera@example.org", termsVersion: TERMS };
        await give("link.decline", { link: (await give("link.invite-member", invited)).id });
      },
      80,
    ],
    [
      "link.invite-member, refused",
      ({ refused }, { anna }) =>
        refused("link.invite-member", { organiser: anna, contact: "boris@example.org", termsVersion: TERMS }),
      50,
    ],
    [
      "link.request-social, link.grant-consent and link.confirm",
      async ({ give }, { boris }) => {
        const identity = { account: boris, provider: "vk", handle: "boris", termsVersion: TERMS };
        const { id: link } = await give("link.request-social", identity);
        await give("link.grant-consent", { link, scopes: ["basic"] });
        await give("link.confirm", { link });
      },
      70,
    ],
    [
      "link.unlink, link.confirm-unlink and link.restore of a member",
      async ({ give }, { member: link }) => {
        await give("link.unlink", { link });
        await give("link.confirm-unlink", { link });
        await give("link.restore", { link });
      },
      130,
    ],
    [
      "sharing.set of wish lists in step",
      async ({ give }, { member: link }) => {
        await give("sharing.set", { link, from: "owner", what: "wishlist", on: false });
        await give("sharing.set", { link, from: "owner", what: "wishlist", on: true });
      },
      80,
    ],
    ["bonus.transfer", ({ give }, { member: link }) => give("bonus.transfer", { link, from: "owner", points: 1 }), 20],
    ["points.set", ({ give }, { anna }) => give("points.set", { account: anna, points: 2_000 }), 20],
    [
      "premium.set",
      async ({ give }, { anna }) => {
        await give("premium.set", { account: anna, until: null });
        await give("premium.set", { account: anna, until: START + 100 * DAY_MS });
      },
      120,
    ],
    [
      "order.add",
      ({ give }, { anna }) => give("order.add", { account: anna, number: "3", title: "T", total: 1, placedAt: START }),
      20,
    ],
    ["order.set-private", ({ give }, { order }) => give("order.set-private", { order, on: true }), 20],
    ["wish.add in step", ({ give }, { anna }) => give("wish.add", { account: anna, key: "lamp", title: "Lamp" }), 40],
    ["wish.remove in step", ({ give }, { anna }) => give("wish.remove", { account: anna, key: "lamp" }), 40],
    ["fault.set", ({ give }) => give("fault.set", { channel: "sms", fault: "lost" }), 20],
    ["link.revoke", ({ give }, { invited: link }) => give("link.revoke", { link }), 20],
    [
      "what is due",
      async (there, { boris, freeFirm, firm }) => {
        const unlinkAll = (await there.see("links", { account: freeFirm })).links.filter(
          (link) => link.state === "active",
        );
        for (const { id: link } of unlinkAll) await there.give("link.unlink", { link });
        await there.refused("account.remove", { account: boris });
        await there.refused("account.remove", { account: firm });
        there.wait(DAY_MS);
        await there.store.catchUp();
      },
      250,
    ],
    [
      "account.remove",
      async ({ give, person }) => give("account.remove", { account: await person({ name: "Olga", email: null }) }),
      60,
    ],
  ];

  it.each(COMMANDS)("by %s", async (_, deed, most) => {
    const [few = {}, many] = await readIn(deed);
    expect(many).toEqual(few);
    expect(rowsOf(few)).toBeLessThanOrEqual(most);
  });

  it("by pack.use as many links as are live, and no ended one", async () => {
    const found = await readIn(({ give }) => give("pack.use", { marketplace: "ozon", pack: "ozon-family-2026" }));
    for (const [at, { links = 0 }] of found.entries()) {
      const live = liveInCrowd(sizes[NAMES[at] ?? "few"]);
      expect(links - live).toBeGreaterThan(0);
      expect(links - live).toBeLessThan(30);
    }
  });
});
