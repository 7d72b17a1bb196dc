import type { Language } from "../domain/commands";

/** A name as it stands inside of quotes: Russian has others for what is quoted within, «ООО „Ромашка“». */
export const quotable = (name: string, locale: Language): string =>
  locale === "ru" ? name.replaceAll("«", "„").replaceAll("»", "“") : name;
