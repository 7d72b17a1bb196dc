import type { CommandName } from "../../../src/domain/commands";

/** Something that is only known when the story is played. A step for which nothing fits is left out. */
export type Picked =
  /** The how-manieth account that ever was, counted round; of a kind: of those that are. */
  | { readonly pick: "account"; readonly nth: number; readonly kind?: "personal" | "business" }
  /** The newest ones are the liveliest: 0 is the newest of that kind and in one of these states. */
  | { readonly pick: "link"; readonly nth: number; readonly kind?: string; readonly in?: readonly string[] }
  | { readonly pick: "order"; readonly nth: number }
  /** A code that was sent for the link of the same command. */
  | { readonly pick: "code"; readonly which: "right" | "wrong" | "old" }
  | { readonly pick: "moment"; readonly fromNow: number }
  /** The version that the marketplace of the command's first account has in force. */
  | { readonly pick: "terms"; readonly old: boolean };

export const isPicked = (value: unknown): value is Picked =>
  typeof value === "object" && value !== null && "pick" in value;

export interface Give {
  readonly do: "give";
  readonly name: CommandName;
  readonly args: Readonly<Record<string, unknown>>;
  /** How often it is given at once with the same `op`. */
  readonly times: number;
}

/** One step of a random story. */
export type Step =
  | Give
  /** The last command once more, with its `op`. */
  | { readonly do: "again" }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "restart" };

export const give = (name: CommandName, args: Give["args"] = {}, times = 1): Give => ({
  do: "give",
  name,
  args,
  times,
});
export const wait = (ms: number): Step => ({ do: "wait", ms });

export const account = (nth: number, kind?: "personal" | "business"): Picked => ({
  pick: "account",
  nth,
  ...(kind && { kind }),
});
export const link = (...states: readonly string[]): Picked => ({
  pick: "link",
  nth: 0,
  ...(states.length > 0 && { in: states }),
});
export const familyLink = (...states: readonly string[]): Picked => ({ ...link(...states), kind: "family" }) as Picked;
export const fromNow = (ms: number): Picked => ({ pick: "moment", fromNow: ms });
export const TERMS: Picked = { pick: "terms", old: false };
