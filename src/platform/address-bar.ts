import { browser } from "./browser";

/** A line under the address bar; `content` is what is typed in its place when it is walked to. */
export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** What is shown while somebody types after the keyword: what Enter would do, and lines to choose from. */
export interface Offer {
  readonly first: string;
  readonly suggestions: readonly Suggestion[];
}

/** Calls back with what is typed after the extension's keyword, and with what was entered. First turn only. */
export function onAddressBar(offer: (typed: string) => Promise<Offer>, enter: (typed: string) => void): void {
  let latest = 0;
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    const mine = ++latest;
    const show = ({ first, suggestions }: Offer): void => {
      // Whoever types on has forgotten this question; its answer would take the place of a newer one.
      if (mine !== latest) return;
      browser.omnibox.setDefaultSuggestion({ description: plain(first) });
      suggest(suggestions.map(({ content, description }) => ({ content, description: plain(description) })));
    };
    void offer(typed).then(show).catch(reportError);
  });
  browser.omnibox.onInputEntered.addListener((typed) => enter(typed));
}

/** Chrome reads descriptions as XML and throws at what is none; Firefox shows them as they are. */
function plain(text: string): string {
  // Not even escaped may these stand in XML.
  const clean = text.replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, " ");
  if (browser.runtime.getURL("").startsWith("moz-extension:")) return clean;
  return clean.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
