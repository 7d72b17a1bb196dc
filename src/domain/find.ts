import { matchSorterWithRankInfo } from "match-sorter";
import { folded, isPhone, readingsOf, sounding } from "./readings";

/** What a row is found by: its name first, then everything else that is known of it, in any order. */
export type WordsOf<Row> = (row: Row) => readonly string[];

/** A row and the forms in which its words are compared: each folded, and as it sounds. */
interface Entry<Row> {
  readonly row: Row;
  readonly forms: readonly string[];
  readonly name: readonly string[];
}

/**
 * The rows in which every typed word is found: anywhere in one of their words, whatever its case, with `ё` for `е`, on
 * the wrong keyboard layout or in the other alphabet. The best match comes first (equal, at the beginning, at the
 * beginning of a word, within one; in the name before elsewhere), ties in the list's order. Nothing typed: all of them.
 * Rows are immutable: what is computed of one is remembered as long as it and `wordsOf` live.
 */
export function findAccounts<Row extends object>(
  rows: readonly Row[],
  typed: string,
  wordsOf: WordsOf<Row>,
): readonly Row[] {
  const text = typed.trim();
  if (text === "") return rows;
  const terms = isPhone(text) ? [text] : text.split(/\s+/u);
  const known = entriesOf(wordsOf);
  const begun = rows.map((row): Scored<Row> => ({ entry: entryOf(row, wordsOf, known), score: 0 }));
  const found = terms.reduce<readonly Scored<Row>[]>((left, term) => scored(left, readingsOf(term)), begun);
  // Sorting keeps those of one score as they stand in the list.
  return found.toSorted((a, b) => b.score - a.score).map(({ entry }) => entry.row);
}

interface Scored<Row> {
  readonly entry: Entry<Row>;
  readonly score: number;
}

/** Those in which one of the readings is found, with the best of their ranks on top of what they had. */
function scored<Row>(left: readonly Scored<Row>[], readings: readonly string[]): readonly Scored<Row>[] {
  const ranks = readings.map((reading) => ranksOf(left, reading));
  return left.flatMap(({ entry, score }) => {
    const more = Math.max(...ranks.map((of) => bestOf(entry, of)));
    return more === 0 ? [] : [{ entry, score: score + more }];
  });
}

/** How well each form that holds the reading matches it; many rows share most of their words, and each is ranked once. */
function ranksOf<Row>(left: readonly Scored<Row>[], reading: string): ReadonlyMap<string, number> {
  const forms = new Set<string>();
  for (const { entry } of left) {
    for (const form of entry.forms) if (form.includes(reading)) forms.add(form);
  }
  const ranked = matchSorterWithRankInfo([...forms], reading, { keepDiacritics: true, sorter: (items) => items });
  return new Map(ranked.map(({ item, rank }) => [item, rank]));
}

/** Twice the rank of its best form, and one more where that is its name; 0 where none matches. */
function bestOf({ forms, name }: Entry<unknown>, ranks: ReadonlyMap<string, number>): number {
  if (ranks.size === 0) return 0;
  let best = 0;
  for (const form of forms) {
    const rank = ranks.get(form);
    if (rank !== undefined) best = Math.max(best, 2 * rank + (name.includes(form) ? 1 : 0));
  }
  return best;
}

type Known = WeakMap<object, Entry<unknown>>;

/** Folding 2,000 rows takes longer than finding in them, and a person types several letters. */
const KNOWN = new WeakMap<WordsOf<never>, Known>();

function entriesOf(wordsOf: WordsOf<never>): Known {
  const known = KNOWN.get(wordsOf) ?? new WeakMap<object, Entry<unknown>>();
  KNOWN.set(wordsOf, known);
  return known;
}

function entryOf<Row extends object>(row: Row, wordsOf: WordsOf<Row>, known: Known): Entry<Row> {
  const kept = known.get(row);
  if (kept !== undefined) return kept as Entry<Row>;
  // All words at once: a row has a dozen, and each look for a mark or a spelling costs more than its length.
  const text = folded(wordsOf(row).join(BETWEEN));
  const words = text.split(BETWEEN);
  const sounds = sounding(text).split(BETWEEN);
  // A phone number is also there without what stands between its digits.
  const digits = words.filter(isPhone).map((word) => word.replace(/\D/g, ""));
  const entry: Entry<Row> = {
    row,
    forms: [...new Set([...words, ...sounds, ...digits])],
    name: [words[0] ?? "", sounds[0] ?? ""],
  };
  known.set(row, entry);
  return entry;
}

/** In no word, and left alone by folding. */
const BETWEEN = "\u0000";
