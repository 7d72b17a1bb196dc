import * as v from "valibot";
import type { CommandName } from "../domain/commands";
import type { ViewName } from "../domain/views";
import { COMMANDS } from "./checks-commands";
import { line, MOST } from "./checks-fields";
import { VIEWS } from "./checks-views";
import type { Invalid } from "./contract";

export type Checked<Value> = { readonly value: Value } | { readonly invalid: Invalid };

/**
 * A command as it came: its name known, its arguments built anew from what was allowed. Invalid is the first argument
 * that is wrong, else the first that nobody knows, by its own name; "" where the arguments are no object.
 */
export const checkCommand = (name: unknown, args: unknown): Checked<{ name: CommandName; args: unknown }> =>
  check(COMMANDS, name, args);

/** The same for a view. */
export const checkView = (name: unknown, args: unknown): Checked<{ name: ViewName; args: unknown }> =>
  check(VIEWS, name, args);

/** The name of a deed, or why it is none. */
export function checkOp(op: unknown): Checked<string> {
  const parsed = v.safeParse(line(MOST.op), op);
  return parsed.success ? { value: parsed.output } : { invalid: { path: "op", message: parsed.issues[0].message } };
}

function check<Name extends string>(
  schemas: Readonly<Record<Name, v.GenericSchema>>,
  name: unknown,
  args: unknown,
): Checked<{ name: Name; args: unknown }> {
  if (typeof name !== "string" || !Object.hasOwn(schemas, name)) {
    return { invalid: { path: "name", message: "no such name" } };
  }
  const known = name as Name;
  // A list or a date without members would pass for arguments of which none is needed.
  if (Object.prototype.toString.call(args) !== "[object Object]") {
    return { invalid: { path: "", message: "arguments are an object" } };
  }
  const parsed = v.safeParse(schemas[known], args, { abortEarly: true });
  if (parsed.success) return { value: { name: known, args: parsed.output } };
  const [issue] = parsed.issues;
  // Valibot quotes what it was given, which may be a megabyte.
  return { invalid: { path: v.getDotPath(issue) ?? "", message: issue.message.slice(0, MOST.message) } };
}
