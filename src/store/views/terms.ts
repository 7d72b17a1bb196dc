import { type AccountId, accountId, linkId } from "../../domain/ids";
import type { Link } from "../../domain/link";
import { accountEnds, keysOfOther } from "../../domain/person";
import type { RulePack } from "../../domain/rule-pack";
import type { TermsCommand, TermsView } from "../../domain/term";
import { termsOfBusiness, termsOfFamily, termsOfSocial, termsOfUnlink } from "../../domain/terms";
import type { ViewArgs } from "../../domain/views";
import { linkOf } from "../rows";
import { type NotFound, notFoundView } from "./not-found";
import type { Reading } from "./reading";

type OfAccount = Exclude<TermsCommand, "link.unlink" | "link.accept">;

/** Which argument says whose request it would be, and what its terms are. */
const REQUESTS: Readonly<Record<OfAccount, { readonly by: string; readonly terms: (pack: RulePack) => TermsView }>> = {
  "link.request-business": { by: "personal", terms: termsOfBusiness },
  "link.request-social": { by: "account", terms: termsOfSocial },
  "link.invite-member": { by: "organiser", terms: termsOfFamily },
};

export async function termsView(
  reading: Reading,
  { command, with: named }: ViewArgs<"terms">,
): Promise<TermsView | NotFound> {
  if (command === "link.unlink" || command === "link.accept") {
    const row = await reading.db.links.get(linkId(named.link ?? ""));
    if (row === undefined) return notFoundView(named.link ?? "");
    const pack = reading.pack(row.marketplace);
    return command === "link.accept" ? termsOfFamily(pack) : unlinkTerms(reading, linkOf(row), pack);
  }
  const { by, terms } = REQUESTS[command];
  const id = named[by] ?? "";
  const account = await reading.db.accounts.get(accountId(id));
  return account === undefined ? notFoundView(id) : terms(reading.pack(account.marketplace));
}

async function unlinkTerms({ db, now }: Reading, link: Link, pack: RulePack): Promise<TermsView> {
  const [one, two] = accountEnds(link);
  const others = one === undefined || two === undefined ? [] : await linksBetween(one, two);
  return termsOfUnlink(
    link,
    others.filter((other) => other.id !== link.id),
    pack,
    now,
    await leftBefore(),
  );

  async function leftBefore(): Promise<readonly Link[]> {
    const found = await Promise.all(keysOfOther(link).map((key) => db.links.where("leftBy").equals(key).toArray()));
    return [...new Map(found.flat().map((row) => [row.id, linkOf(row)])).values()];
  }

  async function linksBetween(owner: AccountId, other: AccountId): Promise<readonly Link[]> {
    const rows = await db.links.where("liveEnds").equals(other).toArray();
    return rows.map(linkOf).filter((each) => accountEnds(each).includes(owner));
  }
}
