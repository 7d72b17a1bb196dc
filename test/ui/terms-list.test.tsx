// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/commands";
import { LINK_STATES } from "../../src/domain/link";
import { DAY_MS } from "../../src/domain/moment";
import type { TermName, TermsView } from "../../src/domain/term";
import { language } from "../../src/ui/language";
import { StateWord } from "../../src/ui/state-word";
import { TermsList } from "../../src/ui/terms-list";
import { words } from "../../src/words";
import { EN, expectWords, plain } from "./sentences";

/** A new term does not compile here until it is tried. */
const TERMS: Readonly<Record<TermName, number | null>> = {
  "shares-subscription": null,
  "shares-bonuses": 50,
  "shares-name": null,
  "shares-basic-data": null,
  "shares-nothing-from-the-start": null,
  "may-share-bonuses": null,
  "may-share-orders": null,
  "may-share-wishlist": null,
  "private-payment-methods": null,
  "private-addresses": null,
  "private-messages": null,
  "private-documents": null,
  "private-contacts": null,
  "private-marked-orders": null,
  "points-not-merged": null,
  "points-percent": 50,
  "personal-no-other-business": 1,
  "business-no-other-personal": null,
  "member-no-organiser": null,
  "member-no-other-family": null,
  "organiser-no-member": null,
  "identity-no-other-account": null,
  "account-no-other-of-provider": null,
  "remove-while-linked": null,
  "needs-premium": null,
  "joins-per-year": 2,
  "loses-link": null,
  "loses-name": null,
  "loses-subscription": null,
  "loses-bonuses": null,
  "loses-orders": null,
  "loses-wishlist": null,
  "loses-sign-in": null,
  "waits-before-another-family": null,
  "waits-for-the-seat": null,
  "keeps-own-data": null,
};
const NAMES = Object.keys(TERMS) as TermName[];
const NOTHING: TermsView = { version: "2026-11", shares: [], private: [], impossible: [] };
/** 14:32 where the tests' clocks stand, in a year that is not this one. */
const UNTIL = Date.UTC(2031, 10, 24, 8, 47);
const ENDS = { owner: "Anna", other: "Romashka" };

afterEach(() => {
  render(null, document.body);
});
const all = (selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((each) => plain(each.textContent));
function draw(terms: Partial<TermsView>): void {
  render(<TermsList terms={{ ...NOTHING, ...terms }} ends={ENDS} />, document.body);
}

describe.each(LANGUAGES)("in words of %s", (tongue) => {
  beforeEach(() => {
    language.value = tongue;
  });

  it.each(NAMES)("a term is a line: %s", (name) => {
    const number = TERMS[name];
    draw({ shares: [{ name, ...(number !== null && { number }) }] });
    const [line, ...rest] = all("li");
    expectWords(line, tongue);
    expect(line).not.toContain(name);
    if (number !== null) expect(line).toContain(String(number));
    expect(rest).toEqual([]);
  });

  it("no two terms say the same", () => {
    draw({ shares: NAMES.map((name) => ({ name, number: 1 })) });
    expect(new Set(all("li")).size).toBe(NAMES.length);
  });

  it.each(["waits-before-another-family", "waits-for-the-seat"] as const)(
    "a wait says how long it would be, and until when once that is known: %s",
    (name) => {
      draw({ impossible: [{ name, number: 30 * DAY_MS }], loses: { owner: [{ name, until: UNTIL }], other: [] } });
      const [long, until] = all("li");
      expectWords(long, tongue);
      expect(long).toContain(tongue === "ru" ? "30 дней" : "30 days");
      expect(long).not.toMatch(/·/);
      expectWords(until, tongue);
      const moment = tongue === "ru" ? "24 нояб. 2031 г., 14:32" : "24 Nov 2031, 14:32";
      expect(until).toContain(` · ${words.clock_until({ moment }, { locale: tongue })}`);
      expect(document.querySelector("li time")?.getAttribute("datetime")).toBe(new Date(UNTIL).toISOString());
    },
  );

  it.each([...LINK_STATES, "not-linked", "unknown"] as const)("a state is a word beside a shape: %s", (state) => {
    render(<StateWord state={state} />, document.body);
    expectWords(document.body.textContent, tongue);
    expect(document.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
    expect(document.querySelector("svg")?.childElementCount).toBeGreaterThan(0);
  });
});

describe("a term that counts", () => {
  it.each([
    ["personal-no-other-business", 1, "Привязать к личному аккаунту больше 1 бизнес-аккаунта"],
    ["personal-no-other-business", 3, "Привязать к личному аккаунту больше 3 бизнес-аккаунтов"],
    ["personal-no-other-business", 5, "Привязать к личному аккаунту больше 5 бизнес-аккаунтов"],
    ["joins-per-year", 1, "Вступить в семьи больше 1 раза за 365 дней"],
    ["joins-per-year", 2, "Вступить в семьи больше 2 раз за 365 дней"],
    ["joins-per-year", 5, "Вступить в семьи больше 5 раз за 365 дней"],
    ["joins-per-year", 21, "Вступить в семьи больше 21 раза за 365 дней"],
    ["points-percent", 50, "Перевести за один раз больше 50 % бонусов"],
  ] as const)("counts as Russian counts: %s, %d", (name, number, said) => {
    language.value = "ru";
    draw({ impossible: [{ name, number }] });
    expect(all("li")).toEqual([said]);
  });
});

describe("the list of terms", () => {
  beforeEach(() => {
    language.value = "en";
  });

  it("says before a link what is shared, private and impossible, and leaves out what is empty", () => {
    draw({ shares: [{ name: "shares-nothing-from-the-start" }], private: [{ name: "private-addresses" }] });
    expect(all("h3")).toEqual([words.term_shares_title({}, EN), words.term_private_title({}, EN)]);
    draw({ impossible: [{ name: "remove-while-linked" }] });
    expect(all("h3")).toEqual([words.term_impossible_title({}, EN)]);
  });

  it("says before an unlinking what each side loses, by name, also where that is nothing", () => {
    draw({ private: [{ name: "private-addresses" }], loses: { owner: [{ name: "loses-link" }], other: [] } });
    expect(all("h3")).toEqual([
      words.term_loses_title({ name: "Anna" }, EN),
      words.term_loses_title({ name: "Romashka" }, EN),
    ]);
    expect(all("section")[1]).toContain(words.term_none({}, EN));
  });

  it("says how long an unlinking can be undone", () => {
    draw({ undoWindow: 60_000 });
    expect(plain(document.body.textContent)).toContain(words.term_undo_window({ length: "1 minute" }, EN));
  });
});
