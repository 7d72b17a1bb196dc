import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import type { CommandArgs, CommandName } from "../../src/domain/commands";
import type { JournalEntry } from "../../src/domain/events";
import { foldJournal } from "../../src/domain/evolve";
import type { AccountRow, ChallengeRow, LinkRow } from "../../src/store/database";
import { accountOf, challengeOf, linkOf } from "../../src/store/rows";
import { type Dump, newWorld, START, type World } from "../support/world";
import { isEnded, Reference } from "./model-reference";
import type { Step } from "./model-steps";

interface Given {
  readonly name: CommandName;
  readonly args: Record<string, unknown>;
  readonly op: string;
  /** Whether the outcome is remembered under its `op`. */
  kept: boolean;
}

/** Every command with what came of it, over all stories of a file: shows that the stories get anywhere. */
export const reached = new Set<string>();

/** Plays a story in a world and in the reference at once, and holds them against each other after every step. */
class Play {
  readonly world: World = newWorld();
  readonly #reference = new Reference();
  readonly #accounts: string[] = [];
  readonly #links: string[] = [];
  readonly #codes = new Map<string, string[]>();
  #offset = 0;
  #ops = 0;
  #last: Given | null = null;
  #before: Dump = {};
  #restored: string | null = null;

  async step(step: Step): Promise<void> {
    this.#restored = null;
    if (step.do === "wait") this.world.wait(step.ms);
    else if (step.do === "restart") this.world.restart();
    else if (step.do === "again") await this.#again();
    else await this.#give(step);
    this.#reference.now = this.world.now + this.#offset;
    this.#reference.tick();
    await this.world.see("health", {});
    await this.#compare();
  }

  async #give(step: Step & { do: "give" }): Promise<void> {
    const args: Record<string, unknown> = { ...step.args };
    if (step.account !== undefined) {
      const first = this.#accounts[step.account % this.#accounts.length] ?? "nobody";
      const second = this.#accounts[(step.second ?? 0) % this.#accounts.length] ?? "nobody";
      if (step.name === "link.request-business") Object.assign(args, { personal: first, business: second });
      else Object.assign(args, { account: first }, step.name === "account.move" && { before: second });
    }
    if (step.link !== undefined) {
      // The newest ones are the liveliest.
      const link = this.#links[this.#links.length - 1 - (step.link % Math.max(1, this.#links.length))] ?? "nothing";
      Object.assign(args, { link }, step.code !== undefined && { code: this.#codeOf(link, step.code) });
    }
    this.#last = { name: step.name, args, op: `story-${++this.#ops}`, kept: false };
    await this.#tell(this.#last, step.times);
  }

  #codeOf(link: string, which: "right" | "wrong" | "old"): string {
    const codes = this.#codes.get(link) ?? [];
    return (which === "right" ? codes.at(-1) : which === "old" ? codes.at(-2) : undefined) ?? "000000";
  }

  async #again(): Promise<void> {
    if (this.#last === null) return;
    if (!this.#last.kept) return this.#tell(this.#last, 1);
    const { name, args, op } = this.#last;
    await this.world.store.command({ name, args, op, by: "user" });
  }

  /** Gives the command so often at once: all answers must be one, and the deed done once. */
  async #tell(given: Given, times: number): Promise<void> {
    const { name, args, op } = given;
    const answers = await Promise.all(
      Array.from({ length: times }, () => this.world.store.command({ name, args, op, by: "user" })),
    );
    const [first] = answers.map((answer) => answer.outcome);
    if (first === undefined) throw new Error("no answer");
    for (const { outcome } of answers) expect(outcome).toEqual(first);
    const made = first.ok && typeof first.value === "object" && first.value !== null ? first.value : null;
    const id = made === null ? null : (made as { id: string }).id;
    this.#reference.now = this.world.now + this.#offset;
    const code = this.#expected(name, args, id);
    expect(first.ok ? null : first.refusal.code, `${name} ${JSON.stringify(args)}`).toBe(code);
    reached.add(`${name}: ${code ?? "done"}`);
    given.kept = code === null || code === "code-wrong";
    if (id !== null) (name === "account.add" ? this.#accounts : this.#links).push(id);
    if (name === "link.restore" && code === null) this.#restored = String(args.link);
    const link = name === "link.request-business" ? id : name === "link.resend-code" ? String(args.link) : null;
    if (link !== null && code === null) await this.#learnCode(link);
  }

  #expected(name: CommandName, args: Record<string, unknown>, id: string | null): string | null {
    if (name === "clock.advance") this.#offset += (args as CommandArgs<"clock.advance">).by;
    else if (name === "clock.reset") this.#offset = 0;
    else return this.#reference.decide(name, args, id);
    return null;
  }

  async #learnCode(link: string): Promise<void> {
    const letters = await this.world.db.letters.filter((letter) => letter.link === link).toArray();
    const newest = letters.sort((a, b) => Number(b.id.slice(3)) - Number(a.id.slice(3)))[0];
    const code = String(newest?.code);
    this.#codes.set(link, [...(this.#codes.get(link) ?? []), code]);
    const waiting = this.#reference.links.get(link)?.code;
    if (waiting != null) waiting.text = code;
  }

  async #compare(): Promise<void> {
    const dump = await this.world.dump();
    const accounts = (dump.accounts as readonly AccountRow[]).map(accountOf);
    const links = (dump.links as readonly LinkRow[]).map(linkOf);
    const [active] = dump.active as readonly { account: string }[];
    this.#sameAsReference(accounts, links, dump, active?.account ?? null);
    this.#invariants(links);
    foldsTo(dump, accounts, links);
    this.#before = dump;
  }

  #sameAsReference(accounts: readonly object[], links: readonly object[], dump: Dump, active: string | null): void {
    const by = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    const pick = (thing: object, like: object): object =>
      Object.fromEntries(Object.keys(like).map((key) => [key, (thing as Record<string, unknown>)[key]]));
    const ref = this.#reference;
    const wantedAccounts = [...ref.accounts.values()].sort(by);
    same(
      accounts.map((account) =>
        pick(account, { id: 0, kind: 0, email: 0, phone: 0, needsReview: 0, pinned: 0, hidden: 0, lastUsedAt: 0 }),
      ),
      wantedAccounts.map((account) =>
        pick(account, { id: 0, kind: 0, email: 0, phone: 0, needsReview: 0, pinned: 0, hidden: 0, lastUsedAt: 0 }),
      ),
    );
    const wantedLinks = [...ref.links.values()].sort(by);
    const shape = { id: 0, state: 0, deadline: 0, undoUntil: 0 };
    same(
      links.map((link) => pick(link, shape)),
      wantedLinks.map((link) => pick(link, shape)),
    );
    const waiting = wantedLinks.filter((link) => link.state === "awaiting-code");
    const codeShape = { channel: 0, expiresAt: 0, expired: 0, attemptsLeft: 0, lockedUntil: 0, resendAt: 0, sends: 0 };
    same(
      (dump.challenges ?? []).map((row) => ({
        link: (row as { link: string }).link,
        ...pick(row as object, codeShape),
      })),
      waiting.map((link) => ({ link: link.id, ...pick(link.code ?? {}, codeShape) })),
    );
    expect(ref.active).toContain(active);
    ref.active = [active];
  }

  #invariants(links: readonly ReturnType<typeof linkOf>[]): void {
    const now = this.world.now + this.#offset;
    const ends = new Set<string>();
    for (const link of links) {
      if (isEnded(link.state)) {
        expect(link.deadline).toBeNull();
        continue;
      }
      if (link.deadline !== null) expect(link.deadline).toBeGreaterThan(now);
      for (const end of [link.owner, (link.other as { account: string }).account]) {
        expect(ends.has(end), `two live business links of ${end}`).toBe(false);
        ends.add(end);
      }
    }
    for (const link of (this.#before.links ?? []) as readonly LinkRow[]) {
      const after = links.find((each) => each.id === link.id);
      expect(after, "a link is never removed").toBeDefined();
      // An ended link changes no more, but that its undoing runs out.
      if (isEnded(link.state) && link.id !== this.#restored) {
        expect({ ...after, undoUntil: null }).toEqual({ ...linkOf(link), undoUntil: null });
      }
    }
  }
}

/** Compares fast; only where it fails in words. */
function same(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}

/** The journal, numbered without gaps, folds to the present records. */
function foldsTo(dump: Dump, accounts: readonly { id: string }[], links: readonly { id: string }[]): void {
  const journal = dump.journal as readonly JournalEntry[];
  same(
    journal.map((entry) => entry.seq),
    journal.map((_, at) => at + 1),
  );
  const folded = foldJournal(journal);
  same(
    {
      accounts: new Map(accounts.map((each) => [each.id, each])),
      links: new Map(links.map((each) => [each.id, each])),
      challenges: new Map((dump.challenges as readonly ChallengeRow[]).map((each) => [each.link, challengeOf(each)])),
      active: new Map(
        (dump.active as readonly { marketplace: string; account: string }[]).map((each) => [
          each.marketplace,
          each.account,
        ]),
      ),
    },
    { accounts: folded.accounts, links: folded.links, challenges: folded.challenges, active: folded.active },
  );
}

/** Plays a whole story. */
export async function playStory(steps: readonly Step[]): Promise<void> {
  const play = new Play();
  try {
    expect(play.world.now).toBe(START);
    for (const step of steps) await play.step(step);
  } finally {
    play.world.store.close();
  }
}
