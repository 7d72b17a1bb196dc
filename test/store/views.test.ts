import { describe, expect, it } from "vitest";
import { accountId, linkId } from "../../src/domain/ids";
import type { ViewArgs, ViewName } from "../../src/domain/views";
import { newWorld, START, TERMS, type World } from "../support/world";

const MIN = 60_000;
const HOUR = 60 * MIN;

describe("what does not exist", () => {
  it.each([
    ["account", { account: accountId("nobody") }, "nobody"],
    ["link", { link: linkId("nothing") }, "nothing"],
    ["terms", { command: "link.unlink", with: { link: "nothing" } }, "nothing"],
    ["terms", { command: "link.unlink", with: {} }, ""],
    ["terms", { command: "link.request-business", with: { personal: "nobody" } }, "nobody"],
    ["terms", { command: "link.request-business", with: {} }, ""],
  ] satisfies (readonly [ViewName, object, string])[])("is refused by the view %s of %j", async (name, args, id) => {
    const refused = await newWorld().unseen(name, args as ViewArgs<typeof name>);
    expect(refused).toEqual({ code: "not-found", rule: null, values: { id }, culprits: [], earliest: null });
  });

  it.each([
    ["accounts", {}, { accounts: [] }],
    ["links", { account: accountId("nobody") }, { links: [] }],
    ["waiting", {}, { items: [] }],
    ["post", { link: linkId("nothing") }, { messages: [] }],
    ["page", { keys: ["ozon:seller:1", "ozon:self", "ozon:cabinet"] }, { marks: [] }],
    ["journal", { link: linkId("nothing") }, { entries: [], people: [], links: [] }],
  ] satisfies (readonly [ViewName, object, object])[])("is in no list: %s of %j", async (name, args, answer) => {
    expect(await newWorld().see(name, args as never)).toEqual(answer);
  });
});

describe("the view account", () => {
  it("is the whole account, and whether it is active", async () => {
    const world = newWorld();
    const anna = await world.person({ phone: "+79990000000", note: "hers" });
    const oleg = await world.person({ name: "Oleg" });
    const seen = await world.see("account", { account: anna });
    expect(seen).toMatchObject({ id: anna, name: "Anna", note: "hers", email: "anna@example.org", active: true });
    expect(seen).not.toHaveProperty("place");
    expect((await world.see("account", { account: oleg })).active).toBe(false);
  });
});

describe("the view link", () => {
  it("shows of the code all but the code, its salt and its hash", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    const { challenge, ...rest } = await world.see("link", { link });
    expect(challenge).toEqual({
      channel: "email",
      expiresAt: START + 10 * MIN,
      attemptsLeft: 5,
      resendAt: START + MIN,
      lockedUntil: null,
      sends: 1,
      attempts: 5,
      maxSends: 5,
      codeLength: 6,
    });
    expect(rest).not.toHaveProperty("ends");
    expect(rest).not.toHaveProperty("liveEnds");
  });

  it("shows no challenge once the code is not awaited, and rows of both ends", async () => {
    const world = newWorld();
    const anna = await world.person();
    const firm = await world.firm();
    const link = await world.linked(anna, firm);
    const seen = await world.see("link", { link });
    expect(seen).not.toHaveProperty("challenge");
    const brief = { link, kind: "business", state: "active", deadline: null };
    expect(seen.ownerAccount).toMatchObject({ id: anna, active: true, links: [{ ...brief, with: "OOO Romashka" }] });
    expect(seen.otherAccount).toMatchObject({ id: firm, active: false, links: [{ ...brief, with: "Anna" }] });
  });

  it("shows null where an end was removed, and the names that are left", async () => {
    const world = newWorld();
    const anna = await world.person();
    const firm = await world.firm();
    const link = await world.request(anna, firm);
    await world.give("link.revoke", { link });
    await world.give("account.remove", { account: firm });
    const seen = await world.see("link", { link });
    expect(seen).toMatchObject({ state: "revoked", otherAccount: null, ownerAccount: { id: anna, links: [] } });
    expect((await world.see("links", { account: firm })).links.map((each) => each.id)).toEqual([link]);
  });
});

/** Four links of one firm: the first and third ended. */
async function fourLinks(world: World) {
  const firm = await world.firm();
  const people = [await world.person(), await world.person(), await world.person()] as const;
  const one = await world.request(people[0], firm);
  await world.give("link.revoke", { link: one });
  const two = await world.linked(people[1], await world.firm({ name: "other" }));
  const three = await world.request(people[2], firm);
  await world.give("link.revoke", { link: three });
  const four = await world.request(people[0], firm);
  return { firm, people, one, two, three, four };
}

describe("the view links", () => {
  it("lists live ones first, each kind the oldest first, of an account, of a state or of both", async () => {
    const world = newWorld();
    const { firm, people, one, two, three, four } = await fourLinks(world);
    const ids = async (args: ViewArgs<"links">) => (await world.see("links", args)).links.map((link) => link.id);
    expect(await ids({})).toEqual([two, four, one, three]);
    expect(await ids({ account: firm })).toEqual([four, one, three]);
    expect(await ids({ account: people[0] })).toEqual([four, one]);
    expect(await ids({ state: "revoked" })).toEqual([one, three]);
    expect(await ids({ account: people[0], state: "revoked" })).toEqual([one]);
    expect(await ids({ state: "failed" })).toEqual([]);
  });
});

describe("the view waiting", () => {
  it("lists what has a deadline, the nearest first, with all that is read aloud", async () => {
    const world = newWorld();
    const anna = await world.person();
    const oleg = await world.person({ name: "Oleg" });
    const firm = await world.firm();
    const two = await world.firm({ name: "two" });
    const linked = await world.linked(anna, firm);
    const asked = await world.request(oleg, two);
    await world.give("link.unlink", { link: linked });
    const common = { kind: "business" };
    expect((await world.see("waiting", {})).items).toEqual([
      {
        ...common,
        link: linked,
        state: "ending",
        deadline: START + 10 * MIN,
        owner: anna,
        other: { account: firm },
        ownerName: "Anna",
        otherName: "OOO Romashka",
        codeExpiresAt: null,
      },
      {
        ...common,
        link: asked,
        state: "awaiting-code",
        deadline: START + HOUR,
        owner: oleg,
        other: { account: two },
        ownerName: "Oleg",
        otherName: "two",
        codeExpiresAt: START + 10 * MIN,
      },
    ]);
  });
});

describe("the view post", () => {
  it("lists what has arrived, the newest first, of a link or of all", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    world.wait(MIN);
    const other = await world.request(await world.person({ email: "o@b.ru" }), await world.firm({ name: "two" }));
    world.wait(MIN);
    await world.give("link.resend-code", { link });
    const all = (await world.see("post", {})).messages;
    expect(all.map((letter) => [letter.link, letter.sentAt])).toEqual([
      [link, START + 2 * MIN],
      [other, START + MIN],
      [link, START],
    ]);
    expect((await world.see("post", { link })).messages).toEqual([all[0], all[2]]);
    expect(all[1]).toEqual({
      id: expect.any(String),
      to: "o@b.ru",
      channel: "email",
      text: expect.stringContaining(String(all[1]?.code)),
      code: expect.stringMatching(/^\d{6}$/),
      link: other,
      sentAt: START + MIN,
      arrivesAt: START + MIN,
    });
  });

  it("says by e-mail and by SMS what the code is for and how long it lives", async () => {
    const world = newWorld();
    const personal = await world.person({ phone: "+79990000000" });
    const business = await world.firm();
    const link = await world.request(personal, business);
    await world.give("link.revoke", { link });
    await world.give("link.request-business", { personal, business, channel: "sms", termsVersion: TERMS });
    const [sms, email] = (await world.see("post", {})).messages;
    expect([sms?.channel, sms?.to]).toEqual(["sms", "+79990000000"]);
    expect(sms?.text).toBe(`${sms?.code} is the code for the link Anna — OOO Romashka, valid until 14:55 (simulation)`);
    expect([email?.channel, email?.to]).toEqual(["email", "anna@example.org"]);
    expect(email?.text).toMatch(/^Svyazka simulation\. Code \d{6} confirms the link .* until 14:55\./);
  });

  it("does not list what has not arrived or was lost on its way", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    await world.db.letters.toCollection().modify({ arrivesAt: START + 1, dueAt: START + 1 });
    expect((await world.see("post", {})).messages).toEqual([]);
    expect((await world.see("popup", {})).freshLetters).toBe(0);
    world.wait(1);
    expect((await world.see("post", { link })).messages).toHaveLength(1);
    await world.db.letters.toCollection().modify({ arrivesAt: null });
    expect((await world.see("post", {})).messages).toEqual([]);
    expect((await world.see("post", { link })).messages).toEqual([]);
  });

  it("lists the newest fifty", async () => {
    const world = newWorld();
    const link = await world.request(await world.person(), await world.firm());
    const [letter] = await world.db.letters.toArray();
    if (letter === undefined) throw new Error("no letter");
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...letter,
      id: `l-${at}` as typeof letter.id,
      arrivesAt: START + at,
    }));
    await world.db.letters.bulkAdd(many);
    world.wait(MIN);
    for (const args of [{}, { link }]) {
      const { messages } = await world.see("post", args);
      expect(messages.map((each) => each.arrivesAt)).toEqual(Array.from({ length: 50 }, (_, at) => START + 59 - at));
    }
  });
});

describe("the view journal", () => {
  it("lists the newest first, page after page, of a link, of an account or of all", async () => {
    const world = newWorld();
    const anna = await world.person();
    const firm = await world.firm();
    const link = await world.linked(anna, firm);
    const seqs = async (args: ViewArgs<"journal">) =>
      (await world.see("journal", args)).entries.map((entry) => entry.seq).join(" ");
    expect(await seqs({})).toBe("6 5 4 3 2 1");
    expect(await seqs({ limit: 2 })).toBe("6 5");
    expect(await seqs({ limit: 2, before: 5 })).toBe("4 3");
    expect(await seqs({ before: 1 })).toBe("");
    expect(await seqs({ link })).toBe("6 5 4");
    expect(await seqs({ link, limit: 1, before: 6 })).toBe("5");
    expect(await seqs({ account: anna })).toBe("6 5 4 2 1");
    expect(await seqs({ account: firm })).toBe("6 5 4 3");
    expect(await seqs({ link, account: firm })).toBe("6 5 4");
    expect(await seqs({ link, account: await world.person({ name: "Oleg" }) })).toBe("");
  });

  it("says what everybody and every link in it is called, also whoever is gone", async () => {
    const world = newWorld();
    const anna = await world.person({ name: "Anna" });
    const firm = await world.firm({ name: "Firm" });
    const gone = await world.person({ name: "Gone" });
    const link = await world.linked(anna, firm);
    await world.give("account.edit", { account: anna, name: "Anna Petrova" });
    await world.give("account.edit", { account: gone, name: "Renamed" });
    await world.give("account.remove", { account: gone });
    const { people, links } = await world.see("journal", {});
    expect(people).toHaveLength(3);
    expect(people).toEqual(
      expect.arrayContaining([
        { account: anna, name: "Anna Petrova", gone: false },
        { account: firm, name: "Firm", gone: false },
        { account: gone, name: "Gone", gone: true },
      ]),
    );
    expect(links).toEqual([{ link, kind: "business", ownerName: "Anna Petrova", otherName: "Firm" }]);
    expect(
      (await world.see("journal", { account: firm, limit: 1 })).people.map(({ account }) => account).sort(),
    ).toEqual([anna, firm].sort());
  });

  it("is fifty entries long unless more are asked for", async () => {
    const world = newWorld();
    for (let at = 0; at < 60; at++) await world.person();
    expect((await world.see("journal", {})).entries).toHaveLength(50);
    expect((await world.see("journal", { limit: 500 })).entries).toHaveLength(61);
  });
});

describe("the view terms", () => {
  it("is what the rules of the pack say of a request and of an unlinking", async () => {
    const world = newWorld();
    const personal = await world.person();
    const request = await world.see("terms", { command: "link.request-business", with: { personal } });
    expect(request.version).toBe(TERMS);
    const link = await world.linked(personal, await world.firm());
    const unlinking = await world.see("terms", { command: "link.unlink", with: { link } });
    expect(unlinking).toMatchObject({ version: TERMS, undoWindow: MIN });
  });
});
