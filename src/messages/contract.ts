import type { CommandArgs, CommandName, CommandValue } from "../domain/commands";
import type { Refusal } from "../domain/refusal";
import type { Topic, ViewAnswer, ViewArgs, ViewName } from "../domain/views";

/** What goes to the background. `op` makes a command safe to give twice: the second time only repeats the answer. */
export type Request =
  | { readonly kind: "command"; readonly name: CommandName; readonly args: unknown; readonly op: string }
  | { readonly kind: "view"; readonly name: ViewName; readonly args: unknown };

/** What the background says after a commit, without being asked. */
export interface Changed {
  readonly kind: "changed";
  readonly topics: readonly Topic[];
}

/** Which argument was malformed, as `points` or `scopes.0`, and how. */
export interface Invalid {
  readonly path: string;
  readonly message: string;
}

/** Why nothing could be done at all, though the command may have been right. */
export const FAILURE_CODES = [
  "no-answer",
  "not-allowed",
  "disk-full",
  "disk-error",
  "database-newer",
  "database-closed",
  "private-mode",
  "unknown",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];
export interface Failure {
  readonly code: FailureCode;
  /** The browser's own words, shown small beside ours: an unknown error is never swallowed. */
  readonly detail: string;
}

export type NotDone =
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly invalid: Invalid }
  | { readonly ok: false; readonly failure: Failure };
export type Answer<Value> = { readonly ok: true; readonly value: Value } | NotDone;

export type CommandAnswer<Name extends CommandName> = Answer<CommandValue<Name>>;
export type ViewReply<Name extends ViewName> = Answer<ViewAnswer<Name>>;

export type { CommandArgs, CommandName, Topic, ViewArgs, ViewName };

export const failed = (code: FailureCode, detail: string): NotDone => ({ ok: false, failure: { code, detail } });
