import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCommand, checkView } from "../../src/messages/checks";
import { type Served, serveRequest } from "../../src/messages/server";
import type { Sender } from "../../src/platform/wire";
import { COMMANDS, VIEWS } from "./well-formed";

const own = { id: "own", origin: "chrome-extension://own" };
const screen: Sender = { id: "own", origin: own.origin, url: `${own.origin}/popup.html`, tab: null, frame: null };
const page: Sender = { id: "own", origin: "https://www.ozon.ru", url: "https://www.ozon.ru/", tab: 1, frame: 0 };

function listening() {
  const heard: { kind: string; name: string; args: unknown; op?: string; tab?: number | null }[] = [];
  const served: Served = {
    command: async (name, args, op) => {
      heard.push({ kind: "command", name, args, op });
      return { ok: true, value: "done" };
    },
    view: async (name, args, tab) => {
      heard.push({ kind: "view", name, args, tab });
      return { ok: true, value: "seen" };
    },
  };
  return { heard, served };
}

describe("a request", () => {
  it("reaches the store checked, with its op", async () => {
    const { heard, served } = listening();
    const args = { account: " a ", note: "n" };
    const answer = await serveRequest(served, { kind: "command", name: "account.edit", args, op: " x " }, screen, own);
    expect(answer).toEqual({ ok: true, value: "done" });
    expect(heard).toEqual([{ kind: "command", name: "account.edit", args: { account: "a", note: "n" }, op: "x" }]);
  });

  it.each([
    ["no op", { kind: "command", name: "clock.reset", args: {} }, "op"],
    ["no such command", { kind: "command", name: "account.steal", args: {}, op: "x" }, "name"],
    ["a view's name", { kind: "command", name: "popup", args: {}, op: "x" }, "name"],
    ["a command's name", { kind: "view", name: "clock.reset", args: {} }, "name"],
    ["wrong arguments", { kind: "command", name: "clock.advance", args: { by: -1 }, op: "x" }, "by"],
    ["no arguments", { kind: "view", name: "popup" }, ""],
    ["no kind", { name: "popup", args: {} }, "kind"],
    ["another kind", { kind: "query", name: "popup", args: {} }, "kind"],
  ])("with %s is invalid and goes no further", async (_, message, path) => {
    const { heard, served } = listening();
    const answer = await serveRequest(served, message, screen, own);
    expect(answer).toMatchObject({ ok: false, invalid: { path } });
    expect(heard).toEqual([]);
  });

  it.each([undefined, null, 1, "command", true])("that is no object but %j is not allowed", async (message) => {
    expect(await serveRequest(listening().served, message, screen, own)).toMatchObject({
      failure: { code: "not-allowed" },
    });
  });

  it("that is what the background itself says is left to others", () => {
    for (const sender of [screen, page]) {
      expect(serveRequest(listening().served, { kind: "changed", topics: ["links"] }, sender, own)).toBeNull();
    }
  });
});

/** Anything a structured clone can bring, near what is right and far from it. */
const junk = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withTypedArray: true,
});
const SAMPLES = [
  ...Object.entries(COMMANDS).map(([name, { right }]) => ["command", name, right] as const),
  ...Object.entries(VIEWS).map(([name, { right }]) => ["view", name, right] as const),
];
const nearly = fc.constantFrom(...SAMPLES).chain(([kind, name, right]) =>
  fc.record({
    kind: fc.oneof(
      { weight: 6, arbitrary: fc.constant<unknown>(kind) },
      { weight: 1, arbitrary: fc.constantFrom("command", "view", "changed", "x", undefined) },
    ),
    name: fc.oneof({ weight: 5, arbitrary: fc.constant<unknown>(name) }, { weight: 1, arbitrary: junk }),
    args: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<unknown>(...right) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...right), fc.dictionary(fc.string(), junk, { maxKeys: 2 }))
          .map(([base, more]) => ({ ...base, ...more })),
      },
      {
        weight: 3,
        arbitrary: fc.tuple(fc.constantFrom(...right), fc.nat(), junk).map(([base, at, value]) => {
          const keys = Object.keys(base);
          const key = keys[at % Math.max(1, keys.length)];
          return key === undefined ? base : { ...base, [key]: value };
        }),
      },
      { weight: 1, arbitrary: junk },
    ),
  }),
);
const message = fc.oneof(
  { weight: 1, arbitrary: junk },
  {
    weight: 6,
    arbitrary: fc
      .tuple(nearly, fc.oneof({ weight: 5, arbitrary: fc.constant<unknown>("op") }, { weight: 1, arbitrary: junk }))
      .map(([said, op]) => ({ ...said, op })),
  },
);
const sender = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(screen, screen, page) },
  {
    weight: 1,
    arbitrary: fc.record({
      id: fc.constantFrom("own", "other", null),
      origin: fc.constantFrom(own.origin, "https://www.ozon.ru", "null", null, ""),
      url: fc.constantFrom(`${own.origin}/a`, "https://www.ozon.ru/a", "http://a", "about:blank", null, ""),
      tab: fc.constantFrom(1, null),
      frame: fc.constantFrom(0, 1, null),
    }),
  },
);

describe("twenty thousand random messages", () => {
  it("are all answered, none throws, and only what is well-formed and allowed reaches the store", {
    timeout: 120_000,
  }, async () => {
    const reached = { command: 0, view: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(message, sender, async (said, from) => {
        const { heard, served } = listening();
        const answering = serveRequest(served, said, from, own);
        if (answering === null) {
          expect((said as { kind?: unknown }).kind).toBe("changed");
          return;
        }
        const answer = await answering;
        expect(typeof answer?.ok).toBe("boolean");
        const [deed] = heard;
        if (deed === undefined) {
          expect(answer.ok).toBe(false);
          reached.refused++;
          return;
        }
        const { kind, name, args } = said as { kind: string; name: string; args: unknown };
        const checked = kind === "command" ? checkCommand(name, args) : checkView(name, args);
        expect(checked).toEqual({ value: { name: deed.name, args: deed.args } });
        expect(from.id).toBe("own");
        if (from.origin !== own.origin) expect([kind, name]).toEqual(["view", "page"]);
        reached[deed.kind as "command" | "view"]++;
      }),
      { numRuns: 20_000 * Math.ceil(Number(process.env.SVYAZKA_RUNS ?? 1)), seed: 20260114, endOnFailure: true },
    );

    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(1_000);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
