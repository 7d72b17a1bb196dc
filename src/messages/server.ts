import type { CommandName } from "../domain/commands";
import type { ViewName } from "../domain/views";
import type { Sender } from "../platform/wire";
import { checkCommand, checkOp, checkView } from "./checks";
import { type Answer, failed } from "./contract";
import { askerOf } from "./sender";

/** What the background does once a request is known to be allowed and well-formed. */
export interface Served {
  readonly command: (name: CommandName, args: unknown, op: string) => Promise<Answer<unknown>>;
  readonly view: (name: ViewName, args: unknown, askingTab: number | null) => Promise<Answer<unknown>>;
}

/** Answers one message: never throws, never stays silent, and null where the message is not for us. */
export function serveRequest(
  served: Served,
  message: unknown,
  sender: Sender,
  own: { readonly id: string; readonly origin: string },
): Promise<Answer<unknown>> | null {
  if (typeof message !== "object" || message === null) return answerNow(failed("not-allowed", "no request"));
  const { kind, name, args, op } = message as { kind?: unknown; name?: unknown; args?: unknown; op?: unknown };
  // What the background tells the screens comes back to nobody; a screen that hears it is not asked to answer.
  if (kind === "changed") return null;
  const asker = askerOf(sender, own);
  if (asker.who === "stranger") return answerNow(failed("not-allowed", "unknown sender"));
  if (kind === "command") {
    if (asker.who !== "screen") return answerNow(failed("not-allowed", "commands come from screens"));
    return serveCommand(served, name, args, op);
  }
  if (kind === "view") {
    if (asker.who !== "screen" && name !== "page") return answerNow(failed("not-allowed", "pages see view page only"));
    return serveView(served, name, args, asker.who === "page" ? asker.tab : null);
  }
  return answerNow({ ok: false, invalid: { path: "kind", message: "command or view" } });
}

const answerNow = (answer: Answer<never>): Promise<Answer<unknown>> => Promise.resolve(answer);

async function serveCommand(served: Served, name: unknown, args: unknown, op: unknown): Promise<Answer<unknown>> {
  const named = checkOp(op);
  if ("invalid" in named) return { ok: false, invalid: named.invalid };
  const checked = checkCommand(name, args);
  if ("invalid" in checked) return { ok: false, invalid: checked.invalid };
  return served.command(checked.value.name, checked.value.args, named.value);
}

async function serveView(served: Served, name: unknown, args: unknown, tab: number | null): Promise<Answer<unknown>> {
  const checked = checkView(name, args);
  if ("invalid" in checked) return { ok: false, invalid: checked.invalid };
  return served.view(checked.value.name, checked.value.args, tab);
}
