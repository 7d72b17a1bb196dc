/*
 * What a contact looks like as it is typed. The numbering plans behind the real check are heavier than the whole first
 * screen, so the background has the last word.
 */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const PHONE_SIGNS = /^\+?[\d\s().-]+$/u;
const FEWEST_DIGITS = 10;
const MOST_DIGITS = 15;

export const looksLikeEmail = (typed: string): boolean => EMAIL.test(typed.trim());

/** Also of one that is only begun. */
export const hasPhoneSigns = (typed: string): boolean => PHONE_SIGNS.test(typed.trim());

export function looksLikePhone(typed: string): boolean {
  const digits = typed.replace(/\D/gu, "").length;
  return hasPhoneSigns(typed) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}
