import { describe, expect, it } from "vitest";
import type { CommandArgs, CommandName } from "../../src/domain/commands";
import { profileKey } from "../../src/domain/ids";
import type { ViewName } from "../../src/domain/views";
import { VIEW_TOPICS } from "../../src/messages/topics";
import { newWorld, TERMS } from "../support/world";

const VIEWS = Object.keys(VIEW_TOPICS) as ViewName[];

/** A world in which every view shows something, and a command that changes it in every way there is. */
async function stage() {
  const world = newWorld();
  const anna = await world.person({ profileKeys: [profileKey("ozon:buyer:1")] });
  const oleg = await world.person({ name: "Oleg", phone: "+79990000000" });
  const firm = await world.firm();
  const two = await world.firm({ name: "two" });
  const link = await world.request(anna, firm);
  world.wait(120_000);
  const argsOf: Readonly<Record<ViewName, object>> = {
    account: { account: anna },
    accounts: {},
    link: { link },
    links: {},
    waiting: {},
    post: {},
    terms: { command: "link.unlink", with: { link } },
    page: { keys: ["ozon:buyer:1", "ozon:self"] },
    journal: {},
    popup: {},
    toolbar: {},
    health: {},
  };
  const seen = async (): Promise<Record<string, string>> => {
    const answers = await Promise.all(VIEWS.map((name) => world.store.view(name, argsOf[name] as never)));
    return Object.fromEntries(VIEWS.map((name, at) => [name, JSON.stringify(answers[at])]));
  };
  return { world, anna, oleg, two, link, seen };
}

type Stage = Awaited<ReturnType<typeof stage>>;

const COMMANDS: readonly (readonly [CommandName, (cast: Stage) => object])[] = [
  ["account.add", () => ({ marketplace: "ozon", kind: "personal", name: "Vera" })],
  ["account.edit", ({ anna }) => ({ account: anna, name: "Anna B." })],
  ["account.hide", ({ oleg }) => ({ account: oleg })],
  ["account.switch", ({ oleg }) => ({ account: oleg })],
  ["account.remove", ({ oleg }) => ({ account: oleg })],
  [
    "link.request-business",
    ({ oleg, two }) => ({ personal: oleg, business: two, channel: "sms", termsVersion: TERMS }),
  ],
  ["link.resend-code", ({ link }) => ({ link })],
  ["link.revoke", ({ link }) => ({ link })],
  ["link.confirm-code", ({ link }) => ({ link, code: "000000" })],
  ["clock.advance", () => ({ by: 61_000 })],
  ["clock.advance", () => ({ by: 3_600_000 })],
  ["preferences.set", () => ({ language: "ru", theme: "dark" })],
];

describe("the topics that a commit tells", () => {
  it.each(COMMANDS)("of %s are those of every view that shows another answer", async (name, argsOf) => {
    const cast = await stage();
    const before = await cast.seen();
    const args = argsOf(cast) as CommandArgs<typeof name>;
    const { topics } = await cast.world.store.command({ name, args, op: "deed", by: "user" });
    const after = await cast.seen();
    const stale = VIEWS.filter((view) => after[view] !== before[view]);
    expect(stale.length).toBeGreaterThan(0);
    expect(stale.filter((view) => !VIEW_TOPICS[view].some((topic) => topics.includes(topic)))).toEqual([]);
  });
});
