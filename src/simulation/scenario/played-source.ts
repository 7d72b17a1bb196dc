import type { DurationMs, Moment } from "../../domain/moment";
import type { Source } from "../outside";

/** Where a scenario's moments and chances come from: the same seed plays the same story to the last digit. */
export interface PlayedSource extends Source {
  readonly wait: (ms: DurationMs) => void;
}

const HEXADECIMAL = "0123456789abcdef";
const DIGITS = "0123456789";
const ID_LENGTH = 16;
const SALT_LENGTH = 32;
/** A pack with very short codes runs out of fresh ones; then one comes again. */
const TRIES = 100;

/** No code begins with 0, so that `000000` is a wrong one in every scenario; none comes twice while others are left. */
export function playedSource(startsAt: Moment, seed: string): PlayedSource {
  const chance = chances(seed);
  const sent = new Set<string>();
  let now = startsAt;
  const pick = (signs: string): string => signs.charAt(Math.floor(chance() * signs.length));
  const some = (signs: string, length: number): string => Array.from({ length }, () => pick(signs)).join("");
  const code = (length: number): string => pick(DIGITS.slice(1)) + some(DIGITS, length - 1);
  return {
    realNow: () => now,
    newId: () => some(HEXADECIMAL, ID_LENGTH),
    newSalt: () => some(HEXADECIMAL, SALT_LENGTH),
    newCode: (length) => {
      let fresh = code(length);
      for (let tried = 1; sent.has(fresh) && tried < TRIES; tried++) fresh = code(length);
      sent.add(fresh);
      return fresh;
    },
    wait: (ms) => {
      now += ms;
    },
  };
}

/** Numbers from 0 up to 1 (mulberry32 over an FNV-1a hash of the seed): no secret hangs on them. */
function chances(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
