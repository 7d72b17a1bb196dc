import { accountId, linkId } from "../../domain/ids";
import { termsOfRequest, termsOfUnlink } from "../../domain/terms";
import type { TermsView, ViewArgs } from "../../domain/views";
import { defaultPack } from "../../marketplaces/rules";
import { linkOf } from "../rows";
import { type NotFound, notFoundView } from "./not-found";
import type { Reading } from "./reading";

export async function termsView(
  { db }: Reading,
  { command, with: named }: ViewArgs<"terms">,
): Promise<TermsView | NotFound> {
  if (command === "link.unlink") {
    const row = await db.links.get(linkId(named.link ?? ""));
    return row === undefined
      ? notFoundView(named.link ?? "")
      : termsOfUnlink(linkOf(row), defaultPack(row.marketplace));
  }
  const personal = await db.accounts.get(accountId(named.personal ?? ""));
  return personal === undefined
    ? notFoundView(named.personal ?? "")
    : termsOfRequest(defaultPack(personal.marketplace));
}
