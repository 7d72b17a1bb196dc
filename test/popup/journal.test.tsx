// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DomainEvent, JournalEntry } from "../../src/domain/events";
import { accountId } from "../../src/domain/ids";
import type { ViewAnswer, ViewArgs } from "../../src/domain/views";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, NOW, ok } from "../ui/fake-background";
import { EN, plain } from "../ui/sentences";
import { accountRow, accountView, linkView, popupView } from "../ui/shown";
import { byTestId, click, closePopup, keptPath, openPopup, textOf } from "./open-popup";

const AT_JOURNAL = [{ screen: "home" }, { screen: "journal", account: null }] as const;
const anna = accountId("anna");
const gone = accountId("gone");
const DAY_MS = 86_400_000;

let background: FakeBackground;
let asked: ViewArgs<"journal">[];
let answer: ViewAnswer<"journal">;

const entry = (seq: number, what: DomainEvent, said: Partial<JournalEntry> = {}): JournalEntry => ({
  seq,
  at: NOW,
  by: "user",
  event: what.type,
  ids: [],
  what,
  ...said,
});
const switched = (seq: number, said: Partial<JournalEntry> = {}): JournalEntry =>
  entry(seq, { type: "account.switched", marketplace: "ozon", account: anna }, said);

beforeEach(() => {
  background = fakeBackground();
  asked = [];
  answer = { entries: [], people: [{ account: anna, name: "Anna", gone: false }], links: [] };
  background.answers("popup", () => ok(popupView([accountRow("anna", { name: "Anna" })])));
  background.answers("journal", (args) => {
    asked.push(args as ViewArgs<"journal">);
    return ok(answer);
  });
});
afterEach(closePopup);

const lines = (): readonly string[] =>
  [...document.querySelectorAll("[data-testid=journal-line]")].map((line) => plain(line.textContent));

describe("the journal in the popup", () => {
  it("opens from the first screen and tells each day's entries under its heading, the latest first", async () => {
    answer = { ...answer, entries: [switched(2), switched(1, { at: NOW - DAY_MS, by: "timer" })] };
    await openPopup(background);
    await click("open-journal");
    expect(lines()).toHaveLength(2);
    expect(lines()[0]).toContain(words.journal_switched({ name: "Anna" }, EN));
    expect(lines()[1]).toContain(words.journal_by_timer({}, EN));
    expect(document.querySelectorAll("[data-testid=journal] h2")).toHaveLength(2);
    expect(textOf("journal")).toContain(words.journal_beginning({}, EN));
  });

  it("leads to the account or the link that an entry is about, and nowhere where that is gone", async () => {
    const link = linkView("active").id;
    answer = {
      people: [...answer.people, { account: gone, name: "Gone", gone: true }],
      links: [{ link, kind: "business", ownerName: "Anna", otherName: "Firm" }],
      entries: [
        entry(3, { type: "code.expired", link }),
        entry(2, { type: "account.removed", account: gone, name: "Gone" }),
        entry(1, { type: "account.edited", account: gone, change: { note: "x" } }),
      ],
    };
    background.answers("link", () => ok(linkView("active")));
    await openPopup(background, AT_JOURNAL);
    const ways = [...document.querySelectorAll<HTMLElement>("[data-testid=journal-line] button")];
    expect(ways.map((way) => way.getAttribute("aria-label"))).toEqual([words.journal_open_link({}, EN)]);
    ways[0]?.click();
    expect(keptPath(background)).toEqual([...AT_JOURNAL, { screen: "link", link }]);
  });

  it("brings older entries when asked, and says where it begins", async () => {
    answer = { ...answer, entries: Array.from({ length: 50 }, (_, at) => switched(100 - at)) };
    await openPopup(background, AT_JOURNAL);
    expect(textOf("journal")).not.toContain(words.journal_beginning({}, EN));
    answer = { ...answer, entries: [...answer.entries, switched(50)] };
    await click("older-entries");
    expect(asked.map(({ limit }) => limit)).toEqual([50, 100]);
    expect(lines()).toHaveLength(51);
    expect(byTestId("older-entries")).toBeNull();
  });

  it("is of one account where its card was asked", async () => {
    background.answers("account", () => ok(accountView("anna", { name: "Anna" })));
    await openPopup(background, [{ screen: "home" }, { screen: "journal", account: anna }]);
    expect(asked[0]?.account).toBe(anna);
    expect(document.querySelector("h1")?.textContent).toBe(words.journal_of({ name: "Anna" }, EN));
  });

  it("says so where nothing has happened yet", async () => {
    await openPopup(background, AT_JOURNAL);
    expect(textOf("journal")).toContain(words.journal_empty({}, EN));
  });
});
