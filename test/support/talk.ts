import type { Page } from "puppeteer-core";
import type { CommandArgs, CommandName, CommandValue } from "../../src/domain/commands";
import type { ViewAnswer, ViewArgs, ViewName } from "../../src/domain/views";
import type { Answer } from "../../src/messages/contract";

/**
 * Sends one raw message to the background from a page of the extension, as any script on it could. The answer comes here
 * as text: what lies deep in an object gets lost between Firefox and Puppeteer (BiDi, 24.43).
 */
export async function sendRaw(page: Page, message: unknown): Promise<unknown> {
  const text = await page.evaluate(async (sent) => {
    const api = globalThis as unknown as Record<
      "browser" | "chrome",
      { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } | undefined
    >;
    const answer = await (api.browser ?? api.chrome)?.runtime.sendMessage(sent);
    return JSON.stringify(answer) as string | undefined;
  }, message as never);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Gives a command and tells the whole answer. */
export const giveRaw = async <Name extends CommandName>(
  page: Page,
  name: Name,
  args: CommandArgs<Name>,
  op: string = crypto.randomUUID(),
): Promise<Answer<CommandValue<Name>>> =>
  (await sendRaw(page, { kind: "command", name, args, op })) as Answer<CommandValue<Name>>;

/** Gives a command that must be done. */
export async function give<Name extends CommandName>(
  page: Page,
  name: Name,
  args: CommandArgs<Name>,
  op?: string,
): Promise<CommandValue<Name>> {
  const answer = await giveRaw(page, name, args, op);
  if (answer?.ok !== true) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** Reads a view that must be answered. */
export async function see<Name extends ViewName>(
  page: Page,
  name: Name,
  args: ViewArgs<Name>,
): Promise<ViewAnswer<Name>> {
  const answer = (await sendRaw(page, { kind: "view", name, args })) as Answer<ViewAnswer<Name>>;
  if (answer?.ok !== true) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value;
}
