import { describe, expect, it } from "vitest";
import type { ContactKey } from "../../src/domain/ids";
import { DAY_MS, HOUR_MS } from "../../src/domain/moment";
import { accountRow, linkRow } from "../../src/store/rows";
import type { AskedRow } from "../../src/store/schema";
import { newWorld, START, type World, type WorldOptions } from "../support/world";
import { onWrites } from "./fault";
import { accountNumber, linkNumber } from "./plenty";

/**
 * So many organisers, each with one invitation that is answered a minute after the one before, and a letter on its way
 * for each; every third one has no Premium, and every fifth answer comes after the invitation has run out.
 */
async function invitations(count: number, options: WorldOptions = {}): Promise<World> {
  const world = newWorld(options);
  const rows = Array.from({ length: count }, (_, at) => {
    const head = accountNumber(at, { kind: "personal", premiumUntil: at % 3 === 0 ? null : START + 30 * DAY_MS });
    const contact = `m${at}@example.org`;
    const answersAt = START + HOUR_MS + at * 60_000;
    const deadline = at % 5 === 0 ? answersAt : START + 7 * DAY_MS + at;
    const invitation = {
      contact,
      key: contact as ContactKey,
      channel: "email",
      role: null,
      sends: 1,
      resendAt: null,
    } as const;
    const said = { kind: "family", state: "awaiting-reply", deadline, other: { contact }, invitation } as const;
    const link = linkNumber(at, head.id, head.id, said);
    const asked: AskedRow = {
      ...{ link: link.id, createdSeq: link.createdSeq, asks: "reply", contact: invitation.key },
      ...{ since: START, at: answersAt, answer: at % 2 === 0 ? "accept" : "decline" },
    };
    const letter = {
      ...{ id: `letter-${at}` as never, to: contact, channel: "email" as const, text: "", code: null, link: link.id },
      ...{ sentAt: START, arrivesAt: answersAt, dueAt: answersAt, seq: link.createdSeq },
    };
    return { head, link, asked, letter };
  });
  await world.db.accounts.bulkAdd(rows.map(({ head }) => accountRow(head)));
  await world.db.links.bulkAdd(rows.map(({ link }) => linkRow(link)));
  await world.db.asked.bulkAdd(rows.map(({ asked }) => asked));
  await world.db.letters.bulkAdd(rows.map(({ letter }) => letter));
  await world.db.keyed.put({ key: "lastSeq", value: count });
  return world;
}

/** Dies at that write, counted from the arming on. */
function mortality() {
  let left = Number.POSITIVE_INFINITY;
  // No `await` here: a native promise between two writes would lose Dexie's transaction.
  const addon = onWrites((_, __, go) => (--left === 0 ? Promise.reject(new Error("killed")) : go()));
  return {
    addon,
    arm: (at: number) => {
      left = at;
    },
  };
}

const COUNT = 150;

describe("answers that are due by the hundred", () => {
  it("come each at its own moment, in their order, and those that are refused hold up nobody", async () => {
    const world = await invitations(COUNT);
    world.wait(DAY_MS);
    await world.store.catchUp();
    const states = (await world.db.links.toArray()).map(({ state }) => state);
    expect(states).toEqual(
      Array.from({ length: COUNT }, (_, at) => {
        if (at % 5 === 0) return "expired";
        if (at % 2 === 1) return "declined";
        return at % 3 === 0 ? "awaiting-reply" : "active";
      }),
    );
    const journal = await world.db.journal.toArray();
    const moments = journal.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, at) => COUNT + 1 + at));
    expect(await world.db.letters.where("[dueAt+seq]").above([0, 0]).count()).toBe(0);
    expect(await world.store.catchUp()).toEqual([]);
  });

  it("come to an end where all of them are refused", async () => {
    const world = await invitations(COUNT);
    await world.db.accounts.toCollection().modify({ premiumUntil: null, lapsesAt: null });
    await world.db.links.toCollection().modify({ deadline: START + 7 * DAY_MS });
    await world.db.asked.toCollection().modify({ answer: "accept" });
    await world.db.letters.clear();
    world.wait(DAY_MS);
    expect(await world.store.catchUp()).toEqual(["clock"]);
    expect(await world.store.catchUp()).toEqual([]);
    expect(await world.db.journal.count()).toBe(0);
    expect((await world.see("toolbar", {})).nextTimer).toBe(START + 7 * DAY_MS);
  });

  it("come once, however many look at once", async () => {
    const alone = await invitations(COUNT);
    const crowded = await invitations(COUNT);
    alone.wait(DAY_MS);
    crowded.wait(DAY_MS);
    await alone.store.catchUp();
    const looks = Array.from({ length: 5 }, () => [
      crowded.store.catchUp(),
      crowded.see("popup", {}),
      crowded.see("toolbar", {}),
    ]);
    await Promise.all(looks.flat());
    expect(await crowded.dump()).toEqual(await alone.dump());
  });

  it.each([1, 2, 3, 5, 8, 13, 40, 120, 300, 500])(
    "are left whole by a death at write %i: what remains comes later, and nobody could tell",
    async (at) => {
      const { addon, arm } = mortality();
      const mortal = await invitations(COUNT, { addon });
      const undisturbed = await invitations(COUNT);
      mortal.wait(DAY_MS);
      undisturbed.wait(DAY_MS);
      const before = await mortal.dump();
      arm(at);
      await expect(mortal.store.catchUp()).rejects.toThrow("killed");
      arm(Number.POSITIVE_INFINITY);
      const left = await mortal.dump();
      // A round that broke off has left nothing behind.
      expect(left.journal?.length === 0 ? left : before).toEqual(before);
      mortal.restart();
      await mortal.see("health", {});
      await undisturbed.store.catchUp();
      expect(await mortal.dump()).toEqual(await undisturbed.dump());
    },
  );
});
