import type { World } from "../../support/world";
import { isPicked, type Picked } from "./steps";
import { type Args, type RefWorld, rule } from "./things";

/** What a story has made so far: the things that its next steps may be about. */
export class Told {
  readonly accounts: string[] = [];
  readonly links: string[] = [];
  readonly orders: string[] = [];
  readonly #codes = new Map<string, string[]>();
  readonly #reference: RefWorld;

  constructor(reference: RefWorld) {
    this.#reference = reference;
  }

  /** The arguments with everything in them that was to be picked; null where nothing fits. */
  argsOf(args: Args): Args | null {
    const picked: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(args)) {
      picked[name] = isPicked(value) ? this.#pick(value, picked) : value;
      if (isPicked(value) && picked[name] === undefined) return null;
    }
    return picked;
  }

  /** Makes a new thing known. */
  add(name: string, id: string): void {
    const list = name === "account.add" ? this.accounts : name === "order.add" ? this.orders : this.links;
    list.push(id);
  }

  /** Reads the newest code in the post, wherever it is on its way. */
  async learnCode(world: World, link: string): Promise<void> {
    const letters = await world.db.letters.filter((letter) => letter.link === link && letter.code !== null).toArray();
    const newest = letters.sort((a, b) => b.seq - a.seq)[0];
    const code = String(newest?.code);
    this.#codes.set(link, [...(this.#codes.get(link) ?? []), code]);
    const waiting = this.#reference.links.get(link)?.code;
    if (waiting != null) waiting.text = code;
  }

  #pick(picked: Picked, before: Args): unknown {
    switch (picked.pick) {
      case "account":
        return this.#account(picked.nth, picked.kind);
      case "link":
        return this.#link(picked);
      case "order":
        return picked.nth === 0 ? "nothing" : this.orders[picked.nth % this.orders.length];
      case "code": {
        const codes = this.#codes.get(String(before.link)) ?? [];
        return (picked.which === "right" ? codes.at(-1) : picked.which === "old" ? codes.at(-2) : null) ?? "000000";
      }
      case "moment":
        return this.#reference.now + picked.fromNow;
      case "terms": {
        const first = this.#reference.accounts.get(String(before.personal ?? before.organiser ?? before.account));
        return picked.old ? "2025-01" : rule(this.#reference, first?.marketplace ?? "ozon", "termsVersion");
      }
    }
  }

  #account(nth: number, kind: string | undefined): string | undefined {
    const all = kind === undefined ? this.accounts : this.#ofKind(kind);
    return all[nth % all.length];
  }

  #ofKind(kind: string): readonly string[] {
    return this.accounts.filter((each) => this.#reference.accounts.get(each)?.kind === kind);
  }

  #link({ nth, kind, in: states }: Picked & { pick: "link" }): string | undefined {
    const fitting = this.links.filter((each) => {
      const link = this.#reference.links.get(each);
      return link !== undefined && (kind ?? link.kind) === link.kind && (states?.includes(link.state) ?? true);
    });
    if (states === undefined && fitting.length === 0) return "nothing";
    return fitting[fitting.length - 1 - (nth % fitting.length)];
  }
}
