import { account, familyLink, fromNow, give, link, type Picked, type Step, TERMS } from "./steps";

/** A story begins with three people and two firms, else most of them would be about nobody. */
export const CAST: readonly Step[] = [
  { kind: "personal", email: "anna@example.org", phone: "+79161234501" },
  { kind: "business" },
  { kind: "personal", email: "boris@example.org" },
  { kind: "business", needsReview: true, email: "firm@example.org" },
  { kind: "personal", email: "vera@example.org" },
  { kind: "personal", email: "boris@example.org", marketplace: "yandex" },
].map((said) => give("account.add", { marketplace: "ozon", name: "X", ...said }));
export const ANNA = account(0);
export const FIRM = account(1);
export const BORIS = account(2);
export const CHECKED = account(3);
export const VERA = account(4);
/** Contacts of nobody who is kept here from the start. */
export const STRANGERS = ["gleb@example.org", "dina@example.org", "+79161234509"];

export const premium = (who: Picked, until: number): Step =>
  give("premium.set", { account: who, until: fromNow(until) });
/** That contact is of that account from now on. */
export const edit = (who: Picked, contact: string): Step =>
  give("account.edit", { account: who, ...(contact.includes("@") ? { email: contact } : { phone: contact }) });
export const use = (pack: string): Step => give("pack.use", { marketplace: "ozon", pack });
export const code = (which: "right" | "wrong"): Step =>
  give("link.confirm-code", { link: link("awaiting-code"), code: { pick: "code", which } });
export const request = (personal: Picked, business: Picked): Step =>
  give("link.request-business", { personal, business, channel: "email", termsVersion: TERMS });
export const invite = (organiser: Picked, contact: string): Step =>
  give("link.invite-member", { organiser, contact, termsVersion: TERMS });
export const social = (who: Picked, handle: string): Step =>
  give("link.request-social", { account: who, provider: "vk", handle, termsVersion: TERMS });
export const share = (from: string, what: string, on = true): Step =>
  give("sharing.set", { link: link("active"), from, what, on });
export const transfer = (points: number): Step =>
  give("bonus.transfer", { link: familyLink("active"), from: "owner", points });
export const wish = (who: Picked, key: string, title: string): Step => give("wish.add", { account: who, key, title });

export const accept = give("link.accept", { link: familyLink("awaiting-reply") });
export const decline = give("link.decline", { link: familyLink("awaiting-reply") });
export const resend = give("link.resend-invitation", { link: familyLink("awaiting-reply") });
export const resendCode = give("link.resend-code", { link: link("awaiting-code") });
export const grant = give("link.grant-consent", { link: link("awaiting-consent"), scopes: ["basic"] });
export const unlink = give("link.unlink", { link: link("active", "suspended") });
const confirmUnlink = give("link.confirm-unlink", { link: link("ending") });
export const keep = give("link.keep", { link: link("ending") });
export const restore = give("link.restore", { link: link("unlinked") });
export const leaves = [unlink, confirmUnlink];
export const both = (what: string): readonly Step[] => [share("owner", what), share("other", what)];
