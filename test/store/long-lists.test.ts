import { describe, expect, it } from "vitest";
import { accountId, linkId } from "../../src/domain/ids";
import { linkRow } from "../../src/store/rows";
import { newWorld } from "../support/world";
import { linkNumber } from "./plenty";

describe("a very long list of links", () => {
  const many = async (live: number, ended: number) => {
    const world = newWorld();
    const rows = Array.from({ length: live + ended }, (_, at) =>
      linkRow(
        linkNumber(at, accountId("anna"), accountId(`b-${at}`), {
          // Ids in the opposite order of age, so that an order by id shows itself.
          id: linkId(`link-${String(9_999 - at)}`),
          ...(at < ended ? { state: "revoked", deadline: null } : { state: "active", deadline: null }),
        }),
      ),
    );
    await world.db.links.bulkAdd(rows);
    return world;
  };

  it.each([
    ["all", {}],
    ["those of one account", { account: accountId("anna") }],
  ] as const)("of %s is cut at five hundred, and never a live one before an ended one", async (_, args) => {
    const world = await many(10, 600);
    const { links } = await world.see("links", args);
    expect(links).toHaveLength(500);
    expect(links.slice(0, 10).map((link) => link.createdSeq)).toEqual(Array.from({ length: 10 }, (_, at) => 601 + at));
    const seqs = links.slice(10).map((link) => link.createdSeq);
    expect(seqs, "of the ended ones the newest, the oldest of them first").toEqual(
      Array.from({ length: 490 }, (_, at) => 111 + at),
    );
  });

  it.each([
    ["all", {}],
    ["those of one account", { account: accountId("anna") }],
  ] as const)("of %s has live ones only, where there are more of them than that", async (_, args) => {
    const world = await many(510, 20);
    const { links } = await world.see("links", args);
    expect(links.every((link) => link.state === "active")).toBe(true);
    expect(links.length).toBeGreaterThanOrEqual(500);
  });
});
