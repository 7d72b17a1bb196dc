import type { PackShelf } from "../domain/rule-pack";
import type { Play } from "./asked";
import type { SvyazkaDatabase } from "./database";
import type { Knobs } from "./keyed";
import type { Outside } from "./outside";

/** What every transaction of a store works with. */
export interface Context {
  readonly db: SvyazkaDatabase;
  readonly outside: Outside;
  readonly shelf: PackShelf;
  /** Who of the people outside answers, as the knobs stand. */
  readonly play: (knobs: Knobs) => Play;
}
