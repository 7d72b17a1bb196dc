// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountId, linkId } from "../../src/domain/ids";
import { LINK_STATES } from "../../src/domain/link";
import { DAY_MS } from "../../src/domain/moment";
import {
  REFUSAL_CODES,
  type Refusal,
  type RefusalCode,
  type RuleReference,
  ruleReference,
} from "../../src/domain/refusal";
import type { RuleName } from "../../src/domain/rule-pack";
import { OZON_ARTICLE } from "../../src/marketplaces/ozon/rules";
import { RULE_PACKS } from "../../src/marketplaces/rules";
import { FAILURE_CODES, failed, type NotDone } from "../../src/messages/contract";
import type { RecordRef } from "../../src/ui/link-names";
import { words } from "../../src/words";
import { type FakeBackground, fakeBackground, NOW, ok, pass } from "./fake-background";
import { CARRIED, CHOSEN, NUMBERED } from "./not-done-rows";
import { EN, expectWords, plain } from "./sentences";
import { accountView, linkView, refusalOf } from "./shown";

const { language } = await import("../../src/ui/language");
const { NotDoneWords } = await import("../../src/ui/not-done");
const { triesLeft } = await import("../../src/ui/not-done-refusals");
const { ruleWords, sourceWords } = await import("../../src/ui/not-done-rules");

const LANGUAGES = ["ru", "en"] as const;
const MINUTE = 60_000;

let background: FakeBackground;
beforeEach(() => {
  background = fakeBackground();
  language.value = "en";
});
afterEach(async () => {
  render(null, document.body);
  await pass();
  vi.useRealTimers();
});

/** What stands on the screen, paragraph by paragraph. */
function said(problem: NotDone, more: Partial<Parameters<typeof NotDoneWords>[0]> = {}): readonly string[] {
  render(<NotDoneWords problem={problem} {...more} />, document.body);
  return [...document.querySelectorAll("p")].map((each) => plain(each.textContent));
}
const refused = (refusal: Refusal): NotDone => ({ ok: false, refusal });
const alertText = (): string => plain(document.querySelector("[role=alert]")?.textContent);
const rule = (name: RuleName): RuleReference => ruleReference(OZON_ARTICLE, name);

/** What is said of a refusal with these values. */
const saidWith = (code: RefusalCode, values: Refusal["values"]): readonly string[] =>
  said(refused(refusalOf(code, { values })));

describe.each(LANGUAGES)("in words of %s", (tongue) => {
  beforeEach(() => {
    language.value = tongue;
  });

  it.each(REFUSAL_CODES)("a refusal says what happened and what helps: %s", (code) => {
    const [what, mend, ...rest] = said(refused(refusalOf(code)));
    expectWords(what, tongue);
    expectWords(mend, tongue);
    expect(what).toMatch(/[.!]$/);
    expect(mend).toMatch(/[.!]$/);
    expect(rest).toEqual([]);
  });

  it("no two refusals say the same", () => {
    const all = REFUSAL_CODES.map((code) => said(refused(refusalOf(code))).join(" "));
    expect(new Set(all).size).toBe(REFUSAL_CODES.length);
  });

  it.each(FAILURE_CODES)("a failure says what happened, what helps, and the browser's own words: %s", (code) => {
    const [what, mend, detail, ...rest] = said(failed(code, "QuotaExceededError"));
    expectWords(what, tongue);
    expectWords(mend, tongue);
    expect(detail).toContain(`${code}: QuotaExceededError`);
    expect(rest).toEqual([]);
  });

  it.each(LINK_STATES)("a wrong state is called by its word: %s", (state) => {
    const [what] = said(refused(refusalOf("wrong-state", { state })));
    expectWords(what, tongue);
    if (state.includes("-")) expect(what).not.toContain(state);
  });

  it.each([0, 1, 2, 4, 5, 21])("a wrong code says how many tries are left: %d", (attemptsLeft) => {
    const [what] = said(refused(refusalOf("code-wrong", { attemptsLeft })));
    expectWords(what, tongue);
    expect(what).toContain(triesLeft(attemptsLeft));
    if (attemptsLeft > 0) expect(what).toContain(String(attemptsLeft));
  });

  it.each(CARRIED)("a refusal names what was compared: %s, %j", (code, values, said) => {
    const [bare] = saidWith(code, {});
    const [what, mend] = saidWith(code, values);
    expectWords(what, tongue);
    expectWords(mend, tongue);
    expect(what).not.toBe(bare);
    for (const value of said[tongue]) expect(what).toContain(value);
  });

  it.each(CHOSEN)("a refusal says what was asked: %s, %j, %s", (code, values, name, [what, mend]) => {
    const locale = { locale: tongue };
    const refusal = refusalOf(code, { values, ...(name !== null && { rule: rule(name) }) });
    const [first, second] = said(refused(refusal));
    expect(first?.startsWith(plain(what({}, locale)))).toBe(true);
    expect(second).toBe(plain(mend({}, locale)));
    expectWords(first, tongue);
  });

  it.each(NUMBERED)("the rule that a refusal names is said with its number, not by its name: %s", (name, number) => {
    const words = ruleWords({ ...rule(name), number });
    expectWords(words, tongue);
    expect(words).not.toContain(name);
    expect(words).toMatch(/\d/);
  });

  it.each([
    ["family.seats", 0],
    ["family.needsPremium", true],
    ["family.roleCaps", null],
    ["bonuses.mergeAutomatically", false],
    ["alwaysPrivate", null],
  ] as const)("a rule that is no number is said without one: %s", (name, number) => {
    const words = ruleWords({ ...rule(name), number });
    expectWords(words, tongue);
    expect(words).not.toMatch(/\d|true|false/);
  });

  it.each(RULE_PACKS.all)("every rule says where its number comes from: $id", (pack) => {
    for (const name of Object.keys(pack.rules) as RuleName[]) {
      const words = sourceWords(ruleReference(pack, name));
      expectWords(words, tongue);
      if (tongue === "ru") expect(words).not.toBe(pack.rules[name].source);
    }
  });

  it.each([
    "name",
    "email",
    "phone",
    "note",
    "tags.3",
    "profileKeys.0",
    "startUrl",
    "colour",
    "icon",
    "code",
    "channel",
    "contact",
    "provider",
    "handle",
    "points",
    "reason",
    "by",
    "link",
    "account",
    "personal",
    "business",
  ])("a malformed argument is called by a word: %s", (path) => {
    const [what, mend] = said({ ok: false, invalid: { path, message: "too long" } });
    expectWords(what, tongue);
    expectWords(mend, tongue);
  });
});

describe("how many tries are left", () => {
  it.each([
    [0, "Попыток не осталось", "No tries left"],
    [1, "Осталась 1 попытка", "1 try left"],
    [3, "Осталось 3 попытки", "3 tries left"],
    [5, "Осталось 5 попыток", "5 tries left"],
    [21, "Осталась 21 попытка", "21 tries left"],
  ])("is counted as each language counts: %d", (count, ru, en) => {
    expect(triesLeft(count)).toBe(en);
    language.value = "ru";
    expect(triesLeft(count)).toBe(ru);
  });
});

describe("a rule that counts", () => {
  it.each([
    ["maxBusinessPerPersonal", 1, "не больше 1 бизнес-связи на один личный аккаунт"],
    ["maxBusinessPerPersonal", 3, "не больше 3 бизнес-связей на один личный аккаунт"],
    ["family.seats", 1, "не больше 1 участника, кроме организатора"],
    ["family.seats", 4, "не больше 4 участников, кроме организатора"],
    ["family.seats", 6, "не больше 6 участников, кроме организатора"],
    ["family.seats", 21, "не больше 21 участника, кроме организатора"],
    ["family.joinsPerYear", 1, "не больше 1 вступления в семьи за 365 дней"],
    ["family.joinsPerYear", 2, "не больше 2 вступлений в семьи за 365 дней"],
    ["family.joinsPerYear", 5, "не больше 5 вступлений в семьи за 365 дней"],
    ["family.maxSends", 1, "не больше 1 приглашения одному человеку"],
    ["family.maxSends", 3, "не больше 3 приглашений одному человеку"],
    ["family.maxSends", 5, "не больше 5 приглашений одному человеку"],
    ["family.bonusPercent", 50, "в семье за один раз можно перевести до 50 % бонусов"],
    ["family.cooldown", DAY_MS, "пауза между двумя семьями — 1 день"],
    ["family.cooldown", 3 * DAY_MS, "пауза между двумя семьями — 3 дня"],
    ["family.cooldown", 180 * DAY_MS, "пауза между двумя семьями — 180 дней"],
    ["family.seatLock", 365 * DAY_MS, "место ушедшего участника закрыто на срок: 365 дней"],
    ["family.resendCooldown", 60 * MINUTE, "пауза между двумя приглашениями — 1 час"],
  ] as const)("counts as Russian counts: %s, %d", (name, number, said) => {
    language.value = "ru";
    expect(plain(ruleWords({ ...rule(name), number }))).toBe(said);
  });

  it("that no refusal names is shown by its name and number", () => {
    expect(ruleWords({ ...rule("family.invitationLife"), number: 7 })).toBe("family.invitationLife: 7");
    expect(ruleWords({ ...rule("family.cooldown"), number: null })).toBe("family.cooldown");
  });
});

describe("a pause", () => {
  const until = NOW + 60 * MINUTE;
  const lasts = (earliest: number | null): string | undefined =>
    said(refused(refusalOf("cooldown", { values: { until }, earliest })))[0];

  it("says its end itself only where that is not the moment to wait for", () => {
    const end = words.refusal_pause_until({ moment: "10 Jan, 18:45" }, EN);
    expect(lasts(until)).toBe(words.refusal_cooldown({}, EN));
    expect(lasts(null)).toBe(`${words.refusal_cooldown({}, EN)} ${end}`);
    expect(lasts(until + MINUTE)).toContain(end);
  });
});

describe("words of what was not done", () => {
  it("are an alert that bears the code for reports of faults", () => {
    said(refused(refusalOf("resend-too-soon")));
    expect(document.querySelector("[role=alert]")?.getAttribute("data-code")).toBe("resend-too-soon");
    said(failed("disk-full", "x"));
    expect(document.querySelector("[role=alert]")?.getAttribute("data-code")).toBe("disk-full");
    said({ ok: false, invalid: { path: "name", message: "x" } });
    expect(document.querySelector("[role=alert]")?.getAttribute("data-code")).toBe("invalid");
  });

  it("name the rule and its source in one line", () => {
    const [, , line] = said(refused(refusalOf("code-wrong", { rule: rule("code.attempts") })));
    expect(line).toBe(`Rule: ${ruleWords(rule("code.attempts"))}. Source: ${sourceWords(rule("code.attempts"))}`);
  });

  it("offer to try again after a failure, never after a refusal", () => {
    const onRetry = vi.fn();
    said(failed("no-answer", "gone"), { onRetry });
    document.querySelector("button")?.click();
    expect(onRetry).toHaveBeenCalledTimes(1);
    said(refused(refusalOf("undo-over")), { onRetry });
    expect(document.querySelector("button")).toBeNull();
  });

  it("change with the language of the screen", async () => {
    said(failed("no-answer", "gone"));
    expect(alertText()).toContain(words.failure_no_answer({}, EN));
    language.value = "ru";
    await pass();
    expect(alertText()).toContain(words.failure_no_answer({}, { locale: "ru" }));
  });
});

describe("the earliest moment at which it could pass", () => {
  const earliest = NOW + 4 * MINUTE + 10_000;
  beforeEach(async () => {
    // Loaded anew, so that its seconds are those of the test's clock.
    vi.resetModules();
    const anew = await import("../../src/ui/not-done");
    render(<anew.NotDoneWords problem={refused(refusalOf("resend-too-soon", { earliest }))} />, document.body);
  });

  it("is shown as what is left and as a moment, never as a number", () => {
    expect(alertText()).toContain("Wait: 4:10 left · until 17:49");
    expect(alertText()).not.toContain(String(earliest));
    expect(document.querySelector("time")?.dateTime).toBe(new Date(earliest).toISOString());
  });

  it("ticks for the eyes only", async () => {
    await pass(5_000);
    expect(alertText()).toContain("4:05 left");
    expect(plain(document.querySelector("time [aria-hidden=true]")?.textContent)).toBe("4:05 left ·");
  });

  it("gives way to the words that it is possible now", async () => {
    await pass(4 * MINUTE + 9_000);
    expect(alertText()).toContain("0:01 left");
    await pass(1_000);
    expect(alertText()).toContain(words.refusal_earliest_over({}, EN));
    expect(document.querySelector("time")).toBeNull();
  });
});

describe("records in the way", () => {
  const LINK = "k3J9-link";
  const ACCOUNT = "p7Q2-account";
  const NAMES = { owner: "Anna", other: "Romashka" };

  it("are called by their names, never by their ids, and lead to their screens", async () => {
    background.answers("link", ({ link }) =>
      link === LINK ? ok(linkView("active", { id: linkId(LINK) })) : { ok: false, refusal: refusalOf("not-found") },
    );
    background.answers("account", ({ account }) => ok(accountView(account, { name: "Petr" })));
    const opened: RecordRef[] = [];
    said(refused(refusalOf("has-live-links", { culprits: [LINK, ACCOUNT] })), {
      onOpen: (record) => opened.push(record),
    });
    expect(alertText()).not.toMatch(/k3J9|p7Q2/);
    await pass();
    expect([...document.querySelectorAll("li")].map((each) => plain(each.querySelector("span")?.textContent))).toEqual([
      words.refusal_culprit_link(NAMES, EN),
      words.refusal_culprit_account({ name: "Petr" }, EN),
    ]);
    const buttons = [...document.querySelectorAll("button")];
    expect(buttons.map((each) => each.getAttribute("aria-label"))).toEqual([
      words.refusal_open_link(NAMES, EN),
      words.refusal_open_account({ name: "Petr" }, EN),
    ]);
    for (const button of buttons) button.click();
    expect(opened).toEqual([{ link: linkId(LINK) }, { account: accountId(ACCOUNT) }]);
    expect(alertText()).not.toMatch(/k3J9|p7Q2/);
  });

  it("are said to be gone where they are", async () => {
    said(refused(refusalOf("business-taken", { culprits: [LINK] })), { onOpen: () => undefined });
    await pass();
    expect(alertText()).toContain(words.refusal_culprit_gone({}, EN));
    expect(document.querySelector("button")).toBeNull();
  });

  it("are only named where the screen knows no way to them, and not named where one stands before them", async () => {
    background.answers("link", ({ link }) => ok(linkView("active", { id: link })));
    said(refused(refusalOf("business-taken", { culprits: [LINK] })));
    await pass();
    expect(alertText()).toContain(words.refusal_culprit_link(NAMES, EN));
    expect(document.querySelector("button")).toBeNull();
    said(refused(refusalOf("business-taken", { culprits: [LINK] })), { here: LINK });
    expect(alertText()).not.toContain(words.refusal_culprits({}, EN));
  });
});
