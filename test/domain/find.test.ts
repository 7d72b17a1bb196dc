import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAccounts } from "../../src/domain/find";

interface Row {
  readonly id: number;
  readonly words: readonly string[];
}

const wordsOf = ({ words }: Row): readonly string[] => words;
const rowsOf = (...words: readonly (readonly string[])[]): readonly Row[] =>
  words.map((each, id) => ({ id, words: each }));
const found = (rows: readonly Row[], typed: string): readonly (string | undefined)[] =>
  findAccounts(rows, typed, wordsOf).map((row) => row.words[0]);

const PEOPLE = rowsOf(
  ["Анна Королёва", "Wildberries", "anna@mail.example", "+7 916 123-45-67", "Обычный"],
  ["ООО Ёлка", "Ozon", "office@elka.example", "ozon:seller:148", "Бизнес", "склад в Туле"],
  ["Пётр Щукин", "Ozon", "petr@mail.example", "8 (999) 000-11-22", "Обычный"],
  ["Юлия Цветкова", "Яндекс Маркет", "Семья", "ждёт кода"],
);

describe("an account is found", () => {
  it.each<[typed: string, names: readonly string[]]>([
    ["озон", ["ООО Ёлка", "Пётр Щукин"]],
    ["ozon", ["ООО Ёлка", "Пётр Щукин"]],
    ["jpjy", ["ООО Ёлка", "Пётр Щукин"]],
    ["OZON", ["ООО Ёлка", "Пётр Щукин"]],
    ["ьфшд", ["Анна Королёва", "Пётр Щукин"]],
    ["елка", ["ООО Ёлка"]],
    ["ЁЛКА", ["ООО Ёлка"]],
    ["tkrf", ["ООО Ёлка"]],
    ["`krf", ["ООО Ёлка"]],
    ["elka", ["ООО Ёлка"]],
    ["korol", ["Анна Королёва"]],
    ["schukin", ["Пётр Щукин"]],
    ["shchukin", ["Пётр Щукин"]],
    ["julia", ["Юлия Цветкова"]],
    ["Yulija", ["Юлия Цветкова"]],
    ["tsvet", ["Юлия Цветкова"]],
    ["цшдвиукк", ["Анна Королёва"]],
    ['зуек"', ["Пётр Щукин"]],
    ["бизнес", ["ООО Ёлка"]],
    ["ждет", ["Юлия Цветкова"]],
    ["туле", ["ООО Ёлка"]],
    ["seller:14", ["ООО Ёлка"]],
    ["89161234567", ["Анна Королёва"]],
    ["+7 (916) 123", ["Анна Королёва"]],
    ["8 916 123-45", ["Анна Королёва"]],
    ["озон обычный", ["Пётр Щукин"]],
    ["петр ozon", ["Пётр Щукин"]],
    ["никого", []],
    ["ъъ", []],
  ])("by «%s»", (typed, names) => {
    expect(found(PEOPLE, typed)).toEqual(names);
  });

  it("all of them while nothing is typed, in the list's own array", () => {
    expect(findAccounts(PEOPLE, "  ", wordsOf)).toBe(PEOPLE);
  });
});

describe("the best match comes first", () => {
  it("whole, at the beginning, at a word's beginning, within; the name before the rest; ties as in the list", () => {
    const rows = rowsOf(
      ["Романна"],
      ["Мария Анна"],
      ["Кто-то", "анна"],
      ["Аннабель 2"],
      ["Аннабель 1"],
      ["Анна"],
      ["Другой", "при анне"],
    );
    expect(found(rows, "анна")).toEqual(["Анна", "Кто-то", "Аннабель 2", "Аннабель 1", "Мария Анна", "Романна"]);
  });
});

/** Letters of both keyboards, signs that lie on letter keys, marks, and what stands between words. */
const TEXT = fc.string({ unit: fc.constantFrom(..."aZ zёЁЙщьъ.;@'[é7-юXj"), maxLength: 12 });
const ROWS = fc
  .array(fc.array(TEXT, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
  .map((words) => rowsOf(...words));
const ids = (rows: readonly Row[]): readonly number[] => rows.map((row) => row.id);

describe("whatever is typed", () => {
  it("every row is there at most once, and every word finds its row", () => {
    fc.assert(
      fc.property(ROWS, TEXT, (rows, typed) => {
        const hits = ids(findAccounts(rows, typed, wordsOf));
        expect(new Set(hits).size).toBe(hits.length);
        for (const row of rows) {
          for (const word of row.words) expect(ids(findAccounts(rows, word, wordsOf))).toContain(row.id);
        }
      }),
    );
  });

  it("one more word leaves no row that was not there before", () => {
    fc.assert(
      fc.property(ROWS, fc.constantFrom("za", "щё", "x", "é"), fc.constantFrom("ё", "aZ", "ю."), (rows, one, more) => {
        const before = ids(findAccounts(rows, one, wordsOf));
        for (const id of ids(findAccounts(rows, `${one} ${more}`, wordsOf))) expect(before).toContain(id);
      }),
    );
  });

  it("case and ё make no difference", () => {
    fc.assert(
      fc.property(ROWS, fc.constantFrom("ёщ", "юё", "Ъё", "aZ"), (rows, typed) => {
        const plain = typed.toUpperCase().replaceAll("Ё", "Е");
        expect(ids(findAccounts(rows, plain, wordsOf))).toEqual(ids(findAccounts(rows, typed, wordsOf)));
      }),
    );
  });

  it("a text finds the same whichever layout its keys were pressed on", () => {
    const pairs = [
      ["озон", "jpjy"],
      ["mail", "ьфшд"],
      ["елка", "tkrf"],
      ["рим", "hbv"],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ROWS, ([meant, pressed], rows) => {
        const world = [...rows, ...rowsOf([meant]).map((row) => ({ ...row, id: -1 }))];
        expect(ids(findAccounts(world, pressed, wordsOf))).toEqual(ids(findAccounts(world, meant, wordsOf)));
      }),
    );
  });
});
