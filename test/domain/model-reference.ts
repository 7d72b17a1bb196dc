/**
 * The rules of linking.md once more, as simply as they can be said, to hold the real ones against. It shares no line
 * with them: numbers stand here as numbers.
 */
const MIN = 60_000;
const HOUR = 60 * MIN;

export interface RefAccount {
  readonly id: string;
  readonly kind: string;
  email: string | null;
  phone: string | null;
  needsReview: boolean;
  pinned: boolean;
  hidden: boolean;
  lastUsedAt: number;
}

interface RefCode {
  text: string | null;
  readonly channel: "email" | "sms";
  expiresAt: number;
  expired: boolean;
  attemptsLeft: number;
  lockedUntil: number | null;
  resendAt: number;
  sends: number;
}

export interface RefLink {
  readonly id: string;
  readonly personal: string;
  readonly business: string;
  state: string;
  deadline: number | null;
  undoUntil: number | null;
  code: RefCode | null;
}

type Args = Readonly<Record<string, unknown>>;

const ENDED = ["expired", "revoked", "failed", "unlinked"];
export const isEnded = (state: string): boolean => ENDED.includes(state);

/** Names a new thing as the other side named it; unknown until then. */
export class Reference {
  readonly accounts = new Map<string, RefAccount>();
  readonly links = new Map<string, RefLink>();
  /** Who may be active now: several where it is not said which. */
  active: readonly (string | null)[] = [null];
  now = 0;

  tick(): void {
    for (const link of this.links.values()) {
      if (link.undoUntil !== null && link.undoUntil <= this.now) link.undoUntil = null;
      if (link.code !== null && link.code.expiresAt <= this.now) link.code.expired = true;
      if (link.deadline === null || link.deadline > this.now) continue;
      link.state = link.state === "ending" ? "active" : "expired";
      link.deadline = null;
      link.code = null;
    }
  }

  /** The refusal's code, or null; `id` is what a new thing is called. */
  decide(name: string, args: Args, id: string | null): string | null {
    this.tick();
    if (name.startsWith("account.")) return this.#ofAccount(name.slice(8), args, id);
    if (name === "link.request-business") return this.#request(args, id);
    const link = this.links.get(String(args.link));
    return link === undefined ? "not-found" : this.#ofLink(name.slice(5), link, args);
  }

  #live(account: string): RefLink[] {
    return [...this.links.values()].filter(
      (link) => !isEnded(link.state) && (link.personal === account || link.business === account),
    );
  }

  #ofAccount(what: string, args: Args, id: string | null): string | null {
    if (what === "add") {
      const { kind, email = null, phone = null, needsReview = false } = args;
      this.accounts.set(String(id), {
        id: String(id),
        kind: String(kind),
        email: email as string | null,
        phone: phone as string | null,
        needsReview: Boolean(needsReview),
        pinned: false,
        hidden: false,
        lastUsedAt: this.now,
      });
      if (this.active.includes(null)) this.active = [id];
      return null;
    }
    const account = this.accounts.get(String(args.account));
    if (account === undefined) return "not-found";
    if (what === "move" && !this.accounts.has(String(args.before))) return "not-found";
    if (what === "remove") return this.#remove(account);
    if (what === "hide" || what === "show") account.hidden = what === "hide";
    if (what === "pin" || what === "unpin") account.pinned = what === "pin";
    if (what === "switch") {
      account.lastUsedAt = this.now;
      this.active = [account.id];
    }
    if (what === "edit") Object.assign(account, args);
    return null;
  }

  #remove({ id }: RefAccount): string | null {
    if (this.#live(id).length > 0) return "has-live-links";
    this.accounts.delete(id);
    if (!this.active.includes(id)) return null;
    const rest = [...this.accounts.values()];
    const shown = rest.filter((each) => !each.hidden);
    const last = Math.max(...shown.map((each) => each.lastUsedAt));
    const heirs = shown.filter((each) => each.lastUsedAt === last).map((each) => each.id);
    this.active = heirs.length > 0 ? heirs : [null, ...rest.map((each) => each.id)];
    return null;
  }

  /** What forbids a live link between the two, were it not for the link `but`. */
  #room(personal: string, business: string, but: string | null): string | null {
    if (this.#live(personal).some((link) => link.id !== but)) return "business-limit";
    return this.#live(business).some((link) => link.id !== but) ? "business-taken" : null;
  }

  #request(args: Args, id: string | null): string | null {
    const personal = this.accounts.get(String(args.personal));
    const business = this.accounts.get(String(args.business));
    if (personal === undefined || business === undefined) return "not-found";
    if (args.termsVersion !== "2026-11") return "terms-not-accepted";
    if (personal.kind !== "personal" || business.kind !== "business") return "kind-mismatch";
    const room = this.#room(personal.id, business.id, null);
    if (room !== null) return room;
    const channel = args.channel as "email" | "sms";
    if (personal[channel === "email" ? "email" : "phone"] === null) return "channel-missing";
    this.links.set(String(id), {
      id: String(id),
      personal: personal.id,
      business: business.id,
      state: "awaiting-code",
      deadline: this.now + HOUR,
      undoUntil: null,
      code: this.#newCode(channel, 1, this.now + HOUR),
    });
    return null;
  }

  #newCode(channel: "email" | "sms", sends: number, requestEnds: number): RefCode {
    return {
      text: null,
      channel,
      expiresAt: Math.min(this.now + 10 * MIN, requestEnds),
      expired: false,
      attemptsLeft: 5,
      lockedUntil: null,
      resendAt: this.now + MIN,
      sends,
    };
  }

  #ofLink(what: string, link: RefLink, args: Args): string | null {
    const waits = link.state.startsWith("awaiting-");
    const allowed: Record<string, boolean> = {
      "confirm-code": link.state === "awaiting-code",
      "resend-code": link.state === "awaiting-code",
      review: link.state === "awaiting-review",
      revoke: waits,
      unlink: link.state === "active",
      "confirm-unlink": link.state === "ending",
      keep: link.state === "ending",
      restore: link.state === "unlinked",
    };
    if (allowed[what] !== true) return "wrong-state";
    if (what === "confirm-code") return this.#confirm(link, String(args.code));
    if (what === "resend-code") return this.#resend(link);
    if (what === "restore") return this.#restore(link);
    if (what === "review") this.#move(link, args.verdict === "approve" ? "active" : "failed", null);
    if (what === "revoke") this.#move(link, "revoked", null);
    if (what === "keep") this.#move(link, "active", null);
    if (what === "unlink") this.#move(link, "ending", this.now + 10 * MIN);
    if (what === "confirm-unlink") {
      this.#move(link, "unlinked", null);
      link.undoUntil = this.now + MIN;
    }
    return null;
  }

  #move(link: RefLink, state: string, deadline: number | null): void {
    link.state = state;
    link.deadline = deadline;
    link.code = null;
  }

  #confirm(link: RefLink, typed: string): string | null {
    const code = link.code as RefCode;
    if (code.lockedUntil !== null && this.now < code.lockedUntil) return "code-locked";
    if (code.expired || code.attemptsLeft === 0) return "code-expired";
    if (typed !== code.text) {
      code.attemptsLeft -= 1;
      if (code.attemptsLeft === 0) code.lockedUntil = this.now + 15 * MIN;
      return "code-wrong";
    }
    const review = this.accounts.get(link.business)?.needsReview === true;
    this.#move(link, review ? "awaiting-review" : "active", review ? this.now + 72 * HOUR : null);
    return null;
  }

  #resend(link: RefLink): string | null {
    const code = link.code as RefCode;
    const personal = this.accounts.get(link.personal) as RefAccount;
    if (personal[code.channel === "email" ? "email" : "phone"] === null) return "channel-missing";
    if (code.lockedUntil !== null && this.now < code.lockedUntil) return "code-locked";
    if (this.now < code.resendAt) return "resend-too-soon";
    if (code.sends >= 5) return "resend-limit";
    link.code = this.#newCode(code.channel, code.sends + 1, Number(link.deadline));
    return null;
  }

  #restore(link: RefLink): string | null {
    if (!this.accounts.has(link.personal) || !this.accounts.has(link.business)) return "not-found";
    const room = this.#room(link.personal, link.business, link.id);
    if (room !== null) return room;
    if (link.undoUntil === null) return "undo-over";
    this.#move(link, "active", null);
    link.undoUntil = null;
    return null;
  }
}
