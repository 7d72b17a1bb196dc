import { describe, expect, it } from "vitest";
import type { OpenStore } from "../../../src/simulation/scenario/run";
import { freshDatabase } from "../../scenarios/play";
import { ANNA, FIRM, play, REQUEST } from "./story-steps";

describe("the world of a scenario", () => {
  it("starts at its moment and moves only by waiting", async () => {
    const now = (moment: number): unknown => ({ see: "popup", like: { now: moment } });
    const start = Date.UTC(2026, 0, 10, 9);
    const report = await play([now(start), { wait: "1h 30m" }, { restart: true }, now(start + 5_400_000)]);
    expect(report).toMatchObject({ ok: true });
  });

  it("loses with a restart all that is not in the database", async () => {
    const opened: string[] = [];
    const database = freshDatabase();
    const open: OpenStore = (source) => {
      const store = database(source);
      const number = opened.push("open") - 1;
      const close = (): void => {
        opened[number] = "closed";
        store.close();
      };
      return { ...store, close };
    };
    const still = { see: "account", with: { account: "$anna" }, like: { name: "Anna" } };
    expect(await play([ANNA, { restart: true }, still, { restart: true }, still], open)).toMatchObject({ ok: true });
    expect(opened).toEqual(["closed", "closed", "closed"]);
  });

  it("closes its store after a failure too", async () => {
    let closed = 0;
    const database = freshDatabase();
    const open: OpenStore = (source) => ({ ...database(source), close: () => void closed++ });
    await play([{ do: "account.fly" }], open);
    expect(closed).toBe(1);
  });

  it("has the same ids and codes for the same seed, others for another", async () => {
    const wrong = { see: "post", like: { messages: "shown" } };
    const shown = async (seed: string): Promise<unknown> => {
      const report = await play([ANNA, FIRM, { ...REQUEST, as: "x" }, wrong], freshDatabase(), seed);
      return report.ok ? null : report.came;
    };
    expect(await shown("one")).toContain('"code":"');
    expect(await shown("one")).toBe(await shown("one"));
    expect(await shown("one")).not.toBe(await shown("two"));
  });
});
