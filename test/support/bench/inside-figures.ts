import { sendRaw } from "../talk";
import type { InsideAnswer, InsideQuestion, InsideTimes } from "./inside";
import { keysToAsk } from "./message-figures";
import type { Seed } from "./seed";
import { atDesk, type Side } from "./side";

/** So many of each act in one turn. */
const TIMES = 20;

/** The store's own times, within the background; the extension is the one of `commandExtension`. */
export async function insideTimes(side: Side, seed: Seed): Promise<Readonly<Record<string, readonly number[]>>> {
  const answer = await atDesk(side, (desk) => sendRaw(desk, questionOf(seed)));
  const { value } = mustBeDone(answer as InsideAnswer);
  return Object.fromEntries(Object.entries(value as InsideTimes).map(([name, times]) => [`inside.${name}`, times]));
}

function questionOf({ tables, freePersons, freeFirms, knownKeys }: Seed): InsideQuestion {
  const accounts = tables.accounts as readonly { readonly id: string }[];
  return {
    kind: "inside",
    accounts: Array.from({ length: TIMES }, (_, at) => accounts[(at * 37) % accounts.length]?.id ?? ""),
    pairs: Array.from({ length: TIMES }, (_, at) => [freePersons[at] ?? "", freeFirms[at] ?? ""] as const),
    keys: keysToAsk({ knownKeys }),
  };
}

function mustBeDone(answer: InsideAnswer) {
  if (!answer.ok) throw new Error(`in the background: ${answer.failure}`);
  return answer;
}
