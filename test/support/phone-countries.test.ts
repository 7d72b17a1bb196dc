import { describe, expect, it } from "vitest";
import committed from "../../src/domain/phone-countries.json";
import { cutPhoneCountries } from "./cut-phone-countries";

describe("the countries whose phone numbers are known", () => {
  it("are what the library says of them today", () => {
    expect(committed, "run `npm run phones`").toEqual(cutPhoneCountries());
  });

  it("are sixteen, and of those with +7 Russia is the first", () => {
    expect(Object.keys(committed.countries)).toHaveLength(16);
    expect(committed.country_calling_codes["7"]).toEqual(["RU", "KZ"]);
  });
});
