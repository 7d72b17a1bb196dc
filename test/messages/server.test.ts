import { describe, expect, it } from "vitest";
import { type Served, serveRequest } from "../../src/messages/server";
import type { Sender } from "../../src/platform/wire";

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
