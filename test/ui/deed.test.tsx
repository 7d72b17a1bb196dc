// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountId } from "../../src/domain/ids";
import type { CommandAnswer } from "../../src/messages/contract";
import type { Deed } from "../../src/ui/deed";
import { type FakeBackground, fakeBackground, later, ok, pass } from "./fake-background";

const { useDeed } = await import("../../src/ui/deed");

const ANNA = { account: accountId("anna") };
const PETR = { account: accountId("petr") };
const NO_ANSWER = { ok: false, failure: { code: "no-answer", detail: "gone" } } as const;
const DISK_FULL = { ok: false, failure: { code: "disk-full", detail: "x" } } as const;
const INVALID = { ok: false, invalid: { path: "account", message: "no" } } as const;
const NOT_FOUND = {
  ok: false,
  refusal: { code: "not-found", rule: null, values: {}, culprits: [], earliest: null },
} as const;

let background: FakeBackground;
let pin: Deed<"account.pin">;
function Pins() {
  pin = useDeed("account.pin");
  return null;
}
beforeEach(() => {
  background = fakeBackground();
  render(<Pins />, document.body);
});
afterEach(async () => {
  render(null, document.body);
  await pass();
  vi.useRealTimers();
});

const ops = (): readonly unknown[] => background.cameAs("account.pin").map((each) => each.op);
/** Gives it once for each answer, with the same arguments; the ops that went out. */
async function opsOf(...answers: readonly CommandAnswer<"account.pin">[]): Promise<readonly unknown[]> {
  for (const answer of answers) {
    background.does("account.pin", () => answer);
    await pin.give(ANNA);
  }
  return ops();
}

describe("a deed", () => {
  it("gives its command and hands on the value", async () => {
    expect(await pin.give(ANNA)).toEqual({ value: null });
    expect(background.came).toEqual([
      { kind: "command", name: "account.pin", args: ANNA, op: expect.stringMatching(/^.{1,64}$/) },
    ]);
    expect(pin.problem.value).toBeNull();
  });

  it("stays the same when its component is drawn anew", () => {
    const before = pin;
    render(<Pins />, document.body);
    expect(pin).toBe(before);
  });

  it("is busy from the giving to the answer, and takes no second giving meanwhile", async () => {
    const { promise, come } = later<CommandAnswer<"account.pin">>();
    background.does("account.pin", () => promise);
    const giving = pin.give(ANNA);
    expect(pin.busy.value).toBe(true);
    expect(await pin.give(ANNA)).toBeNull();
    expect(await pin.give(PETR)).toBeNull();
    expect(background.came).toHaveLength(1);
    come(ok(null));
    expect(await giving).toEqual({ value: null });
    expect(pin.busy.value).toBe(false);
  });

  it("is not busy for ever where nobody answers", async () => {
    background.does("account.pin", () => later<CommandAnswer<"account.pin">>().promise);
    const giving = pin.give(ANNA);
    await pass(3_000);
    expect(await giving).toBeNull();
    expect(pin.busy.value).toBe(false);
    expect(pin.problem.value).toMatchObject({ failure: { code: "no-answer" } });
  });

  it.each([
    ["a refusal", NOT_FOUND],
    ["an invalid argument", INVALID],
    ["a failure", DISK_FULL],
  ])("says why it was not done: %s", async (_, answer) => {
    background.does("account.pin", () => answer);
    expect(await pin.give(ANNA)).toBeNull();
    expect(pin.problem.value).toEqual(answer);
  });

  it("forgets why when it is done at last, or told to", async () => {
    await opsOf(NOT_FOUND);
    pin.clear();
    expect(pin.problem.value).toBeNull();
    await opsOf(NOT_FOUND, ok(null));
    expect(pin.problem.value).toBeNull();
  });
});

describe("the op of a deed", () => {
  it("is the same while the same arguments got no answer, so that nothing is done twice", async () => {
    expect(new Set(await opsOf(NO_ANSWER, NO_ANSWER, DISK_FULL, ok(null))).size).toBe(1);
  });

  it("stays the same where the problem was cleared from the screen in between", async () => {
    await opsOf(NO_ANSWER);
    pin.clear();
    expect(new Set(await opsOf(ok(null))).size).toBe(1);
  });

  it.each([
    ["it was done", ok(null)],
    ["it was refused", NOT_FOUND],
    ["it was malformed", INVALID],
  ])("is another once %s", async (_, answer) => {
    expect(new Set(await opsOf(answer, answer)).size).toBe(2);
  });

  it("is another with other arguments, and does not come back with the old ones", async () => {
    background.does("account.pin", () => NO_ANSWER);
    await pin.give(ANNA);
    await pin.give(PETR);
    await pin.give(ANNA);
    expect(new Set(ops()).size).toBe(3);
  });

  it("is known again by what the arguments say, not by the object that says it", async () => {
    background.does("account.pin", () => NO_ANSWER);
    await pin.give({ ...ANNA });
    await pin.give({ ...ANNA });
    expect(new Set(ops()).size).toBe(1);
  });
});
