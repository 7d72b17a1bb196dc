import type { Account } from "../../src/domain/account";
import type { Challenge } from "../../src/domain/challenge";
import type { CommandArgs, CommandValue, DomainCommandName } from "../../src/domain/commands";
import type { CommandRule, Decision, Outgoing } from "../../src/domain/decision";
import type { Author, DomainEvent, JournalEntry } from "../../src/domain/events";
import { idsTouched, RecordBook } from "../../src/domain/evolve";
import type { Facts, Needs } from "../../src/domain/facts";
import { type AccountId, accountId, type LinkId, linkId } from "../../src/domain/ids";
import { isLive, type Link, otherAccount, SHARES_NOTHING } from "../../src/domain/link";
import type { Moment } from "../../src/domain/moment";
import type { Refusal } from "../../src/domain/refusal";
import type { RulePack, RuleValues } from "../../src/domain/rule-pack";
import { RULEBOOK } from "../../src/domain/rulebook";
import { byMoment, fire, timersOf } from "../../src/domain/timers";
import { OZON_ARTICLE } from "../../src/marketplaces/ozon/rules";

export const NOON: Moment = Date.UTC(2026, 0, 10, 12);
export const MIN = 60_000;

/** The article's pack with some numbers changed. */
export function packWith(values: Partial<RuleValues>): RulePack {
  const changed = Object.entries(values).map(([name, value]) => [
    name,
    { ...OZON_ARTICLE.rules[name as keyof RuleValues], value },
  ]);
  return { ...OZON_ARTICLE, rules: { ...OZON_ARTICLE.rules, ...Object.fromEntries(changed) } };
}

/** The domain alone, played with pencil and paper: no database, all facts at hand, a clock that is set by hand. */
export class Paper {
  book = new RecordBook();
  now: Moment = NOON;
  pack: RulePack = OZON_ARTICLE;
  readonly journal: JournalEntry[] = [];
  readonly outgoing: Outgoing[] = [];
  #things = 0;

  /** Writes a record as it is, without a command. */
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
      createdSeq: ++this.#things,
      ...said,
    };
    this.book.links.set(link.id, link);
    return link.id;
  }

  recordOf(link: LinkId): Link {
    const record = this.book.links.get(link);
    if (record === undefined) throw new Error(`no link ${link}`);
    return record;
  }

  challengeOf(link: LinkId): Challenge {
    const challenge = this.book.challenges.get(link);
    if (challenge === undefined) throw new Error(`no challenge for ${link}`);
    return challenge;
  }

  /** Decides, and takes in what follows. */
  decide<Name extends DomainCommandName>(name: Name, args: CommandArgs<Name>): Decision<CommandValue<Name>> {
    const rule = RULEBOOK[name] as unknown as CommandRule<CommandArgs<Name>, CommandValue<Name>>;
    const decision = rule.decide(args, this.#facts(rule.needs(args)), {
      now: this.now,
      newId: () => `new-${++this.#things}`,
      newCode: (length) => String(++this.#things).padStart(length, "4"),
      newSalt: () => `salt-${++this.#things}`,
      nextSeq: this.journal.length + 1,
    });
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
    const timers = [...this.book.links.values()].flatMap((link) => timersOf(link, this.book.challenges.get(link.id)));
    for (const timer of timers.filter(({ at }) => at <= this.now).sort(byMoment)) {
      const event = fire(timer, this.book);
      if (event !== null) this.#take(event, timer.at, "timer");
    }
  }

  /** The code that was sent last for a link. */
  codeFor(link: LinkId): string {
    const code = this.outgoing.findLast((each) => each.link === link)?.code;
    if (code === undefined) throw new Error(`no code was sent for ${link}`);
    return code;
  }

  request(personal: AccountId, business: AccountId): LinkId {
    return this.give("link.request-business", { personal, business, channel: "email", termsVersion: "2026-11" }).id;
  }

  linked(personal: AccountId, business: AccountId): LinkId {
    const link = this.request(personal, business);
    this.give("link.confirm-code", { link, code: this.codeFor(link) });
    return link;
  }

  #take(event: DomainEvent, at: Moment, by: Author): void {
    const seq = this.journal.length + 1;
    this.journal.push({ seq, at, by, event: event.type, ids: idsTouched(event), what: event });
    this.book.take(event, seq);
  }

  /** What the store would fetch, from all that there is. */
  #facts(needs: Needs): Facts {
    const named = needs.link === undefined ? undefined : this.book.links.get(needs.link);
    const ends = named === undefined ? [] : [named.owner, otherAccount(named)];
    const wanted = new Set([...(needs.accounts ?? []), ...ends]);
    const accounts = new Map([...this.book.accounts].filter(([id]) => wanted.has(id)));
    const touches = (link: Link): boolean => accounts.has(link.owner) || accounts.has(otherAccount(link) as AccountId);
    const links = [...this.book.links].filter(
      ([id, link]) => id === needs.link || (needs.liveLinks === true && isLive(link) && touches(link)),
    );
    const [subject] = needs.accounts ?? [];
    const others = [...this.book.accounts.values()].filter((each) => each.id !== subject);
    return {
      accounts,
      links: new Map(links),
      challenges: new Map([...this.book.challenges].filter(([id]) => id === needs.link)),
      active: new Map(this.book.active),
      successor:
        others.sort((a, b) => Number(a.hidden) - Number(b.hidden) || b.lastUsedAt - a.lastUsedAt)[0]?.id ?? null,
      pinned: [...this.book.accounts.values()].filter((each) => each.pinned).sort((a, b) => a.order - b.order),
      pack: () => this.pack,
    };
  }
}
