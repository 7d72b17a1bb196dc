import { isFromBackground, onMessage, sendToBackground } from "../platform/wire";
import {
  type Answer,
  type Changed,
  type CommandAnswer,
  type CommandArgs,
  type CommandName,
  failed,
  type Request,
  type Topic,
  type ViewArgs,
  type ViewName,
  type ViewReply,
} from "./contract";

/** How long a screen waits before it says that nobody answered, in milliseconds. */
const PATIENCE_MS = 3_000;

/** A fresh name for one deed: giving a command again with the same one does it once. */
export const newOp = (): string => crypto.randomUUID();

/** Gives a command. After a failure the same `op` may be given again safely. */
export const giveCommand = <Name extends CommandName>(
  name: Name,
  args: CommandArgs<Name>,
  op: string = newOp(),
): Promise<CommandAnswer<Name>> => ask({ kind: "command", name, args, op });

/** Reads a view. */
export const readView = <Name extends ViewName>(name: Name, args: ViewArgs<Name>): Promise<ViewReply<Name>> =>
  ask({ kind: "view", name, args });

/** Calls back with the topics of every commit, until the page is gone. */
export function onChanged(hear: (topics: readonly Topic[]) => void): void {
  onMessage((message, sender) => {
    if (isFromBackground(sender) && isChanged(message)) hear(message.topics);
    return null;
  });
}

function isChanged(message: unknown): message is Changed {
  if (typeof message !== "object" || message === null) return false;
  const { kind, topics } = message as Partial<Changed>;
  return kind === "changed" && Array.isArray(topics);
}

async function ask<Value>(request: Request): Promise<Answer<Value>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Answer<Value>>((resolve) => {
    timer = setTimeout(() => resolve(failed("no-answer", `${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([answered<Value>(request), silence]);
  } finally {
    clearTimeout(timer);
  }
}

async function answered<Value>(request: Request): Promise<Answer<Value>> {
  try {
    const answer = await sendToBackground(request);
    // The background answers every request; undefined means that it died, or that nobody was there.
    if (typeof answer !== "object" || answer === null) return failed("no-answer", "empty");
    return answer as Answer<Value>;
  } catch (error) {
    return failed("no-answer", error instanceof Error ? error.message : String(error));
  }
}
