import type { WaitingItem } from "../../../domain/views";
import { readView } from "../../../messages/client";
import { simulatedNow } from "../../../ui/clock";
import { codeInText } from "../../../ui/code-digits";

/** Somebody who waits for a code of that length, and the code. */
export interface CodeTaker {
  readonly item: WaitingItem;
  readonly code: string;
}

/**
 * Who may be meant by a pasted code: everybody who awaits one of its length that is still alive, nearest deadline
 * first. A whole letter may be pasted too.
 */
export async function takersOf(text: string): Promise<readonly CodeTaker[]> {
  const reply = await readView("waiting", {});
  if (!reply.ok) return [];
  const awaiting = reply.value.items.filter(awaitsCode);
  const lengths = await Promise.all(awaiting.map(codeLength));
  return awaiting.flatMap((item, at) => {
    const length = lengths[at];
    const code = length === undefined ? null : codeInText(text, length);
    return code === null ? [] : [{ item, code }];
  });
}

const awaitsCode = ({ state, codeExpiresAt, lockedUntil }: WaitingItem): boolean =>
  state === "awaiting-code" &&
  codeExpiresAt !== null &&
  codeExpiresAt > simulatedNow() &&
  (lockedUntil === undefined || lockedUntil <= simulatedNow());

async function codeLength({ link }: WaitingItem): Promise<number | undefined> {
  const reply = await readView("link", { link });
  return reply.ok ? reply.value.challenge?.codeLength : undefined;
}
