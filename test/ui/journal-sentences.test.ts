import { afterEach, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/commands";
import type { DomainEvent } from "../../src/domain/events";
import { type AccountId, accountId, type LinkId, linkId, type OrderId } from "../../src/domain/ids";
import { journalNames } from "../../src/ui/journal-names";
import { eventSentence } from "../../src/ui/journal-sentences";
import { language } from "../../src/ui/language";
import { expectWords } from "./sentences";
import { accountView, linkView } from "./shown";

const anna = accountId("anna");
const firm = accountId("firm");
const link = linkId("link");
const names = journalNames({
  people: [
    { account: anna, name: "NAME-ANNA", gone: false },
    { account: firm, name: "NAME-FIRM", gone: true },
  ],
  links: [{ link, kind: "business", ownerName: "NAME-ANNA", otherName: "NAME-FIRM" }],
});
const { active: _, ...account } = accountView("anna", { name: "NAME-ANNA" });
const {
  ownerAccount: _o,
  otherAccount: _t,
  challenge: _c,
  createdSeq: _s,
  ...record
} = linkView("awaiting-code", { id: link });
const order = {
  id: "order" as OrderId,
  account: anna,
  number: "1",
  title: "Tea",
  total: 1,
  placedAt: 1,
  private: false,
};
const wish = { key: "cup", title: "Cup", url: null };
const to = { state: "active", since: 1, deadline: null } as const;
const edited = (change: object): DomainEvent => ({ type: "account.edited", account: anna, change });

/** An event, and what its sentence must name. */
const EVENTS: readonly (readonly [DomainEvent, ...string[]])[] = [
  [{ type: "account.added", account }, "NAME-ANNA"],
  [edited({ email: "secret@example.org" }), "NAME-ANNA"],
  [edited({ hidden: true }), "NAME-ANNA"],
  [edited({ hidden: false }), "NAME-ANNA"],
  [edited({ pinned: true, order: 3 }), "NAME-ANNA"],
  [edited({ pinned: false }), "NAME-ANNA"],
  [edited({ order: 3 }), "NAME-ANNA"],
  [edited({ premiumUntil: 1_000 }), "NAME-ANNA", "Premium"],
  [edited({ premiumUntil: null }), "NAME-ANNA", "Premium"],
  [edited({ points: 21 }), "NAME-ANNA", "21"],
  [{ type: "account.removed", account: anna, name: "NAME-ANNA" }, "NAME-ANNA"],
  [{ type: "account.switched", marketplace: "ozon", account: anna }, "NAME-ANNA"],
  [{ type: "account.switched", marketplace: "ozon", account: null }, "Ozon"],
  [{ type: "premium.lapsed", account: anna }, "NAME-ANNA", "Premium"],
  [{ type: "points.moved", link, from: anna, to: firm, points: 5 }, "NAME-ANNA", "NAME-FIRM", "5"],
  [{ type: "order.added", order }, "NAME-ANNA"],
  [{ type: "order.changed", order: order.id, account: anna, private: true }, "NAME-ANNA"],
  [{ type: "order.changed", order: order.id, account: anna, private: false }, "NAME-ANNA"],
  [{ type: "wish.added", accounts: [anna, firm], wish }, "NAME-ANNA, NAME-FIRM", "Cup"],
  [{ type: "wish.removed", accounts: [anna], key: "cup" }, "NAME-ANNA"],
  [{ type: "wishlists.joined", link, added: [] }, "NAME-ANNA", "NAME-FIRM"],
  [{ type: "pack.used", marketplace: "ozon", pack: "ozon-article" }, "Ozon", "ozon-article"],
  [{ type: "link.requested", link: record }, "NAME-ANNA", "NAME-FIRM"],
  [{ type: "link.requested", link: { ...record, kind: "family" } }, "NAME-ANNA", "NAME-FIRM"],
  [{ type: "link.requested", link: { ...record, kind: "social" } }, "NAME-ANNA", "NAME-FIRM"],
  [{ type: "link.moved", link, from: "awaiting-code", to }, "NAME-ANNA", "NAME-FIRM"],
  [{ type: "code.refused", link, attemptsLeft: 2, lockedUntil: null }, "NAME-ANNA", "NAME-FIRM", "2"],
  [{ type: "code.refused", link, attemptsLeft: 0, lockedUntil: 1_000 }, "NAME-ANNA", "NAME-FIRM"],
  [{ type: "code.expired", link }, "NAME-ANNA", "NAME-FIRM"],
  [{ type: "undo.closed", link }, "NAME-ANNA", "NAME-FIRM"],
  [{ type: "sharing.changed", link, from: "other", what: "wishlist", on: true }, "NAME-ANNA", "NAME-FIRM"],
  [{ type: "sharing.changed", link, from: "owner", what: "bonuses", on: false }, "NAME-ANNA", "NAME-FIRM"],
];

afterEach(() => {
  language.value = "en";
});

describe.each(LANGUAGES)("what the journal says in %s", (locale) => {
  it.each(EVENTS.map(([event, ...named]) => ({ event, named })))("of $event.type", ({ event, named }) => {
    language.value = locale;
    const sentence = eventSentence(event, names);
    expectWords(sentence, locale);
    for (const name of named) expect(sentence).toContain(name);
  });

  it("tells which fields were changed, and never what stands in them", () => {
    language.value = locale;
    const sentence = eventSentence(edited({ email: "secret@example.org", note: "secret" }), names);
    expect(sentence).not.toContain("secret");
    expect(sentence.split(", ")).toHaveLength(2);
  });

  it("has no two sentences alike", () => {
    language.value = locale;
    const sentences = EVENTS.map(([event]) => eventSentence(event, names));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

it("calls somebody of whom nothing is known what they are", () => {
  const stranger = { account: "nobody" as AccountId, link: "none" as LinkId };
  expect(names.account(stranger.account)).toBe("an account that is gone");
  expect(names.link(stranger.link)).toEqual({ owner: "an account that is gone", other: "an account that is gone" });
});
