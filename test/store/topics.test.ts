import { describe, expect, it } from "vitest";
import type { CommandName } from "../../src/domain/commands";
import { HOUR_MS } from "../../src/domain/moment";
import type { Topic } from "../../src/domain/views";
import { newWorld, START } from "../support/world";
import { COMMANDS, prepared } from "./every-command";
import { invite, member, organiser } from "./household";

/** What open screens are told of each command, besides the journal, which every one of the story writes. */
const TOLD: { readonly [Name in CommandName]: readonly Topic[] } = {
  "account.add": ["accounts"],
  "account.edit": ["accounts"],
  "account.remove": ["accounts"],
  "account.hide": ["accounts"],
  "account.show": ["accounts"],
  "account.pin": ["accounts"],
  "account.unpin": ["accounts"],
  "account.move": ["accounts"],
  "account.switch": ["accounts"],
  "premium.set": ["accounts", "links"],
  "points.set": ["accounts"],
  "link.request-business": ["links", "post"],
  "link.confirm-code": ["links"],
  "link.resend-code": ["links", "post"],
  "link.review": ["links"],
  "link.request-social": ["links"],
  "link.grant-consent": ["links"],
  "link.deny-consent": ["links"],
  "link.confirm": ["links"],
  "link.invite-member": ["links", "post"],
  "link.accept": ["links"],
  "link.decline": ["links"],
  "link.resend-invitation": ["links", "post"],
  "link.revoke": ["links"],
  "link.unlink": ["links"],
  "link.confirm-unlink": ["links"],
  "link.keep": ["links"],
  "link.restore": ["links"],
  "sharing.set": ["links"],
  "bonus.transfer": ["accounts"],
  "order.add": ["orders"],
  "order.set-private": ["orders"],
  "wish.add": ["wishes"],
  "wish.remove": ["wishes"],
  "pack.use": ["rules"],
  "clock.advance": ["clock"],
  "clock.reset": ["clock"],
  "fault.set": ["clock"],
  "outsider.set": ["clock"],
  "reviewer.set": ["clock"],
  "preferences.set": ["preferences"],
};
const KNOBS = ["clock.advance", "clock.reset", "fault.set", "outsider.set", "reviewer.set", "preferences.set"];

describe("open screens are told", () => {
  it.each(Object.entries(TOLD))("of %s: %j", async (name, topics) => {
    const world = newWorld();
    const args = COMMANDS[name as CommandName](await prepared(world));
    const told = await world.store.command({ name: name as CommandName, args, op: "told", by: "user" });
    const story = KNOBS.includes(name) ? [] : ["journal"];
    expect([...told.topics].sort()).toEqual([...topics, ...story].sort());
  });

  it("of lists that come together because something is shared", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.person({ name: "Zoe", email: "zoe@example.org" });
    const link = await member(world, anna, "zoe@example.org");
    await world.give("wish.add", { account: anna, key: "k", title: "k" });
    const share = (from: "owner" | "other") =>
      world.store.command({
        ...{ name: "sharing.set", args: { link, from, what: "wishlist", on: true } },
        ...{ op: from, by: "user" },
      });
    expect([...(await share("owner")).topics].sort()).toEqual(["journal", "links"]);
    expect([...(await share("other")).topics].sort()).toEqual(["journal", "links", "wishes"]);
  });

  it("of all that comes by itself: Premium, answers, and what they send", async () => {
    const world = newWorld();
    await world.give("pack.use", { marketplace: "ozon", pack: "ozon-family-2026" });
    const anna = await organiser(world, { until: START + 2 * HOUR_MS });
    await world.give("outsider.set", { answer: "accept", after: HOUR_MS });
    await invite(world, anna, "zoe@example.org");
    world.wait(HOUR_MS);
    expect([...(await world.store.catchUp())].sort()).toEqual(["journal", "links", "post"]);
    world.wait(HOUR_MS);
    expect([...(await world.store.catchUp())].sort()).toEqual(["accounts", "journal", "links"]);
  });

  it("of what came by itself because the clock was turned, and of what came before a command", async () => {
    const world = newWorld();
    const anna = await organiser(world);
    await world.give("outsider.set", { answer: "accept", after: HOUR_MS });
    await invite(world, anna, "zoe@example.org");
    const turn = { name: "clock.advance", args: { by: HOUR_MS }, op: "turn", by: "user" } as const;
    expect([...(await world.store.command(turn)).topics].sort()).toEqual(["clock", "journal", "links"]);
    await invite(world, anna, "yan@example.org");
    world.wait(HOUR_MS);
    const add = { account: anna, number: "1", title: "A lamp", total: 1, placedAt: START };
    const order = { name: "order.add", args: add, op: "order", by: "user" } as const;
    expect([...(await world.store.command(order)).topics].sort()).toEqual(["journal", "links", "orders"]);
  });
});
