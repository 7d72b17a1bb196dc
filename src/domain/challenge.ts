import type { LinkId } from "./ids";
import type { Channel } from "./link";
import type { Moment } from "./moment";

/** The code that a business link waits for. The code itself is only in the simulated post. */
export interface Challenge {
  readonly link: LinkId;
  readonly channel: Channel;
  /** Hexadecimal, of this code alone. */
  readonly salt: string;
  /** Hexadecimal SHA-256 of salt and code. */
  readonly hash: string;
  readonly expiresAt: Moment;
  /** Its life has ended: a clock that is set back does not give it another one. */
  readonly expired: boolean;
  readonly attemptsLeft: number;
  /** After the last wrong try: confirming and resending are refused until then. */
  readonly lockedUntil: Moment | null;
  readonly resendAt: Moment;
  /** How many codes were sent, the first included. */
  readonly sends: number;
}
