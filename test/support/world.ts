import Dexie from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { Account } from "../../src/domain/account";
import type { CommandArgs, CommandName, CommandValue, Language } from "../../src/domain/commands";
import type { AccountId, LinkId } from "../../src/domain/ids";
import type { Moment } from "../../src/domain/moment";
import type { Refusal } from "../../src/domain/refusal";
import type { PackShelf } from "../../src/domain/rule-pack";
import type { Topic, ViewAnswer, ViewArgs, ViewName } from "../../src/domain/views";
import { playedOutside } from "../../src/simulation/outside";
import type { SvyazkaDatabase } from "../../src/store/database";
import { createStore, type Store } from "../../src/store/store";

/** A world on an empty database in memory, with a clock that stands still and ids that can be foretold. */
export interface World {
  readonly store: Store;
  now: Moment;
  readonly databaseName: string;
  /** The tables behind the store, to look under its hands and to damage them. */
  readonly db: SvyazkaDatabase;
  /** The same database behind a new store, as after a background that died. */
  restart(): void;
  give<Name extends CommandName>(name: Name, args: CommandArgs<Name>, op?: string): Promise<CommandValue<Name>>;
  refused<Name extends CommandName>(name: Name, args: CommandArgs<Name>, op?: string): Promise<Refusal>;
  see<Name extends ViewName>(name: Name, args: ViewArgs<Name>): Promise<ViewAnswer<Name>>;
  unseen<Name extends ViewName>(name: Name, args: ViewArgs<Name>): Promise<Refusal>;
  wait(ms: number): void;
  /** Everything that is kept, by table, in the order of the primary keys. */
  dump(): Promise<Dump>;
  /** Shorthands for what most stories begin with. */
  person(said?: Partial<Account>): Promise<AccountId>;
  firm(said?: Partial<Account>): Promise<AccountId>;
  request(personal: AccountId, business: AccountId): Promise<LinkId>;
  codeFor(link: LinkId): Promise<string>;
  linked(personal: AccountId, business: AccountId): Promise<LinkId>;
}

export type Dump = Readonly<Record<string, readonly unknown[]>>;

export interface WorldOptions {
  /** What the browser speaks; English unless said. */
  readonly language?: Language;
  /** Looks at each database before it is opened: the place for Dexie's middleware. */
  readonly addon?: (db: Dexie) => void;
  /** Null: the store is not told of anybody who listens. */
  readonly onCaughtUp?: ((topics: readonly Topic[]) => void) | null;
  /** What the clock says at a reading of it, for clocks that do not stand still. */
  readonly realNow?: (now: Moment) => Moment;
  readonly startsAt?: Moment;
  /** The rule packs that there are; those that ship, unless said. */
  readonly packs?: PackShelf;
}

export const START: Moment = Date.UTC(2026, 0, 10, 9);
export const TERMS = "2026-11";

let worlds = 0;

/** Makes such a world. Each has a database of its own. */
export function newWorld({
  language = "en",
  addon,
  onCaughtUp = () => undefined,
  realNow = (at) => at,
  startsAt = START,
  packs,
}: WorldOptions = {}): World {
  const factory = new IDBFactory();
  let things = 0;
  let now = startsAt;
  const databaseName = `world-${++worlds}`;
  const outside = playedOutside(
    {
      realNow: () => realNow(now),
      newId: () => `id-${++things}`,
      newCode: (length) => String(++things).padStart(length, "7"),
      newSalt: () => `salt-${++things}`,
    },
    language,
  );

  const open = (): { store: Store; db: SvyazkaDatabase } => {
    Dexie.dependencies.indexedDB = factory;
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
    const made: Dexie[] = [];
    const seeing = (db: Dexie): void => {
      made.push(db);
      addon?.(db);
    };
    Dexie.addons.push(seeing);
    try {
      const store = createStore({
        outside,
        browserLanguage: language,
        databaseName,
        ...(onCaughtUp && { onCaughtUp }),
        ...(packs && { packs }),
      });
      const [db] = made;
      if (db === undefined) throw new Error("the store made no database");
      return { store, db: db as SvyazkaDatabase };
    } finally {
      Dexie.addons.splice(Dexie.addons.indexOf(seeing), 1);
    }
  };
  let { store, db } = open();

  const world: World = {
    get store() {
      return store;
    },
    get db() {
      return db;
    },
    get now() {
      return now;
    },
    set now(moment) {
      now = moment;
    },
    databaseName,
    restart: () => {
      store.close();
      ({ store, db } = open());
    },
    give: async (name, args, op = `op-${++things}`) => {
      const { outcome } = await store.command({ name, args, op, by: "user" });
      if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
      return outcome.value as CommandValue<typeof name>;
    },
    refused: async (name, args, op = `op-${++things}`) => {
      const { outcome } = await store.command({ name, args, op, by: "user" });
      if (outcome.ok) throw new Error(`${name} was accepted`);
      return outcome.refusal;
    },
    see: async (name, args) => {
      const outcome = await store.view(name, args);
      if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
      return outcome.value;
    },
    unseen: async (name, args) => {
      const outcome = await store.view(name, args);
      if (outcome.ok) throw new Error(`${name} was shown`);
      return outcome.refusal;
    },
    wait: (ms) => {
      now += ms;
    },
    dump: () =>
      db.transaction("r", db.tables, async () => {
        const rows = await Promise.all(db.tables.map((table) => table.toArray()));
        return Object.fromEntries(db.tables.map((table, at) => [table.name, rows[at] ?? []]));
      }) as Promise<Dump>,
    person: async ({ name = "Anna", email = "anna@example.org", ...rest } = {}) =>
      (await world.give("account.add", { marketplace: "ozon", kind: "personal", name, email, ...rest })).id,
    firm: async ({ name = "OOO Romashka", ...rest } = {}) =>
      (await world.give("account.add", { marketplace: "ozon", kind: "business", name, ...rest })).id,
    request: async (personal, business) =>
      (await world.give("link.request-business", { personal, business, channel: "email", termsVersion: TERMS })).id,
    codeFor: async (link) => {
      const [letter] = (await world.see("post", { link })).messages;
      if (letter?.code == null) throw new Error("no code has arrived");
      return letter.code;
    },
    linked: async (personal, business) => {
      const link = await world.request(personal, business);
      await world.give("link.confirm-code", { link, code: await world.codeFor(link) });
      return link;
    },
  };
  return world;
}
