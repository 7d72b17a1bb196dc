import type { CommandArgs } from "./commands";
import { type CommandRule, refuse } from "./decision";
import type { AccountChange, DomainEvent } from "./events";
import { notFound } from "./guards";
import { isOver } from "./moment";
import { familiesMoved } from "./premium";
import { ruleValue } from "./rule-pack";
import { wishlistsJoined } from "./wish-lists";

export const setPremium: CommandRule<CommandArgs<"premium.set">> = {
  needs: ({ account }) => ({
    accounts: [account],
    liveLinks: true,
    undoable: true,
    inStepWith: [account],
    wishes: "all",
  }),
  decide: ({ account: id, until }, facts, { now }) => {
    const account = facts.accounts.get(id);
    if (account === undefined) return refuse(notFound(id));
    const over = until !== null && isOver(until, now);
    const lapsed = over !== (account.premiumLapsed === true) ? { premiumLapsed: over } : {};
    const change: AccountChange = { ...(until === account.premiumUntil ? {} : { premiumUntil: until }), ...lapsed };
    const set: DomainEvent[] =
      Object.keys(change).length === 0 ? [] : [{ type: "account.edited", account: id, change }];
    const active = until !== null && !over;
    // Where nobody needs it, its end is nothing to rest for.
    const matters = active || ruleValue(facts.pack(account.marketplace), "family.needsPremium");
    const moved = matters ? familiesMoved(active, id, facts.links.values(), now) : [];
    return { events: [...set, ...moved, ...wishlistsJoined(facts, moved)], value: null };
  },
};
