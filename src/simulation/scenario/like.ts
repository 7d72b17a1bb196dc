import { within } from "./fault";
import type { Json } from "./json";
import { isObject, membersOf } from "./names";

/** Where an answer is not like what was written, in words: `culprits.0 = "a"` and `culprits.0 = "b"`. */
export interface Difference {
  readonly expected: string;
  readonly came: string;
}

/** How values are shown in reports. */
export type Show = (value: unknown) => string;

/** `{"$any": true}` stands for whatever is there. */
export const isAnything = (like: Json): boolean =>
  isObject(like) && like.$any === true && Object.keys(like).length === 1;

/**
 * The first place at which an answer differs from what is written, or null: an object's named members, an array's
 * members one by one and no more, everything else equal.
 */
export function difference(like: Json, came: unknown, show: Show, path = ""): Difference | null {
  if (isAnything(like)) return null;
  if (Array.isArray(like)) return arrayDifference(like, came, show, path);
  if (isObject(like)) return objectDifference(like, came, show, path);
  return like === came ? null : differ(like, came, show, path);
}

const at = (path: string): string => (path === "" ? "the answer" : path);

const differ = (like: Json, came: unknown, show: Show, path: string): Difference => ({
  expected: `${at(path)} = ${show(like)}`,
  came: `${at(path)} = ${show(came)}`,
});

function objectDifference(like: Json, came: unknown, show: Show, path: string): Difference | null {
  if (typeof came !== "object" || came === null || Array.isArray(came)) return differ(like, came, show, path);
  const members = new Map<string, unknown>(Object.entries(came));
  for (const [name, wanted] of membersOf(like)) {
    const inner = within(path, name);
    const missing = { expected: `${inner} = ${show(wanted)}`, came: `no ${inner}` };
    const found = members.has(name) ? difference(wanted, members.get(name), show, inner) : missing;
    if (found !== null) return found;
  }
  return null;
}

function arrayDifference(like: readonly Json[], came: unknown, show: Show, path: string): Difference | null {
  if (!Array.isArray(came)) return differ(like, came, show, path);
  const found = like
    .slice(0, came.length)
    .map((wanted, index) => difference(wanted, came[index], show, within(path, index)))
    .find((each) => each !== null);
  if (found !== undefined) return found;
  if (like.length === came.length) return null;
  // What is too much or too little says more than the two numbers.
  const index = Math.min(like.length, came.length);
  return {
    expected: `${at(path)} with ${members(like.length)}${like.length > index ? `, ${index} = ${show(like[index])}` : ""}`,
    came: `${at(path)} with ${members(came.length)}${came.length > index ? `, ${index} = ${show(came[index])}` : ""}`,
  };
}

const members = (count: number): string => (count === 1 ? "1 member" : `${count} members`);
