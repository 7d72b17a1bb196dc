import type { Account } from "./account";
import type { CommandArgs } from "./commands";
import { type CommandRule, type Decision, refuse } from "./decision";
import type { AccountChange, DomainEvent } from "./events";
import type { Facts } from "./facts";
import { notFound } from "./guards";
import { type AccountId, accountId } from "./ids";
import { isLive } from "./link";
import { refusal } from "./refusal";

type OfAccount = { readonly account: AccountId };

export const addAccount: CommandRule<CommandArgs<"account.add">, { readonly id: AccountId }> = {
  needs: ({ marketplace }) => ({ active: marketplace }),
  decide: ({ marketplace, kind, ...said }, facts, { now, newId, nextSeq }) => {
    const id = accountId(newId());
    const account: Omit<Account, "createdSeq"> = {
      ...BLANK,
      ...said,
      id,
      marketplace,
      kind,
      order: nextSeq,
      createdAt: now,
      lastUsedAt: now,
    };
    // The first account of a marketplace is active from the start.
    const first: DomainEvent[] = facts.active.has(marketplace)
      ? []
      : [{ type: "account.switched", marketplace, account: id }];
    return { events: [{ type: "account.added", account }, ...first], value: { id } };
  },
};

const BLANK = {
  email: null,
  phone: null,
  profileKeys: [],
  premiumUntil: null,
  needsReview: false,
  points: 0,
  colour: "teal",
  icon: null,
  note: "",
  tags: [],
  pinned: false,
  hidden: false,
  startUrl: null,
} satisfies Partial<Account>;

/** A command that only changes fields of one account. */
const changing = <Args extends OfAccount>(change: (args: Args) => AccountChange): CommandRule<Args> => ({
  needs: ({ account }) => ({ accounts: [account] }),
  decide: (args, facts) => {
    const account = facts.accounts.get(args.account);
    if (account === undefined) return refuse(notFound(args.account));
    return edited(account, change(args));
  },
});

export const editAccount = changing<CommandArgs<"account.edit">>(({ account: _, ...said }) => said);
export const hideAccount = changing(() => ({ hidden: true }));
export const showAccount = changing(() => ({ hidden: false }));
export const pinAccount = changing(() => ({ pinned: true }));
export const unpinAccount = changing(() => ({ pinned: false }));

/** An event with what really differs; none where nothing does. */
function edited(account: Account, change: AccountChange): Decision {
  const differing = Object.entries(change).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(account[field as keyof Account]),
  );
  if (differing.length === 0) return { events: [], value: null };
  const event: DomainEvent = {
    type: "account.edited",
    account: account.id,
    change: Object.fromEntries(differing) as AccountChange,
  };
  return { events: [event], value: null };
}

export const switchAccount: CommandRule<OfAccount> = {
  needs: ({ account }) => ({ accounts: [account] }),
  decide: ({ account: id }, facts, { now }) => {
    const account = facts.accounts.get(id);
    if (account === undefined) return refuse(notFound(id));
    const { marketplace } = account;
    const used = edited(account, { lastUsedAt: now });
    return { events: [{ type: "account.switched", marketplace, account: id }, ...used.events], value: null };
  },
};

export const removeAccount: CommandRule<OfAccount> = {
  needs: ({ account }) => ({ accounts: [account], liveLinks: true, successor: true }),
  decide: ({ account: id }, facts) => {
    const account = facts.accounts.get(id);
    if (account === undefined) return refuse(notFound(id));
    const live = [...facts.links.values()].filter(isLive).sort((a, b) => a.createdSeq - b.createdSeq);
    if (live.length > 0) {
      return refuse(
        refusal("has-live-links", { values: { present: live.length }, culprits: live.map((link) => link.id) }),
      );
    }
    const removed: DomainEvent = { type: "account.removed", account: id, name: account.name };
    return { events: [removed, ...succession(account, facts)], value: null };
  },
};

/** Somebody must be active while anybody is there: the one used last takes over. */
function succession({ id, marketplace }: Account, facts: Facts): readonly DomainEvent[] {
  if (facts.active.get(marketplace) !== id) return [];
  return [{ type: "account.switched", marketplace, account: facts.successor }];
}

export const moveAccount: CommandRule<CommandArgs<"account.move">> = {
  needs: ({ account, before }) => ({ accounts: [account, before], pinnedWith: account }),
  decide: ({ account: id, before }, facts) => {
    const account = facts.accounts.get(id);
    if (account === undefined) return refuse(notFound(id));
    const target = facts.accounts.get(before);
    if (target === undefined) return refuse(notFound(before));
    if (id === before) return { events: [], value: null };
    return { events: reordered(account, target, facts.pinned), value: null };
  },
};

/** Puts the account right before the target, between whole numbers while there is room, else by numbering anew. */
function reordered(account: Account, target: Account, pinned: readonly Account[]): readonly DomainEvent[] {
  const known = pinned.some((each) => each.id === target.id) ? pinned : [...pinned, target];
  // Sorting keeps those of one number as they stand in the list.
  const row = known.filter((each) => each.id !== account.id).sort((a, b) => a.order - b.order);
  const at = row.findIndex((each) => each.id === target.id);
  const previous = row[at - 1];
  const order = previous === undefined ? target.order - 1 : (previous.order + target.order) / 2;
  if (previous === undefined || (previous.order < order && order < target.order)) {
    return edited(account, { order }).events;
  }
  const wanted = [...row.slice(0, at), account, ...row.slice(at)];
  return wanted.flatMap((each, place) => edited(each, { order: place + 1 }).events);
}
