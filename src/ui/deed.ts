import { type ReadonlySignal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { CommandArgs, CommandName, CommandValue } from "../domain/commands";
import { giveCommand, newOp } from "../messages/client";
import type { NotDone } from "../messages/contract";

/** One command that a screen gives: whether it is under way, and why the last try was not done. */
export interface Deed<Name extends CommandName> {
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<NotDone | null>;
  /** Gives the command; the value where it was done, else null (and `problem` says why). Ignored while busy. */
  readonly give: (args: CommandArgs<Name>) => Promise<{ readonly value: CommandValue<Name> } | null>;
  readonly clear: () => void;
}

/** A deed keeps its `op` while the same arguments got no answer, so that trying again can never do it twice. */
function createDeed<Name extends CommandName>(name: Name): Deed<Name> {
  const busy = signal(false);
  const problem = signal<NotDone | null>(null);
  let unanswered: { readonly args: string; readonly op: string } | null = null;

  const give: Deed<Name>["give"] = async (args) => {
    if (busy.value) return null;
    busy.value = true;
    const key = JSON.stringify(args);
    const op: string = unanswered?.args === key ? unanswered.op : newOp();
    const answer = await giveCommand(name, args, op);
    busy.value = false;
    unanswered = !answer.ok && "failure" in answer ? { args: key, op } : null;
    problem.value = answer.ok ? null : answer;
    return answer.ok ? { value: answer.value } : null;
  };
  const clear = (): void => {
    problem.value = null;
  };
  return { busy, problem, give, clear };
}

/** A deed that lives as long as the component. */
export const useDeed = <Name extends CommandName>(name: Name): Deed<Name> => useMemo(() => createDeed(name), [name]);
