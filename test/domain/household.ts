import type { Account } from "../../src/domain/account";
import type { Decision } from "../../src/domain/decision";
import type { AccountId, LinkId } from "../../src/domain/ids";
import { isLive, type Link } from "../../src/domain/link";
import type { Refusal } from "../../src/domain/refusal";
import type { RuleValues } from "../../src/domain/rule-pack";
import { type SeatPlan, seatPlan } from "../../src/domain/seats";
import { DAY, NOON, Paper } from "./paper";

/** Where the account of that name, or somebody who has none, can be written to. */
export const mail = (name: string): string => `${name}@example.org`;

/** A family on paper: Olga organises it, her Premium outlasts every story, and people come and go. */
export class Household extends Paper {
  readonly olga: AccountId;

  constructor(rules: Partial<RuleValues> = {}) {
    super(rules);
    this.olga = this.organiser("olga");
  }

  organiser(id: string, said: Partial<Account> = {}): AccountId {
    return this.account(id, { premiumUntil: NOON + 5_000 * DAY, ...said });
  }

  /** Tries to invite somebody, by a contact. */
  asks(contact: string, organiser: AccountId = this.olga, role?: string): Decision<{ readonly id: LinkId }> {
    const named = role === undefined ? {} : { role };
    return this.decide("link.invite-member", { organiser, contact, termsVersion: "2026-11", ...named });
  }

  /** What stands in the way of inviting, or "welcome"; whoever is welcome is invited. */
  answer(contact: string, organiser: AccountId = this.olga): string {
    return this.asks(contact, organiser).refusal?.code ?? "welcome";
  }

  turnedAway(contact: string, organiser: AccountId = this.olga, role?: string): Refusal {
    const { refusal } = this.asks(contact, organiser, role);
    if (refusal === undefined) throw new Error(`${contact} was invited`);
    return refusal;
  }

  invite(contact: string, organiser: AccountId = this.olga, role?: string): LinkId {
    const { refusal, value } = this.asks(contact, organiser, role);
    if (value === undefined) throw new Error(`${contact} was not invited: ${JSON.stringify(refusal)}`);
    return value.id;
  }

  /** Invites somebody, who accepts at once. */
  join(contact: string, organiser: AccountId = this.olga, role?: string): LinkId {
    const link = this.invite(contact, organiser, role);
    this.give("link.accept", { link });
    return link;
  }

  /** Writes a member as it would stand after joining, without asking any rule. */
  member(id: string, owner: string, other: string, said: Partial<Link> = {}): LinkId {
    return this.link(id, owner, other, {
      kind: "family",
      evidence: { by: "reply", at: this.now, seenAt: null },
      shares: {
        owner: { subscription: true, bonuses: true, orders: false, wishlist: false },
        other: { subscription: false, bonuses: true, orders: false, wishlist: false },
      },
      ...said,
    });
  }

  seats(organiser: AccountId = this.olga): SeatPlan["seats"] {
    const { accounts, links } = this.book;
    return seatPlan(links.values(), organiser, this.pack, this.now, { accounts }).seats;
  }

  live(): readonly Link[] {
    return [...this.book.links.values()].filter(isLive);
  }
}
