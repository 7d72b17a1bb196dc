import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/domain/moment";
import { newWorld } from "../support/world";

const CENTURY_MS = 100 * 365 * DAY_MS;

describe("the simulated clock", () => {
  it("goes no further than a thousand years, so that dates never end while there are commands to give", async () => {
    const world = newWorld();
    for (let centuries = 0; centuries < 12; centuries++) await world.give("clock.advance", { by: CENTURY_MS });
    expect((await world.see("toolbar", {})).clockOffset).toBe(10 * CENTURY_MS);
    const link = await world.request(await world.person(), await world.firm());
    expect((await world.see("link", { link })).state).toBe("awaiting-code");
  });
});
