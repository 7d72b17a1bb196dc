import {
  type AccountId,
  accountId,
  type LinkId,
  linkId,
  type ProfileKey,
  profileKey,
} from "../../../../src/domain/ids";
import { keyOf } from "../cast-of-thousands";
import type { PaperRow } from "../paper-index";
import type { Telling } from "./people";
import { byFamily, type Circle, type Present } from "./present";

/** So many of a sort are named: the acts go round. */
const NAMED = 20;
/** A page of a shop asks for so many keys, half of them known. */
const KEYS = 50;

/** Whom and what of a world the acts are done with. */
export interface Cast {
  /** Buyers, from all of them. */
  readonly somebody: readonly AccountId[];
  /** Who has had the most links, the most orders, the most wishes. */
  readonly busiest: AccountId;
  readonly shopper: AccountId;
  readonly wisher: AccountId;
  /** Without any live link. */
  readonly freePersons: readonly AccountId[];
  readonly freeFirms: readonly AccountId[];
  /** With Premium, and never a family. */
  readonly idleOrganisers: readonly AccountId[];
  readonly circles: readonly Circle[];
  /** Links of any state, from all of them. */
  readonly links: readonly LinkId[];
  readonly keys: readonly ProfileKey[];
  /** A firm that is linked. */
  readonly takenFirm: AccountId;
}

export function castOf({ story, people, buyers }: Telling, { circles }: Present): Cast {
  const { tables } = story;
  const links = tables.links ?? [];
  const isFree = (id: AccountId): boolean => story.linksOf(id).length === 0;
  const takenFirm = people.firms.find((id) => !isFree(id));
  if (takenFirm === undefined) throw new Error("no firm is linked");
  const cast: Cast = {
    somebody: spread(buyers),
    busiest: most(links, (row) => row.ends as readonly string[], buyers),
    shopper: most(tables.orders ?? [], (row) => [String(row.account)], buyers),
    wisher: most(tables.wishes ?? [], (row) => [String(row.account)], buyers),
    freePersons: spread(people.persons.filter(isFree)),
    freeFirms: spread(people.firms.filter(isFree)),
    idleOrganisers: byFamily(people.organisers).idle.slice(0, NAMED),
    circles: circles.slice(0, NAMED),
    links: spread(links).map((row) => linkId(String(row.id))),
    keys: Array.from({ length: KEYS }, (_, at) => (at % 2 === 0 ? keyOf(at) : profileKey(`ozon:seller:${at}`))),
    takenFirm,
  };
  for (const [name, list] of Object.entries(cast)) if (list.length === 0) throw new Error(`the cast has no ${name}`);
  return cast;
}

/** A few from the whole of a list. */
function spread<Thing>(list: readonly Thing[]): readonly Thing[] {
  const step = Math.max(1, Math.floor(list.length / NAMED));
  return list.filter((_, at) => at % step === 0).slice(0, NAMED);
}

/** The buyer who is named by the most rows. */
function most(
  rows: readonly PaperRow[],
  named: (row: PaperRow) => readonly string[],
  buyers: readonly AccountId[],
): AccountId {
  const counts = new Map<string, number>(buyers.map((id) => [id, 0]));
  for (const id of rows.flatMap(named)) if (counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, two]) => two - one);
  return accountId(first?.[0] ?? "");
}
