import type { CommandArgs, CommandAnswer, CommandName, Topic, ViewArgs, ViewName, ViewReply } from "../../src/messages/contract";
import { failed } from "../../src/messages/contract";
import { makeRim, type Rim } from "../platform/rim";

type Answering<Args, Reply> = (args: Args) => Reply | Promise<Reply>;

/** A request as it came in over the wire. */
interface Came {
  readonly kind: "view" | "command";
  readonly name: string;
  readonly args: unknown;
  readonly op?: string;
}

/** The background as a screen knows it: it answers what the test told it to, and tells of changes when the test says so. */
export interface FakeBackground {
  readonly rim: Rim;
  /** What it was asked for and given, in that order. */
  readonly came: readonly Came[];
  /** The arguments that a view was asked with. */
  readonly askedFor: (name: ViewName) => readonly unknown[];
  /** The commands of that name. */
  readonly given: (name: CommandName) => readonly Came[];
  readonly answers: <Name extends ViewName>(name: Name, reply: Answering<ViewArgs<Name>, ViewReply<Name>>) => void;
  readonly does: <Name extends CommandName>(name: Name, reply: Answering<CommandArgs<Name>, CommandAnswer<Name>>) => void;
  readonly tellsOf: (...topics: Topic[]) => void;
}

/** Commands are done, views unknown, unless the test says otherwise. */
export function fakeBackground(): FakeBackground {
  const rim = makeRim();
  const came: Came[] = [];
  const replies = new Map<string, Answering<never, unknown>>();
  rim.browser.runtime.sendMessage.mockImplementation(async (message) => {
    const request = message as Came;
    came.push(request);
    const reply = replies.get(request.name);
    if (reply !== undefined) return reply(request.args as never);
    return request.kind === "command" ? { ok: true, value: null } : failed("unknown", `nobody answers ${request.name}`);
  });
  return {
    rim,
    came,
    askedFor: (name) => came.filter((each) => each.name === name).map((each) => each.args),
    given: (name) => came.filter((each) => each.name === name),
    answers: (name, reply) => void replies.set(name, reply),
    does: (name, reply) => void replies.set(name, reply),
    tellsOf: (...topics) => void rim.browser.runtime.onMessage.tell({ kind: "changed", topics }, {}),
  };
}

/** An answer that comes when the test lets it come. */
export function later<Reply>(): { readonly promise: Promise<Reply>; readonly come: (reply: Reply) => void } {
  let come: (reply: Reply) => void = () => undefined;
  const promise = new Promise<Reply>((resolve) => {
    come = resolve;
  });
  return { promise, come };
}

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });
