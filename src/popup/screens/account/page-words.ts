import { MARKETPLACES } from "../../../domain/account";
import type { ProfileKey } from "../../../domain/ids";
import { language } from "../../../ui/language";
import { marketplaceWord, words } from "../../../words";

/** Whose page a key stands for, in words: "Ozon seller 123"; a key of another sort is shown as it is. */
export function pageWords(key: ProfileKey): string {
  const [site, sort, ...rest] = key.split(":");
  const id = rest.join(":");
  const known = MARKETPLACES.find((each) => each === site);
  if (known === undefined) return key;
  const marketplace = marketplaceWord(known, language.value);
  if (sort === "seller" && id !== "") return words.page_seller({ marketplace, id });
  if (sort === "seller-slug" && id !== "") return words.page_shop({ marketplace, name: id });
  if (sort === "self") return words.page_self({ marketplace });
  return sort === "cabinet" ? words.page_cabinet({ marketplace }) : key;
}
