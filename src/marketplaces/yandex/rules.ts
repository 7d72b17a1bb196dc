import type { RulePack } from "../../domain/rule-pack";
import { OZON_ARTICLE } from "../ozon/rules";
import { assumedRules, rulesFrom } from "../rules-from";

const CHECKED = "2026-11-01";
const { reported } = rulesFrom("the terms of Yandex Plus of 2024-07-15; other texts name 4 or 5 people", CHECKED);

/** A family of Yandex Plus: its owner and three more. What no source names is taken over from Ozon's article. */
export const YANDEX_PLUS: RulePack = {
  id: "yandex-plus",
  marketplace: "yandex",
  rules: {
    ...assumedRules(OZON_ARTICLE.rules, CHECKED),
    "family.seats": reported(3),
    "family.needsPremium": reported(true),
  },
};
