/** Where other keyboards begin their digits: ASCII, Arabic, Persian, Devanagari, full-width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

function asciiDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((each) => point >= each && point <= each + 9);
  return zero === undefined ? "" : String(point - zero);
}

/** The digits of a text as 0–9; spaces, dashes and letters do not count. */
export const digitsOf = (text: string): string => Array.from(text, asciiDigit).join("");

/**
 * The code in something pasted, or null where there is none that is sure. A whole letter may be pasted too, with other
 * numbers in it: the code is the only run of exactly that many digits, single spaces and dashes between them allowed.
 */
export function codeInText(text: string, length: number): string | null {
  const digits = digitsOf(text);
  if (digits.length === length) return digits;
  const runs = text.match(/\d(?:[ \u00A0\u202F\-‐-―]?\d)*/g) ?? [];
  const fitting = [...new Set(runs.map(digitsOf).filter((run) => run.length === length))];
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
