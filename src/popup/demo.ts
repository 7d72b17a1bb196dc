import { type ReadonlySignal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { profileKey } from "../domain/ids";
import { giveCommand, newOp } from "../messages/client";
import type { CommandArgs, NotDone } from "../messages/contract";

/** Invented people and companies. Addresses of example.org and numbers of +7 900 000 belong to nobody. */
const ACCOUNTS: readonly CommandArgs<"account.add">[] = [
  {
    marketplace: "ozon",
    kind: "personal",
    name: "Анна Соколова",
    email: "anna@example.org",
    phone: "+7 900 000-00-01",
    colour: "teal",
  },
  {
    marketplace: "ozon",
    kind: "personal",
    name: "Пётр Соколов",
    email: "petr@example.org",
    colour: "violet",
  },
  {
    marketplace: "ozon",
    kind: "business",
    name: "ООО «Ромашка»",
    email: "office@romashka.example.org",
    profileKeys: [profileKey("ozon:seller:123")],
    colour: "orange",
  },
  {
    marketplace: "ozon",
    kind: "business",
    name: "ИП Соколова А. В.",
    email: "shop@example.org",
    profileKeys: [profileKey("ozon:seller:456")],
    needsReview: true,
    colour: "olive",
  },
];

interface Demo {
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<NotDone | null>;
  /** Whether all of it was done; after a failure the next try goes on where this one stopped. */
  readonly load: () => Promise<boolean>;
}

/** Two people and two companies to look around with, given as the commands that a person would give. */
export const useDemo = (): Demo => useMemo(createDemo, []);

function createDemo(): Demo {
  const busy = signal(false);
  const problem = signal<NotDone | null>(null);
  // Made once, so that a command whose answer was lost is not done a second time by the next try.
  const ops = ACCOUNTS.map(newOp);

  const load = async (): Promise<boolean> => {
    if (busy.value) return false;
    busy.value = true;
    problem.value = null;
    for (const [at, account] of ACCOUNTS.entries()) {
      const answer = await giveCommand("account.add", account, ops[at]);
      if (!answer.ok) {
        problem.value = answer;
        break;
      }
    }
    busy.value = false;
    return problem.value === null;
  };
  return { busy, problem, load };
}
