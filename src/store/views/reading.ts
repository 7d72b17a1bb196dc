import type { Marketplace } from "../../domain/account";
import type { Language } from "../../domain/commands";
import type { Moment } from "../../domain/moment";
import type { PackShelf, RulePack } from "../../domain/rule-pack";
import type { SvyazkaDatabase } from "../database";
import type { Knobs } from "../keyed";

/** What every view reads with: one transaction, one moment. */
export interface Reading {
  readonly db: SvyazkaDatabase;
  readonly now: Moment;
  readonly knobs: Knobs;
  /** The number of the newest journal entry, 0 where there is none. */
  readonly lastSeq: number;
  readonly browserLanguage: Language;
  /** False where a later version wrote the database: timers do not fire then. */
  readonly writable: boolean;
  /** The rules in force. */
  readonly pack: (marketplace: Marketplace) => RulePack;
  /** All packs that there are. */
  readonly shelf: PackShelf;
}

/** The language that was chosen, else the browser's. */
export const languageOf = ({ knobs, browserLanguage }: Reading): Language =>
  knobs.preferences.language ?? browserLanguage;
