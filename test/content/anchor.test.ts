// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from "vitest";
import { findPlace, isBarred, readTexts, saysTheOld } from "../../src/content/anchor";
import type { Anchor, PageAdapter } from "../../src/marketplaces/pages";
import { PAGE_ADAPTERS } from "../../src/marketplaces/pages";
import { layOut } from "./laid-out";

const anchor = (selector: string, name: string | null = null): Anchor => ({ selector, name, sure: "high", seen: null });
const REAL = anchor(".real", "b");
const SUBSTITUTE = anchor("h1");

const show = (html: string): void => {
  document.title = "";
  document.body.innerHTML = html;
};

function adapter(id: string): PageAdapter {
  const found = PAGE_ADAPTERS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no adapter ${id}`);
  return found;
}

beforeAll(layOut);

describe("a place for the mark", () => {
  test("is the first rule's, though another's match stands before it", () => {
    show("<h1>x</h1><p class=real>y</p>");
    expect(findPlace(document, [REAL, SUBSTITUTE])?.element.textContent).toBe("y");
  });

  test("is a substitute where the real one is missing", () => {
    show("<h1>x</h1>");
    expect(findPlace(document, [REAL, SUBSTITUTE])?.anchor).toBe(SUBSTITUTE);
  });

  test.each([
    ["of no size", 'data-rect="0x0"'],
    ["too narrow", 'data-rect="49x40"'],
    ["too low", 'data-rect="300x9"'],
    ["not to be seen", "hidden"],
  ])("is not a twin %s", (_what, attribute) => {
    show(`<p class=real ${attribute}>twin</p><p class=real>true</p>`);
    expect(findPlace(document, [REAL])?.element.textContent).toBe("true");
  });

  test("is as small as 50 × 10", () => {
    show('<p class=real data-rect="50x10">x</p>');
    expect(findPlace(document, [REAL])).not.toBeNull();
  });

  test("need not be there", () => {
    show("<p>x</p>");
    expect(findPlace(document, [REAL, SUBSTITUTE])).toBeNull();
  });
});

describe("what a place said before a navigation", () => {
  const place = () => {
    const found = findPlace(document, [REAL]);
    if (found === null) throw new Error("no place");
    return found;
  };

  test("is known again as long as the name is the same, whatever else is new", () => {
    show("<div class=real><b>Ромашка</b> 10 заказов</div>");
    const old = readTexts(document, [REAL]);
    show("<div class=real><i></i> <b> Ромашка </b> 11 заказов</div>");
    expect(saysTheOld(place(), old)).toBe(true);
  });

  test("is not known again under another name", () => {
    show("<div class=real><b>Ромашка</b></div>");
    const old = readTexts(document, [REAL]);
    show("<div class=real><b>Дом и сад</b></div>");
    expect(saysTheOld(place(), old)).toBe(false);
  });

  test("is all of its text where the name has no place of its own", () => {
    show("<div class=real>Ромашка, 10 заказов</div>");
    const old = readTexts(document, [REAL]);
    show("<div class=real>Ромашка, 11 заказов</div>");
    expect(saysTheOld(place(), old)).toBe(false);
  });

  test("is nothing where nothing stood", () => {
    show("");
    const old = readTexts(document, [REAL]);
    show("<div class=real></div>");
    expect(saysTheOld(place(), old)).toBe(false);
  });
});

describe("no mark stands", () => {
  const seller = adapter("ozon.seller");

  test.each([
    ["Antibot Challenge Page", true],
    ["Доступ ограничен", true],
    ["доступ ограничен — Ozon", true],
    ["Ромашка: магазин", false],
  ])("under the title “%s”: %s", (title, barred) => {
    show("<h1>x</h1>");
    document.title = title;
    expect(isBarred(document, seller)).toBe(barred);
  });

  test("beside the challenge, or under the question for one's age", () => {
    show('<div id="abt-challenge">x</div>');
    expect(isBarred(document, seller)).toBe(true);
    show('<div data-widget="userAdultModal">18+</div>');
    expect(isBarred(document, seller)).toBe(true);
    show('<div data-widget="userAdultModal" hidden>18+</div>');
    expect(isBarred(document, seller)).toBe(false);
  });

  test("on one's own pages while nobody is signed in; on a shop's that is no matter", () => {
    show('<div data-widget="profileMenuAnonymous">Войти</div>');
    expect(isBarred(document, adapter("ozon.self"))).toBe(true);
    expect(isBarred(document, seller)).toBe(false);
  });

  test("but the state of the header of strangers proves nothing", () => {
    show('<div id="state-profileMenuAnonymous-1-default-1" data-state="{}"></div>');
    expect(isBarred(document, adapter("ozon.self"))).toBe(false);
  });

  test("and that header is no anchor of one's own pages", () => {
    show('<div data-widget="profileMenuAnonymous">Войти</div>');
    expect(findPlace(document, adapter("ozon.self").anchors)).toBeNull();
  });
});
