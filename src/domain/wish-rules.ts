import type { CommandArgs } from "./commands";
import { type CommandRule, refuse } from "./decision";
import { notFound } from "./guards";
import type { AccountId } from "./ids";
import { type WishWords, wishId } from "./order";
import { inStep } from "./wish-lists";

export const addWish: CommandRule<CommandArgs<"wish.add">> = {
  needs: ({ account, key }) => ({ accounts: [account], inStepWith: [account], wishes: { key } }),
  decide: ({ account, key, title, url = null }, facts) => {
    if (!facts.accounts.has(account)) return refuse(notFound(account));
    const wish: WishWords = { key, title, url };
    const circle = inStep(facts.links.values(), account);
    const accounts = circle.filter((id) => {
      const known = facts.wishes.get(wishId(id, key));
      return known === undefined || known.title !== title || known.url !== url;
    });
    return { events: accounts.length === 0 ? [] : [{ type: "wish.added", accounts, wish }], value: null };
  },
};

export const removeWish: CommandRule<CommandArgs<"wish.remove">> = {
  needs: ({ account, key }) => ({ accounts: [account], inStepWith: [account], wishes: { key } }),
  decide: ({ account, key }, facts) => {
    if (!facts.accounts.has(account)) return refuse(notFound(account));
    const has = (id: AccountId): boolean => facts.wishes.has(wishId(id, key));
    if (!has(account)) return refuse(notFound(key));
    const accounts = inStep(facts.links.values(), account).filter(has);
    return { events: [{ type: "wish.removed", accounts, key }], value: null };
  },
};
