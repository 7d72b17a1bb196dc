import type { KnobCommandName, KnobCommands } from "../domain/commands";
import type { Circumstances, Outgoing } from "../domain/decision";
import type { Moment } from "../domain/moment";
import type { Letter } from "../domain/views";
import type { Answering, Asked } from "./asked";
import type { Knobs } from "./keyed";

/** The world outside the database: what a command may not make up by itself. */
export interface Outside {
  /** The real clock, in epoch milliseconds. */
  readonly realNow: () => Moment;
  readonly newId: Circumstances["newId"];
  readonly newCode: Circumstances["newCode"];
  readonly newSalt: Circumstances["newSalt"];
  /** Turns what goes out into a message of the simulated post. Pure: it runs inside the transaction. */
  readonly deliver: (outgoing: Outgoing, id: string, sentAt: Moment, knobs: Knobs) => Letter;
  /** How and when somebody who is asked will answer. Pure too. */
  readonly answering: (asked: Asked, knobs: Knobs) => Answering;
  /** What a turn of a knob leads to at that moment. */
  readonly knobs: {
    readonly [Name in KnobCommandName]: (knobs: Knobs, args: KnobCommands[Name]["args"], now: Moment) => Knobs;
  };
}
