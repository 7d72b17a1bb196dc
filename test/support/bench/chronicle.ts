import type { CommandArgs, DomainCommandName, DomainCommands } from "../../../src/domain/commands";
import type { CommandRule, Outgoing } from "../../../src/domain/decision";
import type { Author, DomainEvent, JournalEntry } from "../../../src/domain/events";
import { idsTouched, RecordBook } from "../../../src/domain/evolve";
import type { Facts, Needs } from "../../../src/domain/facts";
import type { AccountId, LinkId } from "../../../src/domain/ids";
import { isLive, type Link, otherAccount } from "../../../src/domain/link";
import type { Moment } from "../../../src/domain/moment";
import { RULEBOOK } from "../../../src/domain/rulebook";
import { fireDeadline } from "../../../src/domain/timers";
import type { Letter } from "../../../src/domain/views";
import { defaultPack } from "../../../src/marketplaces/rules";
import { playedOutside } from "../../../src/simulation/outside";
import type { DoneOp } from "../../../src/store/database";

/**
 * A world that is lived through in memory: real commands, decided by the real rules and evolved by the real events, but
 * without a database, because 15,000 transactions on one in memory take minutes and these take a second.
 */
export class Chronicle {
  now: Moment;
  readonly book = new RecordBook();
  readonly journal: JournalEntry[] = [];
  readonly letters: Letter[] = [];
  readonly ops: DoneOp[] = [];
  /** The last code sent for a link that still waits for it. */
  readonly codes = new Map<LinkId, string>();
  readonly #liveLinks = new Map<AccountId, Set<LinkId>>();
  readonly #outside: ReturnType<typeof playedOutside>;
  #things = 0;

  constructor(start: Moment) {
    this.now = start;
    this.#outside = playedOutside(
      {
        realNow: () => this.now,
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

  /** Does a command at this moment. @throws Error where it is refused: then the story is wrong */
  give<Name extends DomainCommandName>(name: Name, args: CommandArgs<Name>): DomainCommands[Name]["value"] {
    const rule = RULEBOOK[name] as unknown as CommandRule<CommandArgs<Name>, DomainCommands[Name]["value"]>;
    const { newId, newCode, newSalt } = this.#outside;
    const circumstances = { now: this.now, newId, newCode, newSalt, nextSeq: this.journal.length + 1 };
    const decision = rule.decide(args, this.#facts(rule.needs(args)), circumstances);
    if (decision.refusal) throw new Error(`${name} was refused: ${JSON.stringify(decision.refusal)}`);
    for (const event of decision.events) this.#take(event, this.now, "user");
    for (const outgoing of decision.outgoing ?? []) this.#post(outgoing);
    const value = decision.value ?? null;
    this.ops.push({ op: newId(), at: this.now, answer: { ok: true, value } });
    return value as DomainCommands[Name]["value"];
  }

  /** Lets time pass; this link's deadline fires if it is over by then. */
  fire(link: LinkId): void {
    const fired = fireDeadline(this.link(link));
    if (fired === null || fired.at > this.now) throw new Error(`${link} is not due`);
    this.#take(fired.event, fired.at, "timer");
  }

  /** @throws Error where there is no such link */
  link(id: LinkId): Link {
    const link = this.book.links.get(id);
    if (link === undefined) throw new Error(`no link ${id}`);
    return link;
  }

  isFree(account: AccountId): boolean {
    return (this.#liveLinks.get(account)?.size ?? 0) === 0;
  }

  #take(event: DomainEvent, at: Moment, by: Author): void {
    const seq = this.journal.length + 1;
    this.journal.push({ seq, at, by, event: event.type, ids: idsTouched(event), what: event });
    for (const change of this.book.take(event, seq)) {
      if (change.table === "links" && change.record !== null) this.#file(change.record);
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

  #post(outgoing: Outgoing): void {
    const knobs = { clockOffset: 0, preferences: { language: null, theme: "system" } } as const;
    this.letters.push(this.#outside.deliver(outgoing, this.#outside.newId(), this.now, knobs));
    this.codes.set(outgoing.link, outgoing.code);
  }

  /** Only what the command needs, as the store fetches it: whole maps would be walked through by every command. */
  #facts(needs: Needs): Facts {
    const { book } = this;
    const named = needs.link === undefined ? [] : [this.link(needs.link)];
    const ends = named.flatMap((link) => [link.owner, otherAccount(link)]);
    const accounts = only(book.accounts, [...(needs.accounts ?? []), ...ends]);
    const live = needs.liveLinks ? [...accounts.keys()].flatMap((id) => [...(this.#liveLinks.get(id) ?? [])]) : [];
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
