/** The letter keys of both layouts, key by key as they lie on the keyboard, and the `@` of the digit 2. */
const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.@";
const CYRILLIC_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю"';

/** What each Cyrillic letter is in Latin ones, once `ё` is `е` and `й` is `и`; the signs have no sound. */
const SOUNDS: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

/** Spellings that mean one sound, so that Юлия is found as Yulia, Julia and Iuliia. */
const SAME_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[jy]/g, "i"],
  [/i{2,}/g, "i"],
  [/kh/g, "h"],
  [/sch/g, "shch"],
  [/w/g, "v"],
  [/x/g, "ks"],
];

/** Small letters without marks: `Ё` and `е` are one, and so are `é` and `e`. */
export const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** A folded text as it sounds, in Latin letters of one spelling. */
export function sounding(text: string): string {
  const latin = [...text].map((letter) => SOUNDS[letter] ?? letter).join("");
  return SAME_SOUNDS.reduce((word, [spelling, sound]) => word.replace(spelling, sound), latin);
}

const TO_CYRILLIC = keysTo(LATIN_KEYS, CYRILLIC_KEYS);
const TO_LATIN = keysTo(CYRILLIC_KEYS, LATIN_KEYS);

const PHONE = /^[+(]?\d[\d\s()+-]*$/;

/** A text that is part of a phone number is looked for as a whole, whatever stands between its digits. */
export const isPhone = (typed: string): boolean => PHONE.test(typed);

/** What somebody may have meant by what was typed: it as it is, on the other layout, and each as it sounds. */
export function readingsOf(typed: string): readonly string[] {
  if (isPhone(typed)) return phoneReadings(folded(typed));
  const small = typed.toLowerCase();
  const meant = [typed, onKeys(small, TO_CYRILLIC), onKeys(small, TO_LATIN)].map(folded);
  const readings = [...meant, ...meant.map(sounding)];
  // A lone sign has no sound, and nothing is in every text.
  return [...new Set(readings)].filter((reading) => reading !== "");
}

/** Its digits alone; the 8 that is dialled in Russia is the 7 that is written. */
function phoneReadings(typed: string): readonly string[] {
  const digits = typed.replace(/\D/g, "");
  return [...new Set([typed, digits, digits.replace(/^8(?=\d)/, "7")])];
}

const onKeys = (typed: string, keys: ReadonlyMap<string, string>): string =>
  [...typed].map((letter) => keys.get(letter) ?? letter).join("");

function keysTo(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((key, at) => [key, to[at] ?? key]));
}
