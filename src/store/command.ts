import type { CommandArgs, CommandName, DomainCommandName, KnobCommandName } from "../domain/commands";
import { contactKey } from "../domain/contact";
import { decide, needsOf } from "../domain/decide";
import type { Decision } from "../domain/decision";
import type { Author } from "../domain/events";
import type { Moment } from "../domain/moment";
import type { Refusal } from "../domain/refusal";
import { RULEBOOK } from "../domain/rulebook";
import { TOPICS, type Topic } from "../domain/views";
import { askAnew } from "./asked";
import type { Context } from "./context";
import { anyDue } from "./due-list";
import { loadFacts } from "./facts";
import { mustBeWritable } from "./guard";
import { JournalWriter } from "./journal-writer";
import { type Keyed, type Knobs, readKeyed, writeKnobs } from "./keyed";

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
export function applyCommand(context: Context, given: GivenCommand): Promise<Committed | null> {
  const { db, outside } = context;
  return db.transaction("rw", db.tables, async () => {
    const [keyed, done] = await Promise.all([readKeyed(db), db.ops.get(given.op)]);
    mustBeWritable(db, keyed.origin);
    // Whoever asks again got no answer: perhaps nobody was told either of what was done.
    if (done !== undefined) return { outcome: done.answer as CommandOutcome, topics: TOPICS };
    const now = outside.realNow() + keyed.knobs.clockOffset;
    if (await anyDue(db, now)) return null;
    if (isKnob(given.name)) return turnKnob(context, { ...given, name: given.name }, keyed, now);
    // The name and its arguments were checked together; here they only travel together.
    const named = { ...given, name: given.name, args: given.args as CommandArgs<DomainCommandName> };
    return decideAndWrite(context, named, keyed, now);
  }) as Promise<Committed | null>;
}

const isKnob = (name: CommandName): name is KnobCommandName => !(name in RULEBOOK);

async function turnKnob(
  context: Context,
  given: GivenCommand & { readonly name: KnobCommandName },
  { knobs }: Keyed,
  now: Moment,
): Promise<Committed> {
  const { db, outside, play } = context;
  const turn = outside.knobs[given.name] as (knobs: Knobs, args: unknown, now: Moment) => Knobs;
  const turned = turn(knobs, given.args, now);
  const outcome: CommandOutcome = { ok: true, value: null };
  await Promise.all([writeKnobs(db, turned), remember(context, given, outcome)]);
  if (given.name === "outsider.set" || given.name === "reviewer.set") {
    const { contact } = given.args as Partial<CommandArgs<"outsider.set">>;
    await askAnew(db, contact === undefined ? null : contactKey(contact), play(knobs), play(turned));
  }
  return { outcome, topics: [given.name === "preferences.set" ? "preferences" : "clock"] };
}

async function decideAndWrite<Name extends DomainCommandName>(
  context: Context,
  { name, args, op, by }: GivenCommand & { readonly name: Name; readonly args: CommandArgs<Name> },
  keyed: Keyed,
  now: Moment,
): Promise<Committed> {
  const { db, outside, shelf, play } = context;
  const facts = await loadFacts(db, needsOf(name, args), shelf, now);
  const writer = new JournalWriter(facts, keyed.lastSeq, play(keyed.knobs));
  const { newId, newCode, newSalt } = outside;
  const decision = decide(name, args, facts, { now, newId, newCode, newSalt, nextSeq: writer.nextSeq });
  for (const event of decision.events) writer.take(event, now, by);
  for (const outgoing of decision.outgoing ?? []) writer.post(outside.deliver(outgoing, newId(), now, keyed.knobs));
  await writer.flush(db);

  const outcome = outcomeOf(decision);
  // A refusal that wrote nothing is decided anew when it is asked again: the world may have become another.
  if (outcome.ok || decision.events.length > 0) await remember(context, { op }, outcome);
  return { outcome, topics: writer.topics() };
}

const outcomeOf = ({ refusal, value }: Decision<unknown>): CommandOutcome =>
  refusal === undefined ? { ok: true, value: value ?? null } : { ok: false, refusal };

const remember = (
  { db, outside }: Context,
  { op }: Pick<GivenCommand, "op">,
  answer: CommandOutcome,
): PromiseLike<unknown> => db.ops.add({ op, at: outside.realNow(), answer });
