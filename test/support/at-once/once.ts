import { expect } from "vitest";
import type { CommandName } from "../../../src/domain/commands";
import type { EventType, JournalEntry } from "../../../src/domain/events";
import type { Reply, Told } from "./deed";

/** What each of these writes once, whenever it is done. */
const WRITES: Partial<Readonly<Record<CommandName, EventType>>> = {
  "account.add": "account.added",
  "account.remove": "account.removed",
  "account.switch": "account.switched",
  "order.add": "order.added",
  "wish.remove": "wish.removed",
  "bonus.transfer": "points.moved",
  "link.request-business": "link.requested",
  "link.request-social": "link.requested",
  "link.invite-member": "link.requested",
  "link.resend-invitation": "invitation.sent",
  "link.confirm-code": "link.moved",
  "link.accept": "link.moved",
  "link.decline": "link.moved",
  "link.revoke": "link.moved",
  "link.unlink": "link.moved",
  "link.confirm-unlink": "link.moved",
  "link.keep": "link.moved",
  "link.restore": "link.moved",
};

/** Nothing that another asker does can make these refused. */
const NEVER_REFUSED: ReadonlySet<CommandName> = new Set<CommandName>([
  "account.add",
  "account.edit",
  "account.hide",
  "account.move",
  "account.pin",
  "account.show",
  "account.switch",
  "account.unpin",
  "clock.advance",
  "order.add",
  "order.set-private",
  "pack.use",
  "premium.set",
  "sharing.set",
  "wish.add",
]);

const isDone = (reply: Reply): boolean => reply?.ok === true;

/** Every asker got an answer to everything: done, or a rule that forbids it. */
export function expectAnswered(told: readonly Told[]): void {
  const odd = told.filter(({ deed, reply }) => {
    if (reply === null) return true;
    return !reply.ok && (!("refusal" in reply) || NEVER_REFUSED.has(deed.name));
  });
  expect(odd).toEqual([]);
}

/** Whether the answer is for good: anything else that is refused is decided anew when it is asked again. */
export const staysKnown = ({ reply }: Told): boolean => isDone(reply) || isWrongCode(reply);

/** Whoever was told that a deed is done was told the same; and so was whoever was told of a wrong code. */
export function expectToldAlike(told: readonly Told[]): void {
  const unlike = [...byOp(told.filter(staysKnown)).values()].filter((replies) => {
    return new Set(replies.map((reply) => JSON.stringify(reply))).size > 1;
  });
  expect(unlike).toEqual([]);
}

const isWrongCode = (reply: Reply): boolean =>
  reply !== null && "refusal" in reply && reply.refusal.code === "code-wrong";

function byOp(told: readonly Told[]): ReadonlyMap<string, readonly Reply[]> {
  const ops = new Map<string, Reply[]>();
  for (const { deed, reply } of told) ops.set(deed.op, [...(ops.get(deed.op) ?? []), reply]);
  return ops;
}

/** The journal, from where the asking began, has each deed that was done once, and no other. */
export function expectWrittenOnce(told: readonly Told[], written: readonly JournalEntry[]): void {
  const done = new Map(told.filter(({ reply }) => isDone(reply)).map((each) => [each.deed.op, each]));
  const wanted = counted([...done.values()].flatMap(({ deed }) => WRITES[deed.name] ?? []));
  const found = counted(written.filter(isOfOneDeed).map(({ event }) => event));
  expect(found).toEqual(wanted);

  const made = [...done.values()].flatMap(({ reply }) => newIds(reply));
  expect(written.flatMap(idsMade).sort()).toEqual(made.sort());

  const wrong = new Map(told.filter(({ reply }) => isWrongCode(reply)).map((each) => [each.deed.op, each]));
  expect(written.filter(({ event }) => event === "code.refused")).toHaveLength(wrong.size);
}

const counted = (events: readonly EventType[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const event of [...events].sort()) counts[event] = (counts[event] ?? 0) + 1;
  return counts;
};

const WRITTEN: ReadonlySet<EventType> = new Set(Object.values(WRITES));

/** Families that rest or wake with a Premium are no deeds by themselves. */
function isOfOneDeed({ event, what }: JournalEntry): boolean {
  if (what.type === "link.moved") {
    const states = [what.from, what.to.state];
    return !(states.includes("suspended") && states.includes("active"));
  }
  return WRITTEN.has(event);
}

function newIds(reply: Reply): readonly string[] {
  if (reply?.ok !== true) return [];
  const { id } = (reply.value ?? {}) as { readonly id?: string };
  return id === undefined ? [] : [id];
}

function idsMade({ what }: JournalEntry): readonly string[] {
  if (what.type === "account.added") return [what.account.id];
  if (what.type === "order.added") return [what.order.id];
  return what.type === "link.requested" ? [what.link.id] : [];
}
