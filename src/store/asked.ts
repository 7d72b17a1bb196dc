import type { DomainEvent } from "../domain/events";
import type { Records } from "../domain/evolve";
import type { ContactKey, LinkId } from "../domain/ids";
import type { Moment } from "../domain/moment";
import type { Letter } from "../domain/views";
import type { SvyazkaDatabase } from "./database";
import type { AskedRow } from "./schema";

/** Somebody outside who is asked, and since when they know. */
export type Asked = Pick<AskedRow, "asks" | "contact" | "since">;
/** How and when whoever is asked will answer. */
export type Answering = Pick<AskedRow, "at" | "answer">;
export type Play = (asked: Asked) => Answering;

/** Who is asked something by the events of one transaction, and who no more. */
export class AskedPeople {
  readonly #play: Play;
  /** Null: asked no more. */
  readonly #rows = new Map<LinkId, Omit<AskedRow, keyof Answering> | null>();

  constructor(play: Play) {
    this.#play = play;
  }

  note(event: DomainEvent, at: Moment, { links }: Records): void {
    if (event.type === "link.requested") this.#ask(event.link.id, links);
    else if (event.type === "invitation.sent") this.#ask(event.link, links);
    else if (event.type === "link.moved") {
      if (event.to.state === "awaiting-review") this.#askReviewer(event.link, at, links);
      else if (event.from === "awaiting-reply" || event.from === "awaiting-review") this.#rows.set(event.link, null);
    }
  }

  /** Of an invitation its letter says since when the person knows. */
  learn({ link, arrivesAt }: Letter): void {
    const row = this.#rows.get(link);
    if (row != null) this.#rows.set(link, { ...row, since: arrivesAt });
  }

  #ask(id: LinkId, links: Records["links"]): void {
    const link = links.get(id);
    if (link?.state !== "awaiting-reply") return;
    const { createdSeq, invitation } = link;
    this.#rows.set(id, { link: id, createdSeq, asks: "reply", contact: invitation?.key ?? null, since: null });
  }

  #askReviewer(id: LinkId, since: Moment, links: Records["links"]): void {
    const createdSeq = links.get(id)?.createdSeq ?? 0;
    this.#rows.set(id, { link: id, createdSeq, asks: "review", contact: null, since });
  }

  /** Inside the transaction, so it awaits nothing but Dexie. */
  async flush(db: SvyazkaDatabase): Promise<void> {
    const rows = [...this.#rows];
    const asked = rows.flatMap(([, row]) => (row === null ? [] : [{ ...row, ...this.#play(row) }]));
    const gone = rows.flatMap(([id, row]) => (row === null ? [id] : []));
    if (asked.length > 0) await db.asked.bulkPut(asked);
    if (gone.length > 0) await db.asked.bulkDelete(gone);
  }
}

/** Plans anew for those whom a setting is about, one contact or anybody; an answer of somebody else that was given in vain stays so. */
export const askAnew = (
  db: SvyazkaDatabase,
  contact: ContactKey | null,
  before: Play,
  after: Play,
): PromiseLike<unknown> =>
  (contact === null ? db.asked.toCollection() : db.asked.where("contact").equals(contact))
    .filter((row) => !isSame(before(row), after(row)))
    .modify((row, at) => {
      at.value = { ...row, ...after(row) };
    });

const isSame = (one: Answering, two: Answering): boolean => one.at === two.at && one.answer === two.answer;
