import type { RulePack } from "../../domain/rule-pack";
import { OZON_ARTICLE } from "../ozon/rules";
import { assumedRules, rulesFrom } from "../rules-from";

const CHECKED = "2026-11-01";
const { reported } = rulesFrom("public texts on Wildberries, where no family was found", CHECKED);

/** Wildberries: no families. What no source names is taken over from Ozon's article. */
export const WILDBERRIES: RulePack = {
  id: "wildberries",
  marketplace: "wildberries",
  rules: {
    ...assumedRules(OZON_ARTICLE.rules, CHECKED),
    "family.seats": reported(0),
    "family.needsPremium": reported(false),
  },
};
