import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const rim = vi.hoisted(() => ({
  sendMessage: vi.fn(),
  addListener: vi.fn(),
}));
vi.mock("webextension-polyfill", () => ({
  default: { runtime: { id: "svyazka", sendMessage: rim.sendMessage, onMessage: { addListener: rim.addListener } } },
}));

const { giveCommand, newOp, onChanged, readView } = await import("../../src/messages/client");

const args = { by: 1_000 } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

describe("a screen that asks", () => {
  it("sends what the contract says and hands on the answer", async () => {
    rim.sendMessage.mockResolvedValue({ ok: true, value: null });
    expect(await giveCommand("clock.advance", args, "deed")).toEqual({ ok: true, value: null });
    expect(await readView("popup", {})).toEqual({ ok: true, value: null });
    expect(rim.sendMessage.mock.calls).toEqual([
      [{ kind: "command", name: "clock.advance", args, op: "deed" }],
      [{ kind: "view", name: "popup", args: {} }],
    ]);
  });

  it.each([
    ["a refusal", { ok: false, refusal: { code: "not-found" } }],
    ["an invalid argument", { ok: false, invalid: { path: "by", message: "no" } }],
    ["a failure", { ok: false, failure: { code: "disk-full", detail: "x" } }],
  ])("hands on %s as it is", async (_, answer) => {
    rim.sendMessage.mockResolvedValue(answer);
    expect(await giveCommand("clock.advance", args)).toEqual(answer);
  });

  it.each([
    ["says nothing", () => Promise.resolve(undefined), "empty"],
    ["says null", () => Promise.resolve(null), "empty"],
    ["says no object", () => Promise.resolve("yes"), "empty"],
    ["is not there", () => Promise.reject(new Error("Receiving end does not exist.")), "Receiving end does not exist."],
    ["fails in words", () => Promise.reject("gone"), "gone"],
    [
      "is cut off at once",
      () => {
        throw new Error("Extension context invalidated.");
      },
      "Extension context invalidated.",
    ],
  ])("hears no-answer where the background %s", async (_, send, detail) => {
    rim.sendMessage.mockImplementation(send);
    expect(await readView("popup", {})).toEqual({ ok: false, failure: { code: "no-answer", detail } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("waits three seconds and no longer", async () => {
    rim.sendMessage.mockReturnValue(new Promise(() => undefined));
    let answer: unknown = null;
    void readView("popup", {}).then((each) => {
      answer = each;
    });
    await vi.advanceTimersByTimeAsync(2_999);
    expect(answer).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(answer).toEqual({ ok: false, failure: { code: "no-answer", detail: "3000 ms" } });
  });

  it("is answered in time at 2.999 s, and leaves no timer behind", async () => {
    rim.sendMessage.mockImplementation(
      () => new Promise((resolve) => setTimeout(() => resolve({ ok: true, value: 1 }), 2_999)),
    );
    const asking = readView("popup", {});
    await vi.advanceTimersByTimeAsync(2_999);
    expect(await asking).toEqual({ ok: true, value: 1 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("may give the same op again after a failure, and only then is it the same deed", async () => {
    rim.sendMessage.mockRejectedValueOnce(new Error("gone")).mockResolvedValue({ ok: true, value: null });
    const op = newOp();
    expect((await giveCommand("clock.advance", args, op)).ok).toBe(false);
    expect((await giveCommand("clock.advance", args, op)).ok).toBe(true);
    await giveCommand("clock.advance", args);
    await giveCommand("clock.advance", args);
    const ops = rim.sendMessage.mock.calls.map(([request]) => request.op);
    expect(ops.slice(0, 2)).toEqual([op, op]);
    expect(new Set(ops).size).toBe(3);
    for (const each of ops) expect(each).toMatch(/^.{1,64}$/);
  });
});

describe("a screen that listens", () => {
  it("hears what changed, answers nobody and minds nothing else", () => {
    const heard: unknown[] = [];
    onChanged((topics) => heard.push(topics));
    const [listener] = rim.addListener.mock.calls[0] as [(message: unknown, sender: object) => unknown];
    for (const message of [
      { kind: "changed", topics: ["links"] },
      { kind: "view", name: "popup", args: {} },
      null,
      undefined,
      "changed",
      { kind: "changed", topics: ["accounts", "clock"] },
    ]) {
      expect(listener(message, { id: "svyazka" })).toBeUndefined();
    }
    // A stranger, and a script in a page that speaks like the background.
    listener({ kind: "changed", topics: ["post"] }, { id: "another" });
    listener({ kind: "changed", topics: ["post"] }, { id: "svyazka", tab: { id: 7 } });
    listener({ kind: "changed" }, { id: "svyazka" });
    expect(heard).toEqual([["links"], ["accounts", "clock"]]);
  });
});
