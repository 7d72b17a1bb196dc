import type { CommandName, DomainCommandName, KnobCommandName, KnobCommands } from "../domain/commands";
import type { Circumstances, CommandRule, Decision, Outgoing } from "../domain/decision";
import type { Author } from "../domain/events";
import type { Moment } from "../domain/moment";
import type { Refusal } from "../domain/refusal";
import { RULEBOOK } from "../domain/rulebook";
import { type Letter, TOPICS, type Topic } from "../domain/views";
import { defaultPack } from "../marketplaces/rules";
import type { SvyazkaDatabase } from "./database";
import { anyDue } from "./due";
import { loadFacts } from "./facts";
import { mustBeWritable } from "./guard";
import { JournalWriter } from "./journal-writer";
import { type Keyed, type Knobs, readKeyed, writeKnobs } from "./keyed";

/** The world outside the database: what a command may not make up by itself. */
export interface Outside {
  /** The real clock, in epoch milliseconds. */
  readonly realNow: () => Moment;
  readonly newId: Circumstances["newId"];
  readonly newCode: Circumstances["newCode"];
  readonly newSalt: Circumstances["newSalt"];
  /** Turns what goes out into a message of the simulated post. Pure: it runs inside the transaction. */
  readonly deliver: (outgoing: Outgoing, id: string, sentAt: Moment, knobs: Knobs) => Letter;
  /** What a turn of a knob leads to. */
  readonly knobs: {
    readonly [Name in KnobCommandName]: (knobs: Knobs, args: KnobCommands[Name]["args"]) => Knobs;
  };
}

/** A command as it reaches the store: its arguments were checked. `op` names the deed, so that it is done once. */
export interface GivenCommand {
  readonly name: CommandName;
  readonly args: unknown;
  readonly op: string;
  readonly by: Author;
}

export type CommandOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Committed {
  readonly outcome: CommandOutcome;
  /** What open screens must ask anew. */
  readonly topics: readonly Topic[];
}

/**
 * Decides and applies one command in one transaction: records, journal, letters and `op`, or nothing. Null, and nothing
 * done, where a timer is due that must fire before it.
 */
export function applyCommand(db: SvyazkaDatabase, outside: Outside, given: GivenCommand): Promise<Committed | null> {
  return db.transaction("rw", db.tables, async () => {
    const [keyed, done] = await Promise.all([readKeyed(db), db.ops.get(given.op)]);
    mustBeWritable(db, keyed.origin);
    // Whoever asks again got no answer: perhaps nobody was told either of what was done.
    if (done !== undefined) return { outcome: done.answer as CommandOutcome, topics: TOPICS };
    if (isKnob(given.name)) return turnKnob(db, outside, given, keyed);
    const now = outside.realNow() + keyed.knobs.clockOffset;
    return (await anyDue(db, now)) ? null : decideAndWrite(db, outside, given, keyed, now);
  }) as Promise<Committed | null>;
}

const isKnob = (name: CommandName): name is KnobCommandName => !(name in RULEBOOK);

async function turnKnob(
  db: SvyazkaDatabase,
  outside: Outside,
  given: GivenCommand,
  { knobs }: Keyed,
): Promise<Committed> {
  const turn = outside.knobs[given.name as KnobCommandName] as (knobs: Knobs, args: unknown) => Knobs;
  const outcome: CommandOutcome = { ok: true, value: null };
  await Promise.all([writeKnobs(db, turn(knobs, given.args)), remember(db, outside, given, outcome)]);
  return { outcome, topics: [given.name === "preferences.set" ? "preferences" : "clock"] };
}

async function decideAndWrite(
  db: SvyazkaDatabase,
  outside: Outside,
  given: GivenCommand,
  keyed: Keyed,
  now: Moment,
): Promise<Committed> {
  // The name and its arguments were checked together; here they only travel together.
  const rule = RULEBOOK[given.name as DomainCommandName] as CommandRule<unknown, unknown>;
  const facts = await loadFacts(db, rule.needs(given.args), defaultPack);
  const writer = new JournalWriter(facts, keyed.lastSeq);
  const { newId, newCode, newSalt } = outside;
  const decision = rule.decide(given.args, facts, { now, newId, newCode, newSalt, nextSeq: writer.nextSeq });
  for (const event of decision.events) writer.take(event, now, given.by);
  for (const outgoing of decision.outgoing ?? []) writer.post(outside.deliver(outgoing, newId(), now, keyed.knobs));
  await writer.flush(db);

  const outcome = outcomeOf(decision);
  // A refusal that wrote nothing is decided anew when it is asked again: the world may have become another.
  if (outcome.ok || decision.events.length > 0) await remember(db, outside, given, outcome);
  return { outcome, topics: writer.topics() };
}

const outcomeOf = ({ refusal, value }: Decision<unknown>): CommandOutcome =>
  refusal === undefined ? { ok: true, value: value ?? null } : { ok: false, refusal };

const remember = (
  db: SvyazkaDatabase,
  { realNow }: Outside,
  { op }: GivenCommand,
  answer: CommandOutcome,
): PromiseLike<unknown> => db.ops.add({ op, at: realNow(), answer });
