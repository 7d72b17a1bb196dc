import type { CommandArgs, DomainCommandName, DomainCommands } from "../../../src/domain/commands";
import type { CommandRule } from "../../../src/domain/decision";
import type { Author, DomainEvent } from "../../../src/domain/events";
import { RecordBook } from "../../../src/domain/evolve";
import type { Facts, Needs } from "../../../src/domain/facts";
import type { AccountId, LinkId } from "../../../src/domain/ids";
import { isLive, type Link, otherAccount } from "../../../src/domain/link";
import type { DurationMs, Moment } from "../../../src/domain/moment";
import { RULEBOOK } from "../../../src/domain/rulebook";
import { byMoment, fire, type Timer, timersOf } from "../../../src/domain/timers";
import { defaultPack } from "../../../src/marketplaces/rules";
import { playedOutside } from "../../../src/simulation/outside";
import { JournalWriter } from "../../../src/store/journal-writer";
import { PaperDatabase, type PaperTable } from "./paper";

const KNOBS = { clockOffset: 0, preferences: { language: null, theme: "system" } } as const;

/**
 * A world that is lived through in memory: real commands, decided by the real rules, timers that fire when they are due,
 * and rows that the store's own writer writes. Only the database is of paper, because 10,000 transactions on one in memory
 * take minutes and these take seconds.
 */
export class Chronicle {
  readonly book = new RecordBook();
  readonly #paper = new PaperDatabase();
  readonly #database = this.#paper.asDatabase();
  readonly #outside: ReturnType<typeof playedOutside>;
  readonly #liveLinks = new Map<AccountId, Set<LinkId>>();
  readonly #codes = new Map<LinkId, string>();
  readonly #timers = new Map<LinkId, readonly Timer[]>();
  #now: Moment;
  #things = 0;

  constructor(start: Moment) {
    this.#now = start;
    this.#outside = playedOutside(
      {
        realNow: () => this.#now,
        // As long as the real ones: an index of short keys would be smaller than a real one.
        newId: () => `00000000-0000-4000-8000-${String(++this.#things).padStart(12, "0")}`,
        newCode: (length) =>
          String(++this.#things)
            .padStart(length, "7")
            .slice(-length),
        newSalt: () => (++this.#things).toString(16).padStart(32, "a"),
      },
      "ru",
    );
  }

  get now(): Moment {
    return this.#now;
  }

  get entries(): number {
    return this.#paper.tables.journal.size;
  }

  /** Rows by table. */
  get tables(): Readonly<Record<string, PaperTable>> {
    return this.#paper.tables;
  }

  /** Does a command at this moment. @throws Error where it is refused: then the story is wrong */
  async give<Name extends DomainCommandName>(
    name: Name,
    args: CommandArgs<Name>,
  ): Promise<DomainCommands[Name]["value"]> {
    const rule = RULEBOOK[name] as unknown as CommandRule<CommandArgs<Name>, DomainCommands[Name]["value"]>;
    const { newId, newCode, newSalt } = this.#outside;
    const facts = this.#facts(rule.needs(args));
    const circumstances = { now: this.#now, newId, newCode, newSalt, nextSeq: this.entries + 1 };
    const decision = rule.decide(args, facts, circumstances);
    if (decision.refusal) throw new Error(`${name} was refused: ${JSON.stringify(decision.refusal)}`);
    const writer = new JournalWriter(facts, this.entries);
    for (const event of decision.events) this.#take(writer, event, this.#now, "user");
    for (const outgoing of decision.outgoing ?? []) {
      writer.post(this.#outside.deliver(outgoing, newId(), this.#now, KNOBS));
      this.#codes.set(outgoing.link, outgoing.code);
    }
    await writer.flush(this.#database);
    const value = decision.value ?? null;
    const op = newId();
    this.tables.ops?.set(op, { op, at: this.#now, answer: { ok: true, value } });
    return value as DomainCommands[Name]["value"];
  }

  /** Lets time pass, and fires every timer that comes due in it. */
  async wait(ms: DurationMs): Promise<void> {
    const until = this.#now + ms;
    const due = [...this.#timers.values()].flat().filter((timer) => timer.at <= until);
    for (const timer of due.sort(byMoment)) {
      const writer = new JournalWriter(this.#facts({ link: timer.link }), this.entries);
      const event = fire(timer, this.book);
      if (event !== null) this.#take(writer, event, timer.at, "timer");
      await writer.flush(this.#database);
    }
    this.#now = until;
  }

  /** The last code that was sent for a link. */
  codeOf(link: LinkId): string {
    return this.#codes.get(link) ?? "";
  }

  /** @throws Error where there is no such link */
  link(id: LinkId): Link {
    const link = this.book.links.get(id);
    if (link === undefined) throw new Error(`no link ${id}`);
    return link;
  }

  /** The live links of an account. */
  linksOf(account: AccountId): readonly LinkId[] {
    return [...(this.#liveLinks.get(account) ?? [])];
  }

  #take(writer: JournalWriter, event: DomainEvent, at: Moment, by: Author): void {
    const seq = writer.nextSeq;
    writer.take(event, at, by);
    for (const change of this.book.take(event, seq)) {
      if (change.table !== "links" && change.table !== "challenges") continue;
      const link = this.link(change.id);
      this.#file(link);
      const timers = timersOf(link, this.book.challenges.get(link.id));
      if (timers.length > 0) this.#timers.set(link.id, timers);
      else this.#timers.delete(link.id);
    }
  }

  #file(link: Link): void {
    for (const end of [link.owner, otherAccount(link)]) {
      if (end === null) continue;
      const links = this.#liveLinks.get(end) ?? new Set();
      this.#liveLinks.set(end, links);
      if (isLive(link)) links.add(link.id);
      else links.delete(link.id);
    }
  }

  /** Only what the command needs, as the store fetches it: whole maps would be walked through by every command. */
  #facts(needs: Needs): Facts {
    const { book } = this;
    const named = needs.link === undefined ? [] : [this.link(needs.link)];
    const ends = named.flatMap((link) => [link.owner, otherAccount(link)]);
    const accounts = only(book.accounts, [...(needs.accounts ?? []), ...ends]);
    const live = needs.liveLinks ? [...accounts.keys()].flatMap((id) => this.linksOf(id)) : [];
    return {
      accounts,
      links: only(book.links, [...named.map((link) => link.id), ...live]),
      challenges: only(book.challenges, [needs.link]),
      active: book.active,
      successor: null,
      pinned: [],
      pack: defaultPack,
    };
  }
}

function only<Id, Thing>(all: ReadonlyMap<Id, Thing>, ids: readonly (Id | null | undefined)[]): Map<Id, Thing> {
  const found = new Map<Id, Thing>();
  for (const id of ids) {
    const thing = id === null || id === undefined ? undefined : all.get(id);
    if (id !== null && id !== undefined && thing !== undefined) found.set(id, thing);
  }
  return found;
}
