import type { Account } from "../../../src/domain/account";
import type { CommandArgs, CommandName, CommandValue } from "../../../src/domain/commands";
import type { AccountId, LinkId } from "../../../src/domain/ids";
import type { Link } from "../../../src/domain/link";
import type { DurationMs, Moment } from "../../../src/domain/moment";
import type { EndKey } from "../../../src/domain/person";
import { RULE_PACKS } from "../../../src/marketplaces/rules";
import { playedOutside } from "../../../src/simulation/outside";
import { applyCommand } from "../../../src/store/command";
import type { Context } from "../../../src/store/context";
import { fireDue } from "../../../src/store/due";
import { anyDue } from "../../../src/store/due-list";
import { readKeyed } from "../../../src/store/keyed";
import { accountOf, linkOf } from "../../../src/store/rows";
import type { AccountRow, LetterRow, LinkRow } from "../../../src/store/schema";
import { PaperDatabase } from "./paper";
import type { PaperRow } from "./paper-index";

/**
 * A world that is lived through in memory: the store's own commands and timers, and the rows that they write. Only the
 * database is of paper, because 10,000 transactions on one in memory take minutes and these take seconds.
 */
export class Chronicle {
  readonly #paper = new PaperDatabase();
  readonly #context: Context;
  #now: Moment;
  #things = 0;

  constructor(start: Moment) {
    this.#now = start;
    const outside = playedOutside(
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
    const play: Context["play"] = (knobs) => (asked) => outside.answering(asked, knobs);
    this.#context = { db: this.#paper.asDatabase(), outside, shelf: RULE_PACKS, play };
  }

  get now(): Moment {
    return this.#now;
  }

  get entries(): number {
    return this.#paper.tables.journal.size;
  }

  /** Rows by table. */
  get tables(): Readonly<Record<string, readonly PaperRow[]>> {
    return Object.fromEntries(Object.entries(this.#paper.tables).map(([name, table]) => [name, table.rows]));
  }

  /** Does a command at this moment. @throws Error where it is refused: then the story is wrong */
  async give<Name extends CommandName>(name: Name, args: CommandArgs<Name>): Promise<CommandValue<Name>> {
    const op = this.#context.outside.newId();
    const committed = await applyCommand(this.#context, { name, args, op, by: "user" });
    if (committed === null) throw new Error(`${name} came before a timer that was due`);
    const { outcome } = committed;
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value as CommandValue<Name>;
  }

  /** Lets time pass, and fires everything that comes due in it. */
  async wait(ms: DurationMs): Promise<void> {
    this.#now += ms;
    const { db } = this.#context;
    while (await anyDue(db, this.#now)) await fireDue(this.#context, this.#now, await readKeyed(db));
  }

  /** The last code that was sent for a link; empty where there is none. */
  codeOf(link: LinkId): string {
    const letters = this.#paper.tables.letters.under("link", link) as unknown as readonly LetterRow[];
    return (
      letters.reduce<LetterRow | null>((last, each) => (last !== null && last.seq > each.seq ? last : each), null)
        ?.code ?? ""
    );
  }

  /** @throws Error where there is no such link */
  link(id: LinkId): Link {
    const row = this.#paper.tables.links.read(id);
    if (row === undefined) throw new Error(`no link ${id}`);
    return linkOf(row as unknown as LinkRow);
  }

  /** The account as it is now. @throws Error where there is no such */
  account(id: AccountId): Account {
    const row = this.#paper.tables.accounts.read(id);
    if (row === undefined) throw new Error(`no account ${id}`);
    return accountOf(row as unknown as AccountRow);
  }

  /** The live links of an account, or of whoever is found by another key. */
  linksOf(end: EndKey): readonly Link[] {
    return (this.#paper.tables.links.under("liveEnds", end) as unknown as readonly LinkRow[]).map(linkOf);
  }
}
