import { customAlphabet } from "nanoid";
import type { Language } from "../domain/commands";
import { DAY_MS, type Moment } from "../domain/moment";
import type { Outside } from "../store/outside";
import { answering, outsiderSet } from "./outsiders";
import { deliver } from "./post";

/** So many random bits keep two salts apart; hexadecimal digits. */
const SALT_LENGTH = 32;

/** As far as the clock can be moved, a thousand years: dates end some 270,000 years from now. */
const FURTHEST_MS = 1_000 * 365 * DAY_MS;

const digits = customAlphabet("0123456789", 6);
const salt = customAlphabet("0123456789abcdef", SALT_LENGTH);

/** Where moments and randomness come from. */
export interface Source {
  /** The real clock, in epoch milliseconds. */
  readonly realNow: () => Moment;
  readonly newId: Outside["newId"];
  readonly newCode: Outside["newCode"];
  readonly newSalt: Outside["newSalt"];
}

/** Real time and unbiased randomness. */
export const REAL_SOURCE: Source = {
  realNow: () => Date.now(),
  newId: () => crypto.randomUUID(),
  newCode: (length) => digits(length),
  newSalt: () => salt(),
};

/** The outside world as it is played: the post, and the knobs that move it. */
export function playedOutside(source: Source, browserLanguage: Language): Outside {
  return {
    ...source,
    deliver: (outgoing, id, sentAt, { preferences, faults }) =>
      deliver(outgoing, id, sentAt, preferences.language ?? browserLanguage, faults[outgoing.channel]),
    answering,
    knobs: {
      "clock.advance": (knobs, { by }) => ({ ...knobs, clockOffset: Math.min(knobs.clockOffset + by, FURTHEST_MS) }),
      "clock.reset": (knobs) => ({ ...knobs, clockOffset: 0 }),
      "fault.set": (knobs, { channel, fault, by = 0 }) => ({
        ...knobs,
        faults: { ...knobs.faults, [channel]: { fault, by } },
      }),
      "outsider.set": outsiderSet,
      "reviewer.set": (knobs, { verdict, after }, setAt) => ({ ...knobs, reviewer: { verdict, after, setAt } }),
      "preferences.set": (knobs, chosen) => ({ ...knobs, preferences: { ...knobs.preferences, ...chosen } }),
    },
  };
}
