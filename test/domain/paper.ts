import type { Account } from "../../src/domain/account";
import type { Challenge } from "../../src/domain/challenge";
import type { CommandArgs, CommandValue, DomainCommandName } from "../../src/domain/commands";
import { decide, needsOf } from "../../src/domain/decide";
import type { Decision, Outgoing } from "../../src/domain/decision";
import type { Author, DomainEvent, JournalEntry } from "../../src/domain/events";
import { idsTouched, RecordBook } from "../../src/domain/evolve";
import type { Facts } from "../../src/domain/facts";
import { type AccountId, accountId, type LinkId, linkId } from "../../src/domain/ids";
import { type Link, SHARES_NOTHING } from "../../src/domain/link";
import { DAY_MS, type Moment } from "../../src/domain/moment";
import type { Refusal } from "../../src/domain/refusal";
import type { RulePack, RuleValues } from "../../src/domain/rule-pack";
import { byMoment, fire, timersOf, timersOfAccount } from "../../src/domain/timers";
import { OZON_ARTICLE } from "../../src/marketplaces/ozon/rules";
import { factsFor, type Sheet } from "./paper-facts";

export const NOON: Moment = Date.UTC(2026, 0, 10, 12);
export const MIN = 60_000;
export const HOUR = 60 * MIN;
export const DAY = DAY_MS;

/** The article's pack with some numbers changed. */
export function packWith(values: Partial<RuleValues>, id = OZON_ARTICLE.id): RulePack {
  const changed = Object.entries(values).map(([name, value]) => [
    name,
    { ...OZON_ARTICLE.rules[name as keyof RuleValues], value },
  ]);
  return { ...OZON_ARTICLE, id, rules: { ...OZON_ARTICLE.rules, ...Object.fromEntries(changed) } };
}

/** The domain alone, played with pencil and paper: no database, all facts at hand, a clock that is set by hand. */
export class Paper {
  book = new RecordBook();
  now: Moment = NOON;
  /** What holds everywhere until another pack is chosen. */
  pack: RulePack;
  /** More packs, to be chosen. */
  shelf: readonly RulePack[] = [];
  readonly journal: JournalEntry[] = [];
  readonly outgoing: Outgoing[] = [];
  #things = 0;
  #written = 0;

  constructor(rules: Partial<RuleValues> = {}) {
    this.pack = packWith(rules);
  }

  /** Writes a record as it is, without a command. A name that begins with b is a business account. */
  account(id: string, said: Partial<Account> = {}): AccountId {
    const kind = id.startsWith("b") ? "business" : "personal";
    const account: Account = {
      id: accountId(id),
      marketplace: "ozon",
      kind,
      name: id.toUpperCase(),
      email: kind === "personal" ? `${id}@example.org` : null,
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
      order: ++this.#things,
      startUrl: null,
      createdAt: this.now,
      lastUsedAt: this.now,
      createdSeq: this.#between(),
      ...said,
    };
    this.book.accounts.set(account.id, account);
    return account.id;
  }

  /** Writes a link as it is, without a command. */
  link(id: string, owner: string, other: string, said: Partial<Link> = {}): LinkId {
    const link: Link = {
      id: linkId(id),
      kind: "business",
      marketplace: "ozon",
      owner: accountId(owner),
      other: { account: accountId(other) },
      state: "active",
      since: this.now,
      deadline: null,
      shares: { owner: SHARES_NOTHING, other: SHARES_NOTHING },
      terms: { version: "2026-11", acceptedAt: this.now },
      evidence: { by: null, at: null, seenAt: null },
      endReason: null,
      cameFrom: null,
      undoUntil: null,
      createdAt: this.now,
      createdSeq: this.#between(),
      ...said,
    };
    this.book.links.set(link.id, link);
    return link.id;
  }

  /** Changes a link's record as no command would. */
  patch(link: LinkId, said: Partial<Link>): void {
    this.book.links.set(link, { ...this.recordOf(link), ...said });
  }

  recordOf(link: LinkId): Link {
    const record = this.book.links.get(link);
    if (record === undefined) throw new Error(`no link ${link}`);
    return record;
  }

  accountOf(account: AccountId): Account {
    const record = this.book.accounts.get(account);
    if (record === undefined) throw new Error(`no account ${account}`);
    return record;
  }

  challengeOf(link: LinkId): Challenge {
    const challenge = this.book.challenges.get(link);
    if (challenge === undefined) throw new Error(`no challenge for ${link}`);
    return challenge;
  }

  facts<Name extends DomainCommandName>(name: Name, args: CommandArgs<Name>): Facts {
    return factsFor(needsOf(name, args), this.#sheet());
  }

  /** Decides, and takes in what follows. */
  decide<Name extends DomainCommandName>(name: Name, args: CommandArgs<Name>): Decision<CommandValue<Name>> {
    const decision = decide(name, args, this.facts(name, args), {
      now: this.now,
      newId: () => `new-${++this.#things}`,
      newCode: (length) => String(++this.#things).padStart(length, "4"),
      newSalt: () => `salt-${++this.#things}`,
      nextSeq: this.journal.length + 1,
    });
    if (decision.refusal !== undefined && decision.events.length > 0 && decision.refusal.code !== "code-wrong") {
      throw new Error(`${name} was refused and yet something happened: ${JSON.stringify(decision)}`);
    }
    for (const event of decision.events) this.#take(event, this.now, "user");
    this.outgoing.push(...(decision.outgoing ?? []));
    return decision;
  }

  give<Name extends DomainCommandName>(name: Name, args: CommandArgs<Name>): CommandValue<Name> {
    const { refusal, value } = this.decide(name, args);
    if (refusal !== undefined) throw new Error(`${name} was refused: ${JSON.stringify(refusal)}`);
    return value as CommandValue<Name>;
  }

  refused<Name extends DomainCommandName>(name: Name, args: CommandArgs<Name>): Refusal {
    const { refusal } = this.decide(name, args);
    if (refusal === undefined) throw new Error(`${name} was accepted`);
    return refusal;
  }

  /** Waits, and lets fire what is due by then. */
  wait(ms: number): void {
    this.now += ms;
    const timers = [
      ...[...this.book.links.values()].flatMap((link) => timersOf(link, this.book.challenges.get(link.id))),
      ...[...this.book.accounts.values()].flatMap(timersOfAccount),
    ];
    const { packOf } = this.#sheet();
    for (const timer of timers.filter(({ at }) => at <= this.now).sort(byMoment)) {
      for (const event of fire(timer, this.book, packOf)) this.#take(event, timer.at, "timer");
    }
  }

  /** The code that was sent last for a link. */
  codeFor(link: LinkId): string {
    const letter = this.outgoing.findLast((each) => each.link === link);
    if (letter?.kind !== "code") throw new Error(`no code was sent for ${link}`);
    return letter.code;
  }

  request(personal: AccountId, business: AccountId): LinkId {
    return this.give("link.request-business", { personal, business, channel: "email", termsVersion: "2026-11" }).id;
  }

  linked(personal: AccountId, business: AccountId): LinkId {
    const link = this.request(personal, business);
    this.give("link.confirm-code", { link, code: this.codeFor(link) });
    return link;
  }

  /** Unlinks and says yes to it. */
  unlinked(link: LinkId): void {
    this.give("link.unlink", { link });
    this.give("link.confirm-unlink", { link });
  }

  /** Younger than all that the journal tells so far, and older than what it will. */
  #between(): number {
    return this.journal.length + ++this.#written / 10_000;
  }

  #take(event: DomainEvent, at: Moment, by: Author): void {
    const seq = this.journal.length + 1;
    const ids = idsTouched(event, this.book);
    this.book.take(event, seq);
    this.journal.push({ seq, at, by, event: event.type, ids, what: event });
  }

  #sheet(): Sheet {
    const packNamed = (id: string) => [this.pack, ...this.shelf].find((pack) => pack.id === id);
    return {
      book: this.book,
      now: this.now,
      packOf: (marketplace) => packNamed(this.book.packs.get(marketplace) ?? "") ?? { ...this.pack, marketplace },
      packNamed,
    };
  }
}
