import type { AccountId, LinkId } from "../domain/ids";
import type { LinkNames, ViewAnswer } from "../domain/views";
import { words } from "../words";

/** What the records that journal entries name are called. */
export interface JournalNames {
  readonly account: (id: AccountId) => string;
  readonly isKept: (id: AccountId) => boolean;
  /** The names of both ends. */
  readonly link: (id: LinkId) => { readonly owner: string; readonly other: string };
}

/** Names by id, from an answer of the view journal. */
export function journalNames({ people, links }: Pick<ViewAnswer<"journal">, "people" | "links">): JournalNames {
  const names = new Map<AccountId, string>(people.map(({ account, name }) => [account, name]));
  const kept = new Set(people.flatMap(({ account, gone }) => (gone ? [] : [account])));
  const ends = new Map<LinkId, LinkNames>(links.map((each) => [each.link, each]));
  const orNobody = (name: string | undefined): string =>
    name === undefined || name === "" ? words.journal_nobody() : name;
  return {
    account: (id) => orNobody(names.get(id)),
    isKept: (id) => kept.has(id),
    link: (id) => ({ owner: orNobody(ends.get(id)?.ownerName), other: orNobody(ends.get(id)?.otherName) }),
  };
}
