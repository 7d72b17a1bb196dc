import type { Fault } from "./fault";
import { within } from "./fault";
import type { Json, JsonObject } from "./json";

/** What stands for something remembered: `$bond`. A sum as `$5` does not. */
const REFERENCE = /^\$([\p{L}_][\p{L}\p{N}_-]*)$/u;
const NAME = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** Whether something can be remembered under that name. */
export const isName = (name: string): boolean => NAME.test(name);

const nameIn = (text: string): string | null => REFERENCE.exec(text)?.[1] ?? null;

export const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The members of an object or an array with their names; of anything else none. */
export const membersOf = (value: Json): readonly (readonly [string, Json])[] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

/** Every reference to a name that nothing before has. */
export function danglingNames(value: Json, path: string, known: ReadonlySet<string>): readonly Fault[] {
  const name = typeof value === "string" ? nameIn(value) : null;
  if (name !== null && !known.has(name)) {
    return [{ path, message: `no step before this one remembers "${name}"`, at: null }];
  }
  return membersOf(value).flatMap(([member, inner]) => danglingNames(inner, within(path, member), known));
}

/** The same with what the names stand for. */
export function resolveNames(value: Json, remembered: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return remembered.get(nameIn(value) ?? "") ?? value;
  if (Array.isArray(value)) return value.map((member: Json) => resolveNames(member, remembered));
  return isObject(value) ? resolveIn(value, remembered) : value;
}

/** The same for arguments, which are always an object. */
export const resolveIn = (value: JsonObject, remembered: ReadonlyMap<string, string>): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, resolveNames(inner, remembered)]));
