import { type MetadataJson, parsePhoneNumberFromString } from "libphonenumber-js/core";
import type { ContactKey } from "./ids";
import type { Channel } from "./link";
import phoneCountries from "./phone-countries.json";

/** In UTF-16 units: no e-mail address is longer (RFC 5321), and nothing longer is looked at. */
const LONGEST = 254;

/** As strict as Valibot's `email`. ASCII alone, so that lower case is the same in every language. */
const EMAIL = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;

/**
 * Digits, and between them what people and programs write: spaces, brackets, points, dashes, and the invisible marks
 * of direction that phone books put around a number they copy. One plus, before the first digit.
 */
const PHONE = /^[\s\p{Cf}(]*\+?[\d\s\p{Cf}().\p{Pd}\u2212]+$/u;

/**
 * Ten digits of Russia or Kazakhstan, with their 7, the 8 that is dialled there, or neither. Who writes +8 means that 8,
 * where a 9 follows: no country has +89. (+84 and +880 are countries.)
 */
const RUSSIAN = /^(?:[78]?[347-9]|\+89)\d{9}$/u;

/** What is dialled before the code of a country, in most of them and in Russia; ten digits from 810 on are a number. */
const ABROAD = /^(?:00|810)(?=\d{8})/u;

/** E.164: the code of a country and a number, at most fifteen digits; fewer than eight reach nobody from abroad. */
const E164 = /^\+[1-9]\d{7,14}$/u;

/** The compiler knows of JSON only that it holds strings, where the library wants the names of countries. */
const COUNTRIES = phoneCountries as MetadataJson;
const CALLING_CODES = Object.keys(COUNTRIES.country_calling_codes).map((code) => `+${code}`);

/**
 * The one spelling of an e-mail address (lower case) or a phone number (E.164), by which contacts are compared; null
 * where the text is neither. A number that names no country is Russian. Of the countries in phone-countries.json it
 * must be of a possible length, and a domestic prefix is taken off (`+380 (0)67…`); of others the digits are taken as
 * they are. A key is its own key. Never throws.
 */
export function contactKey(typed: string): ContactKey | null {
  if (typed.length > LONGEST) return null;
  const text = typed.trim();
  if (EMAIL.test(text)) return text.toLowerCase() as ContactKey;
  return PHONE.test(text) ? (phoneKey(text) as ContactKey | null) : null;
}

/** Where a letter to that contact goes. */
export const channelOf = (key: ContactKey): Channel => (key.includes("@") ? "email" : "sms");

function phoneKey(text: string): string | null {
  const number = international(text.replace(/[^\d+]/gu, ""));
  if (!E164.test(number)) return null;
  if (!CALLING_CODES.some((code) => number.startsWith(code))) return number;
  const key = withoutPrefix(number);
  // The library takes off one prefix each time: where a second is left, the two spellings would never be one.
  return key !== null && withoutPrefix(key) === key ? key : null;
}

function international(dialled: string): string {
  const number = dialled.replace(ABROAD, "+");
  return RUSSIAN.test(number) ? `+7${number.slice(-10)}` : number;
}

/** The number as the library reads it, or null where no number of that country is so long. */
function withoutPrefix(number: string): string | null {
  const found = parsePhoneNumberFromString(number, COUNTRIES);
  return found?.isPossible() ? found.number : null;
}
