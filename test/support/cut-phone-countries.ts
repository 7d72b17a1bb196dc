import type { MetadataJson } from "libphonenumber-js/core";
import metadata from "libphonenumber-js/metadata.min.json";

/**
 * The countries whose numbers are told apart: those in which these marketplaces deliver, and those where many of their
 * sellers live. Of every other country a number is taken by its digits; all of them would be eight times the bytes.
 */
const COUNTRIES = [
  "RU",
  "KZ",
  "BY",
  "UZ",
  "AM",
  "KG",
  "AZ",
  "GE",
  "MD",
  "TJ",
  "TM",
  "UA",
  "TR",
  "CN",
  "IL",
  "AE",
] as const;

/**
 * What the library knows of those countries alone, in its own shape and unchanged. Of countries that share a calling
 * code (Russia and Kazakhstan) the library's main one stays the first.
 */
export function cutPhoneCountries(): MetadataJson {
  const kept = new Set<string>(COUNTRIES);
  const codes = Object.entries(metadata.country_calling_codes).map(
    ([code, countries]) => [code, countries.filter((country) => kept.has(country))] as const,
  );
  return {
    version: metadata.version,
    country_calling_codes: Object.fromEntries(codes.filter(([, countries]) => countries.length > 0)),
    countries: Object.fromEntries(COUNTRIES.map((country) => [country, metadata.countries[country]])),
    nonGeographic: {},
  };
}
