import { beforeEach, describe, expect, it } from "vitest";
import { ACCOUNT_BOUNDS, COLOURS } from "../../src/domain/account";
import { LANGUAGES } from "../../src/domain/commands";
import { profileKey } from "../../src/domain/ids";
import {
  type AccountDraft,
  draftOf,
  emptyDraft,
  isAccountDraft,
  settleTag,
  wordsOf,
} from "../../src/popup/screens/account/form-draft";
import { errorsOf } from "../../src/popup/screens/account/form-errors";
import { settleAddress } from "../../src/popup/screens/account/form-pages";
import { pageWords } from "../../src/popup/screens/account/page-words";
import { language } from "../../src/ui/language";
import { expectWords } from "../ui/sentences";
import { accountView } from "../ui/shown";

const typed = (said: Partial<AccountDraft> = {}): AccountDraft => ({ ...emptyDraft(0), name: "Anna", ...said });

beforeEach(() => {
  language.value = "en";
});

describe("what is wrong with a form", () => {
  it.each<[string, Partial<AccountDraft>, keyof ReturnType<typeof errorsOf>]>([
    ["an empty name", { name: "" }, "name"],
    ["a name of spaces", { name: " \t " }, "name"],
    ["a name that is too long", { name: "x".repeat(ACCOUNT_BOUNDS.name + 1) }, "name"],
    ["an e-mail without its sign", { email: "anna.example.org" }, "email"],
    ["an e-mail without a house", { email: "anna@" }, "email"],
    ["an e-mail without a point", { email: "anna@example" }, "email"],
    ["an e-mail with a space", { email: "anna b@example.org" }, "email"],
    ["two e-mails", { email: "anna@example.org, petr@example.org" }, "email"],
    ["a phone that is too short", { phone: "+7 900 123-45" }, "phone"],
    ["a phone that is too long", { phone: "1234567890123456" }, "phone"],
    ["a phone with letters", { phone: "8 800 555 35 35 ext" }, "phone"],
    ["a phone with a plus in the middle", { phone: "7 900 +123-45-67" }, "phone"],
    ["an address that is no profile's", { address: "example.org" }, "profileKeys"],
    ["an address that was not added", { address: "ozon.ru/seller/romashka-123" }, "profileKeys"],
  ])("is said at its field, and at no other: %s", (_, said, field) => {
    for (const tongue of LANGUAGES) {
      language.value = tongue;
      const errors = errorsOf(typed(said));
      expect(Object.keys(errors)).toEqual([field]);
      expectWords(errors[field], tongue);
    }
  });

  it.each<[string, Partial<AccountDraft>]>([
    ["a name alone", {}],
    ["a name of the greatest length, between spaces", { name: ` ${"x".repeat(ACCOUNT_BOUNDS.name)} ` }],
    ["an e-mail between spaces", { email: " anna@example.org " }],
    ["a phone as it is written", { phone: "+7 (900) 123-45-67" }],
    ["the shortest phone", { phone: "9001234567" }],
    ["the longest phone", { phone: "123456789012345" }],
  ])("is nothing where it has %s", (_, said) => {
    expect(errorsOf(typed(said))).toEqual({});
  });

  it("is said at every field at once", () => {
    expect(Object.keys(errorsOf(typed({ name: "", email: "x", phone: "1", address: "y" })))).toEqual([
      "name",
      "email",
      "phone",
      "profileKeys",
    ]);
  });
});

describe("the words that are sent", () => {
  it("are what was typed, without the spaces around it", () => {
    const pages = [profileKey("ozon:seller:123")];
    expect(
      wordsOf(
        typed({
          name: " Romashka ",
          email: " a@b.org ",
          phone: " +79001234567 ",
          pages,
          kind: "business",
          colour: "red",
        }),
      ),
    ).toEqual({
      name: "Romashka",
      email: "a@b.org",
      phone: "+79001234567",
      profileKeys: pages,
      startUrl: null,
      needsReview: false,
      colour: "red",
      icon: null,
      note: "",
      tags: [],
    });
  });

  it.each(["", "   "])("say null for a contact that was emptied (%j), so that it is taken away", (text) => {
    expect(wordsOf(typed({ email: text, phone: text }))).toMatchObject({ email: null, phone: null });
  });

  it("say of a business account only that it is checked by hand", () => {
    expect(wordsOf(typed({ kind: "business", needsReview: true })).needsReview).toBe(true);
    expect(wordsOf(typed({ kind: "personal", needsReview: true })).needsReview).toBe(false);
  });

  it("are those of the account itself where nothing was touched", () => {
    const account = accountView("anna", {
      name: "Anna",
      email: null,
      colour: "pink",
      kind: "business",
      needsReview: true,
    });
    expect(wordsOf(draftOf(account))).toEqual({
      name: "Anna",
      email: null,
      phone: account.phone,
      profileKeys: [],
      startUrl: null,
      needsReview: true,
      colour: "pink",
      icon: null,
      note: "",
      tags: [],
    });
  });
});

describe("an address that was typed", () => {
  const known = "https://www.ozon.ru/seller/romashka-123/";
  const settled = (said: Partial<AccountDraft>): AccountDraft => settleAddress(typed(said));

  it("goes into the list where it names somebody", () => {
    const { address, pages } = settled({ address: known });
    expect(address).toBe("");
    expect(pages).toHaveLength(1);
    expect(errorsOf(settled({ address: known }))).toEqual({});
  });

  it("goes there once, after those that are there", () => {
    const other = profileKey("ozon:seller:9");
    const { pages } = settled({ address: known, pages: [other] });
    expect(pages[0]).toBe(other);
    expect(settled({ address: known, pages })).toMatchObject({ address: "", pages });
  });

  it.each(["", "example.org", "ozon.ru", "javascript:alert(1)"])(
    "stays where it is where it names nobody: %j",
    (address) => {
      expect(settled({ address })).toEqual(typed({ address }));
    },
  );

  it("stays where it is where the list is full, so that it is not lost without a word", () => {
    const pages = Array.from({ length: ACCOUNT_BOUNDS.profileKeys }, (_, at) => profileKey(`ozon:seller:${at}`));
    expect(settled({ address: known, pages })).toMatchObject({ address: known, pages });
    expect(errorsOf(settled({ address: known, pages })).profileKeys).toBeTruthy();
  });
});

describe("a tag that was typed", () => {
  it.each([
    ["home", [], ["home"], ""],
    [" home , work,,", [], ["home", "work"], ""],
    ["HOME", ["home"], ["home"], ""],
    ["x".repeat(ACCOUNT_BOUNDS.tag + 1), [], [], "x".repeat(ACCOUNT_BOUNDS.tag + 1)],
  ])("goes into the list once, what is too long stays where it is: %j", (tag, tags, after, left) => {
    expect(settleTag(typed({ tag, tags }))).toMatchObject({ tags: after, tag: left });
  });

  it("is an error only where it cannot be added when all is saved", () => {
    expect(errorsOf(typed({ tag: "home" }))).toEqual({});
    const tags = Array.from({ length: ACCOUNT_BOUNDS.tags }, (_, at) => `tag ${at}`);
    expect(Object.keys(errorsOf(typed({ tag: "home", tags })))).toEqual(["tags"]);
  });
});

describe("a start page that was typed", () => {
  it.each([
    ["ozon.ru/my", "https://ozon.ru/my"],
    [" https://www.ozon.ru/ ", "https://www.ozon.ru/"],
    ["", null],
  ])("is kept with its scheme: %j", (startUrl, kept) => {
    expect(wordsOf(typed({ startUrl })).startUrl).toBe(kept);
    expect(errorsOf(typed({ startUrl }))).toEqual({});
  });

  it.each(["http://ozon.ru", "javascript:alert(1)", "ozon", "two words"])("is said to be wrong: %j", (startUrl) => {
    expect(Object.keys(errorsOf(typed({ startUrl })))).toEqual(["startUrl"]);
  });
});

describe("a page's key", () => {
  it("is shown as words", () => {
    expect(pageWords(profileKey("ozon:seller:123"))).toBe("Ozon seller 123");
    expect(pageWords(profileKey("ozon:seller-slug:romashka"))).toBe("Ozon shop “romashka”");
    expect(pageWords(profileKey("elsewhere:thing:1"))).toBe("elsewhere:thing:1");
  });
});

describe("a form that nobody has touched", () => {
  it("has another colour for each account, and begins again after the last", () => {
    const colours = Array.from({ length: COLOURS.length + 1 }, (_, inAll) => emptyDraft(inAll).colour);
    expect(colours).toEqual([...COLOURS, COLOURS[0]]);
  });

  it("is of a shape that is known again", () => {
    expect(isAccountDraft(emptyDraft(3))).toBe(true);
    expect(isAccountDraft(JSON.parse(JSON.stringify(draftOf(accountView("anna")))))).toBe(true);
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["words", "Anna"],
    ["one without a kind", { ...typed(), kind: undefined }],
    ["one of a kind that is not known", { ...typed(), kind: "family" }],
    ["one of a colour that is not known", { ...typed(), colour: "beige" }],
    ["one without pages", { ...typed(), pages: undefined }],
    ["one without a name", { ...typed(), name: undefined }],
    ["one whose phone is a number", { ...typed(), phone: 1 }],
    ["one that needs review perhaps", { ...typed(), needsReview: "yes" }],
  ])("is not taken from %s", (_, kept) => {
    expect(isAccountDraft(kept)).toBe(false);
  });
});
