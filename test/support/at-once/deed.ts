import type { CommandArgs, CommandName } from "../../../src/domain/commands";
import type { Answer } from "../../../src/messages/contract";

/** A command as it is sent; given again with the same `op` it is the same deed. */
export type Deed = {
  readonly [Name in CommandName]: { readonly name: Name; readonly args: CommandArgs<Name>; readonly op: string };
}[CommandName];

export const deed = <Name extends CommandName>(name: Name, args: CommandArgs<Name>): Deed =>
  ({ name, args, op: crypto.randomUUID() }) as Deed;

/** What came back; null: nobody answered. */
export type Reply = Answer<unknown> | null;

/** A deed with what one asker was told. */
export interface Told {
  readonly deed: Deed;
  readonly reply: Reply;
}

/** So many deeds, each made of its number from 0 on. */
export const times = (count: number, make: (at: number) => Deed): readonly Deed[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** One of a list, over and over again from its beginning. */
export function nth<Thing>(list: readonly Thing[], at: number): Thing {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
}
