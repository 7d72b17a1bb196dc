import { describe, expect, it } from "vitest";
import { serveRequest } from "../../src/messages/server";
import { OWN, SCREEN, servedWorld } from "./served-world";
import { type Cast, stage } from "./stage";
import { COMMANDS, VIEWS } from "./well-formed";

const cast: Cast = await stage();
const before = await cast.world.dump();
const another: Cast = await stage();

describe.each([
  ["command", Object.entries(COMMANDS)],
  ["view", Object.entries(VIEWS)],
] as const)("a %s that is malformed", (kind, samples) => {
  it.each(samples)(
    "as %s with any argument wrong, is answered by its path and written nowhere",
    async (name, { wrong }) => {
      const { served, reached } = servedWorld(cast.world);
      for (const [at, [path, args]] of wrong.entries()) {
        const answer = await serveRequest(served, { kind, name, args, op: `op-${at}` }, SCREEN, OWN);
        const invalid = answer !== null && "invalid" in answer ? answer.invalid : null;
        if (invalid?.path !== path) expect(answer, path).toEqual({ ok: false, invalid: { path } });
      }
      expect(reached()).toBe(0);
      expect(await cast.world.dump()).toEqual(before);
    },
  );
});

describe("a command or view that is well-formed", () => {
  it.each([
    ...Object.entries(COMMANDS).map(([name, { right }]) => ["command", name, right] as const),
    ...Object.entries(VIEWS).map(([name, { right }]) => ["view", name, right] as const),
  ])("is answered by the store: %s %s, whatever its ids name", async (kind, name, right) => {
    const { served, reached } = servedWorld(another.world);
    for (const [at, args] of right.entries()) {
      const op = `${name} ${at}`;
      const answer = await serveRequest(served, { kind, name, args, op }, SCREEN, OWN);
      expect(answer).toSatisfy((each) => each.ok === true || each.refusal.code === "not-found");
    }
    expect(reached()).toBe(right.length);
  });
});
