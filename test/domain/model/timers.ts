import { enter } from "./deed";
import { back, lapse } from "./premium";
import type { RefWorld } from "./things";

/** Something that happens by itself. */
interface Due {
  readonly at: number;
  /** Of equal moments: Premium before all, then the older link, and on one link its own clock before other people. */
  readonly rank: readonly [number, number];
  readonly fire: () => void;
}

/** Everything that is going to happen by itself; `outside`: also what people outside are going to answer. */
export function coming(world: RefWorld, answer: ((link: string, says: string) => void) | null): readonly Due[] {
  const due: Due[] = [];
  for (const account of world.accounts.values()) {
    const { premiumUntil, premiumOver } = account;
    if (premiumUntil !== null && !premiumOver) {
      due.push({ at: premiumUntil, rank: [-1, 0], fire: () => lapse(world, account) });
    }
  }
  for (const link of world.links.values()) {
    const { made, code, undoUntil, deadline, plan, state } = link;
    const add = (at: number | null, rank: number, fire: () => void): void => {
      if (at !== null) due.push({ at, rank: [made, rank], fire });
    };
    if (code !== null && !code.expired) {
      add(code.expiresAt, 0, () => {
        code.expired = true;
      });
    }
    add(undoUntil, 0, () => {
      link.undoUntil = null;
    });
    add(deadline, 0, () => (state === "ending" ? back(link) : enter(world, link, "expired")));
    if (plan !== null && answer !== null) {
      add(plan.at, 1, () => {
        // Asked once, whether or not anything comes of it.
        link.plan = null;
        answer(link.id, plan.says);
      });
    }
  }
  return due;
}

/** Lets everything happen that is due at or before the moment, each at its own; a clock set back un-happens nothing. */
export function passTo(world: RefWorld, now: number, answer: ((link: string, says: string) => void) | null): void {
  for (;;) {
    const [first] = coming(world, answer)
      .filter(({ at }) => at <= now)
      .sort((a, b) => a.at - b.at || a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1]);
    if (first === undefined) break;
    world.now = first.at;
    first.fire();
  }
  world.now = now;
}
