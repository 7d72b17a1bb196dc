import type { Breaches } from "./breaches";
import { breachesOf } from "./breaches";
import type { CommandArgs } from "./commands";
import { type CommandRule, refuse } from "./decision";
import type { DomainEvent } from "./events";
import { notFound } from "./guards";

/** So many breaches are told; the number of all is told too. */
const BREACHES_TOLD = 100;

/** Ends and moves nothing: what the new rules would not allow is only listed. */
export const usePack: CommandRule<CommandArgs<"pack.use">, Breaches> = {
  needs: ({ marketplace }) => ({ liveLinksOf: marketplace }),
  decide: ({ marketplace, pack: id }, facts, { now }) => {
    const pack = facts.packNamed(id);
    if (pack === undefined || pack.marketplace !== marketplace) return refuse(notFound(id));
    const all = breachesOf(pack, facts, now);
    const used: DomainEvent = { type: "pack.used", marketplace, pack: id };
    return {
      events: facts.pack(marketplace).id === id ? [] : [used],
      value: { breaches: all.slice(0, BREACHES_TOLD), inAll: all.length },
    };
  },
};
