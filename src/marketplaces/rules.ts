import type { Marketplace } from "../domain/account";
import type { PackShelf, RulePack } from "../domain/rule-pack";
import { OZON_ARTICLE, OZON_FAMILY_2026 } from "./ozon/rules";
import { WILDBERRIES } from "./wildberries/rules";
import { YANDEX_PLUS } from "./yandex/rules";

const DEFAULTS: Readonly<Record<Marketplace, RulePack>> = {
  ozon: OZON_ARTICLE,
  wildberries: WILDBERRIES,
  yandex: YANDEX_PLUS,
};

/** Every rule pack that ships. */
export const RULE_PACKS: PackShelf = {
  all: [OZON_ARTICLE, OZON_FAMILY_2026, YANDEX_PLUS, WILDBERRIES],
  first: (marketplace) => DEFAULTS[marketplace],
};
