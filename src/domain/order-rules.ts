import type { CommandArgs } from "./commands";
import { type CommandRule, refuse } from "./decision";
import type { DomainEvent } from "./events";
import { notFound } from "./guards";
import { type OrderId, orderId } from "./ids";
import type { Order } from "./order";
import { ruleValue } from "./rule-pack";

export const addOrder: CommandRule<CommandArgs<"order.add">, { readonly id: OrderId }> = {
  needs: ({ account }) => ({ accounts: [account] }),
  decide: (args, facts, { newId }) => {
    const account = facts.accounts.get(args.account);
    if (account === undefined) return refuse(notFound(args.account));
    const isPrivate = ruleValue(facts.pack(account.marketplace), "orders.privateByDefault");
    const order: Order = { ...args, id: orderId(newId()), private: isPrivate };
    return { events: [{ type: "order.added", order }], value: { id: order.id } };
  },
};

export const setOrderPrivate: CommandRule<CommandArgs<"order.set-private">> = {
  needs: ({ order }) => ({ order }),
  decide: ({ order: id, on }, facts) => {
    const order = facts.orders.get(id);
    if (order === undefined) return refuse(notFound(id));
    const event: DomainEvent = { type: "order.changed", order: id, account: order.account, private: on };
    return { events: order.private === on ? [] : [event], value: null };
  },
};
