import { options } from "preact";
import { vi } from "vitest";
import {
  type CommandAnswer,
  type CommandArgs,
  type CommandName,
  failed,
  type Topic,
  type ViewArgs,
  type ViewName,
  type ViewReply,
} from "../../src/messages/contract";
import { makeRim, type Rim } from "../platform/rim";

const held = vi.hoisted(() => ({ browser: {} as object }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(held.browser, name) }),
}));

/** 17:45 where the tests' clocks stand. */
export const NOW = Date.UTC(2026, 0, 10, 12);

/** A request as it came over the wire; commands bear an `op`. */
interface Came {
  readonly kind: "view" | "command";
  readonly name: string;
  readonly args: unknown;
  readonly op?: string;
}

type Answering<Args, Reply> = (args: Args) => Reply | Promise<Reply>;

/** The background as screens know it: it answers what the test says and tells of changes when the test says so. */
export interface FakeBackground {
  readonly rim: Rim;
  /** Everything that it was asked and given, in order. */
  readonly came: readonly Came[];
  /** The requests of one name, in order. */
  readonly cameAs: (name: ViewName | CommandName) => readonly Came[];
  readonly answers: <Name extends ViewName>(name: Name, reply: Answering<ViewArgs<Name>, ViewReply<Name>>) => void;
  readonly does: <Name extends CommandName>(
    name: Name,
    reply: Answering<CommandArgs<Name>, CommandAnswer<Name>>,
  ) => void;
  readonly tellsOf: (...topics: readonly Topic[]) => void;
}

/**
 * A browser with such a background, and a clock that only the test moves. Until told otherwise commands are done and
 * views are not known. What is imported from src afterwards finds it behind the polyfill.
 */
export function fakeBackground(): FakeBackground {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"], now: NOW });
  // Effects run by the next microtask: frames would be real ones, and nobody could wait for them.
  options.requestAnimationFrame = (run) => queueMicrotask(() => run());
  const rim = makeRim();
  held.browser = rim.browser;
  const came: Came[] = [];
  const replies = new Map<string, Answering<never, unknown>>();
  rim.browser.runtime.sendMessage.mockImplementation(async (message) => {
    const request = message as Came;
    came.push(request);
    const reply = replies.get(request.name);
    if (reply !== undefined) return reply(request.args as never);
    return request.kind === "command" ? ok(null) : failed("unknown", `nobody answers ${request.name}`);
  });
  return {
    rim,
    came,
    cameAs: (name) => came.filter((each) => each.name === name),
    answers: (name, reply) => void replies.set(name, reply),
    does: (name, reply) => void replies.set(name, reply),
    tellsOf: (...topics) =>
      void rim.browser.runtime.onMessage.tell({ kind: "changed", topics }, { id: rim.browser.runtime.id }),
  };
}

/** Lets so much time pass (ms), and everything happen that follows; 0: only what needs no time. */
export const pass = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** A promise that is kept when the test says so. */
export function later<Value>(): { readonly promise: Promise<Value>; readonly come: (value: Value) => void } {
  let come: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    come = resolve;
  });
  return { promise, come };
}
