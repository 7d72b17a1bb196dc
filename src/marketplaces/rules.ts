import type { Marketplace } from "../domain/account";
import type { RulePack } from "../domain/rule-pack";
import { OZON_ARTICLE } from "./ozon/rules";

/** Every rule pack that ships. */
export const RULE_PACKS: readonly RulePack[] = [OZON_ARTICLE];

const DEFAULTS: Readonly<Record<Marketplace, RulePack>> = { ozon: OZON_ARTICLE };

/** The pack that a marketplace starts with. */
export const defaultPack = (marketplace: Marketplace): RulePack => DEFAULTS[marketplace];

/** The pack of that id, or undefined. */
export const packById = (id: string): RulePack | undefined => RULE_PACKS.find((pack) => pack.id === id);
