import type { Language } from "../domain/commands";
import type { Moment } from "../domain/moment";
import { DAY_MS } from "../domain/moment";
import type { PackShelf } from "../domain/rule-pack";
import type { Topic, ViewAnswer, ViewArgs, ViewName } from "../domain/views";
import { RULE_PACKS } from "../marketplaces/rules";
import { applyCommand, type Committed, type GivenCommand } from "./command";
import type { Context } from "./context";
import { SvyazkaDatabase } from "./database";
import { fireDue } from "./due";
import { anyDue } from "./due-list";
import { mustBeReadable, mustBeWritable } from "./guard";
import { readKeyed, signNewDatabase } from "./keyed";
import type { Outside } from "./outside";
import { chosenPacks, inForce } from "./packs";
import { type Reading, VIEWS } from "./views";
import { isNotFound, type NotFound } from "./views/not-found";

/** An `op` is remembered this long: far longer than any screen tries again. */
const OP_KEPT_MS = DAY_MS;

export type ViewOutcome<Name extends ViewName> =
  | { readonly ok: true; readonly value: ViewAnswer<Name> }
  | { readonly ok: false; readonly refusal: NotFound["refusal"] };

/** The one way to the records. */
export interface Store {
  /** Does a command whose arguments were checked. */
  readonly command: (given: GivenCommand) => Promise<Committed>;
  /** Reads a view whose arguments were checked, as if every timer due by now had fired. */
  readonly view: <Name extends ViewName>(name: Name, args: ViewArgs<Name>) => Promise<ViewOutcome<Name>>;
  /** Fires every timer that is due and tells what that changed. Safe to do at any time, any number of times. */
  readonly catchUp: () => Promise<readonly Topic[]>;
  /** Forgets what no longer matters. */
  readonly tidy: () => Promise<void>;
  readonly close: () => void;
}

export interface StoreOptions {
  readonly outside: Outside;
  /** What the screens speak while nobody chose. */
  readonly browserLanguage: Language;
  readonly databaseName?: string;
  /** The rule packs that there are; those that ship, unless said. */
  readonly packs?: PackShelf;
  /** Told when a view found timers due that nobody had woken up for, and fired them. */
  readonly onCaughtUp?: (topics: readonly Topic[]) => void;
}

/** Opens the database when it is first needed. Rejections are Dexie's own errors or NewerDatabaseError. */
export function createStore({
  outside,
  browserLanguage,
  databaseName,
  packs: shelf = RULE_PACKS,
  onCaughtUp,
}: StoreOptions): Store {
  const db = new SvyazkaDatabase(databaseName);
  const context: Context = { db, outside, shelf, play: (knobs) => (asked) => outside.answering(asked, knobs) };
  signNewDatabase(db, outside.newId(), outside.realNow());

  /** Dexie never tries again where opening has failed once (4.4.7), though a disk that was full or busy may be well by now. */
  const forgiveFailure = (): void => {
    if (db.hasFailed()) db.close({ disableAutoOpen: false });
  };

  /** Looked at by itself first: a transaction that may write makes all others wait, and mostly nothing is due. */
  const isDue = (): Promise<boolean> =>
    db.transaction("r", [db.accounts, db.links, db.challenges, db.asked, db.letters, db.keyed], async () => {
      const { knobs } = await readKeyed(db);
      return anyDue(db, outside.realNow() + knobs.clockOffset);
    }) as Promise<boolean>;

  const catchUp = async (): Promise<readonly Topic[]> => {
    forgiveFailure();
    const topics = new Set<Topic>();
    for (let more = await isDue(); more; ) {
      const round = await db.transaction("rw", db.tables, async () => {
        const keyed = await readKeyed(db);
        mustBeWritable(db, keyed.origin);
        return fireDue(context, outside.realNow() + keyed.knobs.clockOffset, keyed);
      });
      for (const topic of round.topics) topics.add(topic);
      more = round.more;
    }
    return [...topics];
  };

  /** The reading, or null where a timer is due that must fire first. */
  const read = <Name extends ViewName>(name: Name, args: ViewArgs<Name>): Promise<ViewOutcome<Name> | null> =>
    db.transaction("r", db.tables, async () => {
      const { origin, knobs, lastSeq } = await readKeyed(db);
      const { writable } = mustBeReadable(db, origin);
      const now: Moment = outside.realNow() + knobs.clockOffset;
      if (writable && (await anyDue(db, now))) return null;
      const pack = inForce(shelf, await chosenPacks(db));
      const reading: Reading = { db, now, knobs, lastSeq, browserLanguage, writable, pack, shelf };
      const answer = await VIEWS[name](reading, args);
      return isNotFound(answer) ? { ok: false, refusal: answer.refusal } : { ok: true, value: answer };
    }) as Promise<ViewOutcome<Name> | null>;

  return {
    command: async (given) => {
      forgiveFailure();
      const told = new Set<Topic>();
      for (;;) {
        const committed = await applyCommand(context, given);
        for (const topic of committed?.topics ?? []) told.add(topic);
        // Timers that were due before it fire before it; a clock that it moved on has made others due.
        if (committed === null || committed.topics.includes("clock"))
          for (const topic of await catchUp()) told.add(topic);
        if (committed !== null) return { outcome: committed.outcome, topics: [...told] };
      }
    },
    view: async (name, args) => {
      forgiveFailure();
      for (;;) {
        const outcome = await read(name, args);
        if (outcome !== null) return outcome;
        const topics = await catchUp();
        onCaughtUp?.(topics);
      }
    },
    catchUp,
    tidy: async () => {
      await db.transaction("rw", [db.ops, db.keyed], async () => {
        mustBeWritable(db, (await readKeyed(db)).origin);
        const long = outside.realNow() - OP_KEPT_MS;
        await db.ops.where("at").below(long).delete();
      });
    },
    close: () => db.close(),
  };
}
