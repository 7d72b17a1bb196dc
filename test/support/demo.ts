import type { Page } from "puppeteer-core";
import { profileKey } from "../../src/domain/ids";
import { enterCast, linkCast } from "./cast";
import { give, see } from "./talk";

/** Demo data for a first look: two people, two firms, one link; nothing where accounts are there already. */
export async function loadDemo(page: Page): Promise<void> {
  if ((await see(page, "accounts", {})).accounts.length > 0) return;
  await linkCast(page, await enterCast(page));
  await give(page, "account.add", { marketplace: "ozon", kind: "personal", name: "Пётр", email: "petr@example.org" });
  await give(page, "account.add", {
    marketplace: "ozon",
    kind: "business",
    name: "ИП Васильев",
    profileKeys: [profileKey("ozon:seller:456")],
  });
}
