import { describe, expect, it } from "vitest";
import type { CommandArgs, DomainCommandName } from "../../src/domain/commands";
import { decide, needsOf } from "../../src/domain/decide";
import type { JournalEntry } from "../../src/domain/events";
import { RecordBook } from "../../src/domain/evolve";
import type { Facts } from "../../src/domain/facts";
import { DAY_MS } from "../../src/domain/moment";
import { type PackShelf, packOn } from "../../src/domain/rule-pack";
import { RULEBOOK } from "../../src/domain/rulebook";
import { loadFacts } from "../../src/store/facts";
import { inForce } from "../../src/store/packs";
import { factsFor } from "../domain/paper-facts";
import { ALL_PACKS } from "../fixtures/packs";
import { newWorld, START, TERMS, type World } from "../support/world";
import { type Cast, COMMANDS, prepared } from "./every-command";
import { invite, member, organiser } from "./household";

const NAMES = Object.keys(RULEBOOK) as readonly DomainCommandName[];
type Needy<Name extends DomainCommandName> = { readonly name: Name; readonly args: CommandArgs<Name> };

/** The same facts twice: fetched by index, and picked out of all records that the journal folds to. */
async function bothFacts<Name extends DomainCommandName>(
  world: World,
  { name, args }: Needy<Name>,
  shelf: PackShelf,
): Promise<readonly [Facts, Facts]> {
  const { db, now } = world;
  const needs = needsOf(name, args);
  const fetched = await db.transaction("r", db.tables, async () => loadFacts(db, needs, shelf, now));
  const book = new RecordBook();
  const journal = (await world.dump()).journal as readonly JournalEntry[];
  for (const entry of journal) book.take(entry.what, entry.seq);
  const packOf = inForce(shelf, book.packs);
  return [fetched, factsFor(needs, { book, now, packOf, packNamed: (id) => packOn(shelf, id) })];
}

/** Nothing that is needed is missing, whatever else was fetched, and the command is decided alike. */
async function expectEnough<Name extends DomainCommandName>(world: World, needy: Needy<Name>): Promise<void> {
  const [fetched, wanted] = await bothFacts(world, needy, ALL_PACKS);
  for (const table of ["accounts", "links", "challenges", "orders", "wishes", "packs"] as const) {
    for (const [id, record] of wanted[table]) {
      expect((fetched[table] as ReadonlyMap<string, unknown>).get(id), `${table} ${id}`).toEqual(record);
    }
  }
  expect(fetched.successor).toBe(wanted.successor);
  expect(fetched.pinned.map(({ id }) => id)).toEqual(wanted.pinned.map(({ id }) => id));
  const fixed = { now: world.now, newId: () => "new", newCode: () => "123456", newSalt: () => "salt", nextSeq: 1_000 };
  const { name, args } = needy;
  expect(decide(name, args, fetched, fixed)).toEqual(decide(name, args, wanted, fixed));
}

describe("the facts that are fetched by index", () => {
  it.each(NAMES)("are all that %s needs", async (name) => {
    const world = newWorld({ packs: ALL_PACKS });
    await expectEnough(world, { name, args: COMMANDS[name](await prepared(world)) as CommandArgs<typeof name> });
  });

  /** Commands that something stands in the way of, which may be found by another key than the one that is named. */
  const HINDERED: readonly (readonly [string, DomainCommandName, (cast: Cast) => object])[] = [
    [
      "the contact is that of a member elsewhere",
      "link.invite-member",
      ({ vera }) => ({ organiser: vera, contact: "oleg@example.org", termsVersion: TERMS }),
    ],
    [
      "the contact is invited elsewhere",
      "link.invite-member",
      ({ vera }) => ({ organiser: vera, contact: "ZOE@example.org", termsVersion: TERMS }),
    ],
    [
      "the contact is that of an organiser",
      "link.invite-member",
      ({ vera }) => ({ organiser: vera, contact: "anna@example.org", termsVersion: TERMS }),
    ],
    ["the account is a member", "link.accept", ({ invited, oleg }) => ({ link: invited, account: oleg })],
    ["the account is a firm", "link.accept", ({ invited, one }) => ({ link: invited, account: one })],
    [
      "the handle is taken",
      "link.request-social",
      ({ vera }) => ({ account: vera, provider: "telegram", handle: " Someone", termsVersion: TERMS }),
    ],
    [
      "the firm is taken",
      "link.request-business",
      ({ anna, three }) => ({ personal: anna, business: three, channel: "sms", termsVersion: TERMS }),
    ],
    ["links live", "account.remove", ({ oleg }) => ({ account: oleg })],
    ["the account is active", "account.remove", ({ anna }) => ({ account: anna })],
    ["the account is not there", "wish.add", () => ({ account: "nobody", key: "k", title: "k" })],
  ];

  it.each(HINDERED)("are enough where %s: %s", async (_, name, argsOf) => {
    const world = newWorld({ packs: ALL_PACKS });
    const cast = await prepared(world);
    await world.give("premium.set", { account: cast.vera, until: START + DAY_MS });
    await expectEnough(world, { name, args: argsOf(cast) as CommandArgs<typeof name> });
  });

  it("know who has by now the contact that was invited", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    const { invited, vera } = await prepared(world);
    await world.give("premium.set", { account: vera, until: START + DAY_MS });
    const zoe = await world.person({ name: "Zoe", phone: "8 900 111-22-33" });
    await invite(world, vera, "+7 900 111 22 33");
    await world.give("account.edit", { account: zoe, email: "Zoe@Example.org" });
    await expectEnough(world, { name: "link.accept", args: { link: invited } });
    await expectEnough(world, { name: "link.accept", args: { link: invited, account: zoe } });
    await expectEnough(world, { name: "link.decline", args: { link: invited } });
  });

  it("know who left a family by every key they had, and the seats that still cool down", async () => {
    const world = newWorld({ packs: ALL_PACKS });
    await world.give("pack.use", { marketplace: "ozon", pack: "rehearsal-join" });
    const anna = await organiser(world, { until: START + 900 * DAY_MS });
    const vera = await organiser(world, { name: "Vera", email: "vera@example.org", until: START + 900 * DAY_MS });
    const left = await member(world, anna, "zoe@example.org");
    for (const name of ["a", "b", "c"]) await member(world, anna, `${name}@example.org`);
    await world.give("link.unlink", { link: left });
    await world.give("link.confirm-unlink", { link: left });
    world.wait(100 * DAY_MS);
    await world.store.catchUp();
    const zoe = await world.person({ name: "Zoe", email: "zoe@example.org", phone: "8 900 111-22-33" });
    const by = (head: typeof anna, contact: string) =>
      ({ name: "link.invite-member", args: { organiser: head, contact, termsVersion: TERMS } }) as const;
    await expectEnough(world, by(vera, "+7 900 111 22 33"));
    await expectEnough(world, by(vera, "zoe@example.org"));
    await expectEnough(world, by(anna, "somebody.else@example.org"));
    await expectEnough(world, by(anna, "zoe@example.org"));
    const asked = await invite(world, vera, "xenia@example.org");
    await expectEnough(world, { name: "link.accept", args: { link: asked, account: zoe } });
    await expectEnough(world, { name: "link.restore", args: { link: left } });
  });
});
