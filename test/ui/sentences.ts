import { expect } from "vitest";
import type { Language } from "../../src/domain/commands";

/** What shows that words were put together wrong: a value that was not there, a gap, a key or a code instead of words. */
const BROKEN = /undefined|null|NaN|Infinity|\[object|[{}]|\b[a-z]+_[a-z_]+\b|\b[a-z]+\.[a-z]+[A-Z]/;

/** Holds that a text is words of that language: something, nothing broken, in its own letters. */
export function expectWords(text: string | null | undefined, language: Language): void {
  expect(text?.trim()).toBeTruthy();
  expect(text).not.toMatch(BROKEN);
  if (language === "ru") expect(text).toMatch(/[а-яё]/i);
  else expect(text).not.toMatch(/[а-яё]/i);
}

/** A text with its special spaces made plain: which of them stands where is for ICU to know. */
export const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** For sentences in tests: what they say is for the words' own files, that they stand where they should is for here. */
export const EN = { locale: "en" } as const;
