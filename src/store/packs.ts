import type { Marketplace } from "../domain/account";
import { type PackShelf, packOn, type RulePack } from "../domain/rule-pack";
import type { SvyazkaDatabase } from "./database";

/** The pack that was chosen for each marketplace, by its id. */
export async function chosenPacks(db: SvyazkaDatabase): Promise<ReadonlyMap<Marketplace, string>> {
  return new Map((await db.packs.toArray()).map(({ marketplace, pack }) => [marketplace, pack]));
}

/** The rules in force: a pack that this version does not know gives way to the one that the marketplace starts with. */
export const inForce =
  (shelf: PackShelf, chosen: ReadonlyMap<Marketplace, string>) =>
  (marketplace: Marketplace): RulePack => {
    const pack = packOn(shelf, chosen.get(marketplace) ?? "");
    return pack?.marketplace === marketplace ? pack : shelf.first(marketplace);
  };
