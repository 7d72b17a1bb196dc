import type { RefusalCode } from "../../../src/domain/refusal";
import type { RulePack } from "../../../src/domain/rule-pack";
import { ACCOUNT_DEEDS } from "./accounts";
import { CODE_DEEDS, countWrongTry } from "./codes";
import { type Deed, firstOf } from "./deed";
import { FAMILY_DEEDS } from "./family";
import { OUTSIDE_DEEDS } from "./outside";
import { PREMIUM_DEEDS } from "./premium";
import { joinLists, SHARING_DEEDS } from "./sharing";
import { SOCIAL_DEEDS } from "./social";
import type { Args, RefWorld } from "./things";
import { passTo } from "./timers";
import { UNLINKING_DEEDS } from "./unlinking";

/** Every command but those that turn the clock. */
export const DEEDS: Readonly<Record<string, Deed>> = {
  ...ACCOUNT_DEEDS,
  ...PREMIUM_DEEDS,
  ...CODE_DEEDS,
  ...SOCIAL_DEEDS,
  ...FAMILY_DEEDS,
  ...UNLINKING_DEEDS,
  ...SHARING_DEEDS,
  ...OUTSIDE_DEEDS,
};

/** An empty world on a shelf of rule packs, each marketplace with the pack that it starts with. */
export const newReference = (shelf: readonly RulePack[], first: readonly RulePack[], now: number): RefWorld => ({
  now,
  made: 0,
  shelf,
  packs: new Map(first.map((pack) => [pack.marketplace, pack.id])),
  accounts: new Map(),
  links: new Map(),
  orders: new Map(),
  active: new Map(),
  letters: [],
  faults: { email: { fault: "none", by: 0 }, sms: { fault: "none", by: 0 } },
  outsiders: new Map(),
  reviewer: null,
});

/** What the command would be answered now: the code that stands first, or null where it is accepted. */
export function answerTo(world: RefWorld, name: string, args: Args): RefusalCode | null {
  const deed = DEEDS[name];
  if (deed === undefined) throw new Error(`no such command: ${name}`);
  return firstOf(deed.broken(world, args));
}

/** Gives a command at the present moment; `id` is what a new thing is called. */
export function decide(world: RefWorld, name: string, args: Args, id: string): RefusalCode | null {
  const code = answerTo(world, name, args);
  const tried = world.links.get(String(args.link));
  if (code === "code-wrong" && tried !== undefined) countWrongTry(world, tried);
  if (code === null) {
    DEEDS[name]?.done(world, args, id);
    joinLists(world);
  }
  return code;
}

/** The clock shows another moment: what people outside answer is given as commands, and dropped where it is refused. */
export function tick(world: RefWorld, now: number): void {
  passTo(world, now, (link, says) => {
    const reviews = says === "approve" || says === "reject";
    decide(world, reviews ? "link.review" : `link.${says}`, reviews ? { link, verdict: says } : { link }, "");
  });
}
