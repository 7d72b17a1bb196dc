import type { Deed } from "./deed";
import {
  type Channel,
  contactKey,
  type RefAccount,
  type RefHabit,
  type RefInvitation,
  type RefLetter,
  type RefLink,
  type RefWorld,
  rule,
} from "./things";

type Sent = Pick<RefLetter, "channel" | "to" | "hasCode">;

/** Sends a letter and says when it arrives; null: never. */
export function send(world: RefWorld, link: RefLink, { channel, to, hasCode }: Sent): number | null {
  const { fault, by } = world.faults[channel];
  const arrivesAt = fault === "lost" ? null : world.now + (fault === "delayed" ? by : 0);
  world.letters.push({ link: link.id, channel, to: contactKey(to), hasCode, sentAt: world.now, arrivesAt });
  return arrivesAt;
}

/** The organiser is told of joins, declines and leaves, where the pack says so and there is a way. */
export function tellOrganiser(world: RefWorld, link: RefLink): void {
  if (link.kind !== "family" || !rule(world, link.marketplace, "family.organiserTold")) return;
  const { email, phone } = world.accounts.get(link.owner) as RefAccount;
  if (email !== null) send(world, link, { channel: "email", to: email, hasCode: false });
  else if (phone !== null) send(world, link, { channel: "sms", to: phone, hasCode: false });
}

const EVERYBODY = "*";

function planned(habit: RefHabit | null | undefined, ready: number | null): RefLink["plan"] {
  if (habit == null || habit.says === "none" || ready === null) return null;
  return { at: Math.max(ready, habit.setAt) + habit.after, says: habit.says };
}

/** Who was invited answers so long after the newest letter came, or after it was said that they would. */
export function planReply(world: RefWorld, link: RefLink): void {
  const { key, arrivesAt } = link.invitation as RefInvitation;
  link.plan = planned(world.outsiders.get(String(key)) ?? world.outsiders.get(EVERYBODY), arrivesAt);
}

export function planReview(world: RefWorld, link: RefLink): void {
  link.plan = planned(world.reviewer, link.since);
}

const links = (world: RefWorld, state: string): RefLink[] =>
  [...world.links.values()].filter((link) => link.state === state);

const never = (): readonly [] => [];

export const OUTSIDE_DEEDS: Readonly<Record<string, Deed>> = {
  "fault.set": {
    broken: never,
    done: (world, { channel, fault, by = 0 }) => {
      world.faults[channel as Channel] = { fault: String(fault), by: Number(by) };
    },
  },
  "outsider.set": {
    broken: never,
    done: (world, { contact, answer, after }) => {
      const who = contact === undefined ? EVERYBODY : contactKey(String(contact));
      world.outsiders.set(who, { says: String(answer), after: Number(after), setAt: world.now });
      for (const link of links(world, "awaiting-reply")) {
        const { key } = link.invitation as RefInvitation;
        if (who === key || (who === EVERYBODY && !world.outsiders.has(String(key)))) planReply(world, link);
      }
    },
  },
  "reviewer.set": {
    broken: never,
    done: (world, { verdict, after }) => {
      world.reviewer = { says: String(verdict), after: Number(after), setAt: world.now };
      for (const link of links(world, "awaiting-review")) planReview(world, link);
    },
  },
};
