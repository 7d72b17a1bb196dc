import type { CommandArgs, CommandName } from "../../src/domain/commands";
import { profileKey } from "../../src/domain/ids";
import type { ViewArgs, ViewName } from "../../src/domain/views";
import { START, TERMS, type World } from "../support/world";
import { invite, member, organiser, shareBoth } from "./household";

const MIN = 60_000;

/** A world in which every command is accepted, and somebody for each to be about. */
export async function prepared(world: World) {
  const anna = await organiser(world);
  /** Each a millisecond later, so that it is known who was used last. */
  const add = (kind: "personal" | "business", name: string, said = {}) => {
    world.wait(1);
    const email = kind === "personal" ? { email: `${name.toLowerCase()}@example.org` } : {};
    return world.give("account.add", { marketplace: "ozon", kind, name, ...email, ...said });
  };
  const [{ id: oleg }, { id: vera }, { id: gleb }, { id: dina }] = [
    await add("personal", "Oleg"),
    await add("personal", "Vera"),
    await add("personal", "Gleb"),
    await add("personal", "Dina"),
  ];
  const [{ id: one }, { id: two }, { id: three }, { id: four }, { id: five }] = [
    await add("business", "one"),
    await add("business", "two", { needsReview: true }),
    await add("business", "three"),
    await add("business", "four"),
    await add("business", "five"),
  ];
  const social = (account: typeof anna, provider: string) =>
    world.give("link.request-social", { account, provider, handle: "@someone", termsVersion: TERMS });
  const reviewed = await world.linked(vera, two);
  const unlinked = await world.linked(dina, four);
  const relatives = await member(world, anna, "oleg@example.org");
  const invited = await invite(world, anna, "zoe@example.org");
  await world.give("points.set", { account: anna, points: 100 });
  await shareBoth(world, relatives, "wishlist");
  await world.give("wish.add", { account: anna, key: "kettle", title: "A kettle" });
  const lamp = { number: "1-1", title: "A lamp", total: 100, placedAt: START };
  const order = await world.give("order.add", { account: anna, ...lamp });
  await world.give("order.add", { account: dina, ...lamp });
  await world.give("wish.add", { account: dina, key: "lamp", title: "A lamp" });
  const confirmed = await social(oleg, "telegram");
  await world.give("link.grant-consent", { link: confirmed.id, scopes: ["basic"] });
  const asked = await social(anna, "vk");
  const waiting = await world.request(gleb, three);
  const code = await world.codeFor(waiting);
  world.wait(MIN);
  await world.give("link.unlink", { link: unlinked });
  await world.give("link.confirm-unlink", { link: unlinked });
  const ending = await world.linked(oleg, five);
  await world.give("link.unlink", { link: ending });
  await world.give("account.pin", { account: vera });
  await world.give("account.hide", { account: dina });
  return {
    ...{ anna, oleg, vera, gleb, dina, one, two, three, four, five, order: order.id, code },
    ...{ reviewed, unlinked, relatives, invited, confirmed: confirmed.id, asked: asked.id, waiting, ending },
  };
}
export type Cast = Awaited<ReturnType<typeof prepared>>;

/** For each command arguments with which it is accepted, and changes something. */
export const COMMANDS: { readonly [Name in CommandName]: (cast: Cast) => CommandArgs<Name> } = {
  "account.add": () => ({ marketplace: "ozon", kind: "personal", name: "Xenia" }),
  "account.edit": ({ anna }) => ({ account: anna, name: "Anna B.", email: "anna.b@example.org" }),
  "account.remove": ({ one }) => ({ account: one }),
  "account.hide": ({ anna }) => ({ account: anna }),
  "account.show": ({ dina }) => ({ account: dina }),
  "account.pin": ({ anna }) => ({ account: anna }),
  "account.unpin": ({ vera }) => ({ account: vera }),
  "account.move": ({ gleb, vera }) => ({ account: gleb, before: vera }),
  "account.switch": ({ oleg }) => ({ account: oleg }),
  "premium.set": ({ anna }) => ({ account: anna, until: null }),
  "points.set": ({ oleg }) => ({ account: oleg, points: 7 }),
  "link.request-business": ({ dina, one }) => ({
    ...{ personal: dina, business: one, channel: "email", termsVersion: TERMS },
  }),
  "link.confirm-code": ({ waiting, code }) => ({ link: waiting, code }),
  "link.resend-code": ({ waiting }) => ({ link: waiting }),
  "link.review": ({ reviewed }) => ({ link: reviewed, verdict: "reject", reason: "no papers" }),
  "link.request-social": ({ gleb }) => ({ account: gleb, provider: "vk", handle: "gleb", termsVersion: TERMS }),
  "link.grant-consent": ({ asked }) => ({ link: asked, scopes: ["basic", "email"] }),
  "link.deny-consent": ({ asked }) => ({ link: asked }),
  "link.confirm": ({ confirmed }) => ({ link: confirmed }),
  "link.invite-member": ({ anna }) => ({ organiser: anna, contact: "dina@example.org", termsVersion: TERMS }),
  "link.accept": ({ invited, gleb }) => ({ link: invited, account: gleb }),
  "link.decline": ({ invited }) => ({ link: invited }),
  "link.resend-invitation": ({ invited }) => ({ link: invited }),
  "link.revoke": ({ reviewed }) => ({ link: reviewed }),
  "link.unlink": ({ relatives }) => ({ link: relatives, reason: "moved out" }),
  "link.confirm-unlink": ({ ending }) => ({ link: ending }),
  "link.keep": ({ ending }) => ({ link: ending }),
  "link.restore": ({ unlinked }) => ({ link: unlinked }),
  "sharing.set": ({ relatives }) => ({ link: relatives, from: "owner", what: "orders", on: true }),
  "bonus.transfer": ({ relatives }) => ({ link: relatives, from: "owner", points: 10 }),
  "order.add": ({ oleg }) => ({ account: oleg, number: "2-2", title: "A mug", total: 5, placedAt: START }),
  "order.set-private": ({ order }) => ({ order, on: true }),
  "wish.add": ({ oleg }) => ({ account: oleg, key: "mug", title: "A mug", url: "https://example.org/mug" }),
  "wish.remove": ({ oleg }) => ({ account: oleg, key: "kettle" }),
  "pack.use": () => ({ marketplace: "ozon", pack: "ozon-family-2026" }),
  "clock.advance": () => ({ by: 1 }),
  "clock.reset": () => ({}),
  "fault.set": () => ({ channel: "email", fault: "delayed", by: MIN }),
  "outsider.set": () => ({ answer: "accept", after: MIN }),
  "reviewer.set": () => ({ verdict: "approve", after: MIN }),
  "preferences.set": () => ({ theme: "dark" }),
};
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** For each view arguments with which it shows something of that world. */
export const VIEWS: { readonly [Name in ViewName]: (cast: Cast) => ViewArgs<Name> } = {
  account: ({ anna }) => ({ account: anna }),
  accounts: () => ({ marketplace: "ozon" }),
  link: ({ waiting }) => ({ link: waiting }),
  links: ({ anna }) => ({ account: anna }),
  waiting: () => ({}),
  post: () => ({}),
  terms: ({ relatives }) => ({ command: "link.unlink", with: { link: relatives } }),
  page: () => ({ keys: [profileKey("ozon:self"), profileKey("ozon:cabinet")] }),
  journal: ({ anna }) => ({ account: anna }),
  family: ({ anna }) => ({ organiser: anna }),
  orders: ({ oleg }) => ({ account: oleg }),
  wishlist: ({ anna }) => ({ account: anna }),
  points: ({ oleg }) => ({ account: oleg }),
  visible: ({ anna, oleg }) => ({ viewer: anna, subject: oleg }),
  rules: () => ({ marketplace: "ozon" }),
  popup: () => ({}),
  toolbar: () => ({}),
  preferences: () => ({}),
  switching: () => ({}),
  reminders: () => ({}),
  health: () => ({}),
};
export const VIEW_NAMES = Object.keys(VIEWS) as readonly ViewName[];
