import type { Step } from "./steps";

/** What went wrong with a story, or null. */
type Trial = (steps: readonly Step[]) => Promise<Error | null>;

/** The same fault is about other things in a shorter story: ids and moments do not count, nor where values differ. */
const kindOf = (error: Error | null): string | null =>
  error === null ? null : (error.message.split(/\n|: expected /)[0] ?? "").replace(/id-\d+|\d{4,}/g, "…");

/** The same fault in as few steps as it takes: stretches are left out first, single steps in the end. */
export async function shortest(steps: readonly Step[], fault: Error, goesWrong: Trial): Promise<readonly Step[]> {
  const kind = kindOf(fault);
  let rest = steps;
  for (let size = Math.ceil(rest.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = rest.length - size; at >= 0; at -= size) {
      const less = [...rest.slice(0, at), ...rest.slice(at + size)];
      if (kindOf(await goesWrong(less)) === kind) rest = less;
    }
  }
  return rest;
}
