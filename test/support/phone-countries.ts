// Cuts the countries of domain/contact.ts out of the library anew: `npm run phones`, after each new version of it.
import { writeFileSync } from "node:fs";
import { cutPhoneCountries } from "./cut-phone-countries";

const cut = cutPhoneCountries();
writeFileSync("src/domain/phone-countries.json", JSON.stringify(cut));
console.log(`Cut ${Object.keys(cut.countries).join(", ")}.`);
