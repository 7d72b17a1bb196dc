import { compare, compareLetters, type Records } from "./compare";
import { holdsAlways } from "./invariants";
import { Ledger } from "./ledger";
import { Play } from "./play";
import { seesFamily, seesFields, seesOrders, seesPoints, seesWishes } from "./sights";
import type { Step } from "./steps";
import { type RefAccount, rule } from "./things";

/** Commands that may change who sits where; all others leave seats as they are. */
const OF_SEATS = /^(link|premium|pack|account|clock)\./;

/** Looks after every step whether records, journal and views are what the reference says. */
class Watch {
  readonly #play: Play;
  readonly #ledger = new Ledger();
  #before: Records | null = null;
  #looks = 0;

  constructor(play: Play) {
    this.#play = play;
  }

  async look(): Promise<void> {
    const { world, reference, accepted, changed } = this.#play;
    // Whoever looks first finds what is due and lets it happen.
    if (changed) await this.#see();
    const before = this.#before;
    const after = await this.#ledger.read(world);
    if (after !== before) this.#ledger.foldsTo(after);
    compare(reference, after);
    holdsAlways({
      before,
      after,
      now: reference.now,
      accepted: accepted?.name ?? null,
      link: accepted === null ? null : String(accepted.args.link),
      mostBusiness: rule(reference, "ozon", "maxBusinessPerPersonal"),
    });
    this.#before = after;
  }

  /** Seats wherever they may be others now, another view now and then; of who is named, else of one after the other. */
  async #see(): Promise<void> {
    const { world, reference, accepted } = this.#play;
    const turn = this.#looks++;
    const people = [...reference.accounts.values()].filter((each) => each.kind === "personal");
    const { link, organiser, account } = accepted?.args ?? {};
    const owner = organiser ?? reference.links.get(String(link))?.owner ?? account;
    const one = reference.accounts.get(String(owner)) ?? people[turn % Math.max(1, people.length)];
    if (one === undefined) await world.see("health", {});
    else if (accepted === null || OF_SEATS.test(accepted.name)) await seesFamily(world, reference, one);
    else await this.#looksAt(one, turn);
    if (one !== undefined && turn % 6 === 0) await this.#looksAt(one, turn / 6);
  }

  async #looksAt(one: RefAccount, turn: number): Promise<void> {
    const { world, reference } = this.#play;
    const all = [...reference.accounts.values()];
    const subject = all[turn % all.length] as RefAccount;
    if (turn % 4 === 0) await seesOrders(world, reference, one);
    else if (turn % 4 === 1) await seesPoints(world, reference, one);
    else if (turn % 4 === 2) await seesWishes(world, one);
    else await seesFields(world, reference, one, subject);
  }

  /** At the end everything is read anew, by everybody. */
  async lookAround(): Promise<void> {
    const { world, reference } = this.#play;
    const records = await this.#ledger.readAll(world);
    compare(reference, records);
    compareLetters(reference, await world.db.letters.toArray());
    await this.#ledger.folds(world, records);
    for (const [turn, account] of [...reference.accounts.values()].entries()) {
      await this.#looksAt(account, this.#looks + turn);
      if (account.kind === "personal") await seesFamily(world, reference, account);
    }
  }
}

/** Plays a whole story, so many steps at the most, and looks after each of them. */
export async function playStory(steps: readonly Step[], most: number): Promise<void> {
  const play = new Play();
  const watch = new Watch(play);
  try {
    let played = 0;
    for (const step of steps) {
      if (played < most && (await play.step(step))) {
        played += 1;
        await watch.look();
      }
    }
    await watch.lookAround();
  } finally {
    play.world.store.close();
  }
}
