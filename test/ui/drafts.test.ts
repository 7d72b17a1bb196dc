import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeBackground, fakeBackground, later, NOW, pass } from "./fake-background";

const MINUTE = 60_000;
const isText = (value: unknown): value is string => typeof value === "string";

let background: FakeBackground;
beforeEach(() => {
  background = fakeBackground();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Opens the popup: of the one before nothing is left but what the session keeps. */
async function open() {
  vi.resetModules();
  const drafts = await import("../../src/ui/drafts");
  drafts.takeDrafts(new Map(background.rim.session));
  return { note: (empty = "") => drafts.draft("note", empty, isText), ...drafts };
}

/** The session as a browser keeps it: one thing after the other, each when the test lets it. */
function slowSession() {
  const { session } = background.rim;
  const waiting: (() => void)[] = [];
  const queued = (what: () => void): Promise<void> => {
    const { promise, come } = later<void>();
    waiting.push(() => {
      what();
      come();
    });
    return promise;
  };
  const set = vi.fn((said: Record<string, unknown>) =>
    queued(() => {
      for (const [key, value] of Object.entries(said)) session.set(key, value);
    }),
  );
  Object.assign(background.rim.browser.storage.session, {
    set,
    remove: (key: string) => queued(() => void session.delete(key)),
  });
  const finishOne = async (): Promise<void> => {
    waiting.shift()?.();
    await pass();
  };
  const texts = (): readonly unknown[] =>
    set.mock.calls.map(([said]) => (said["draft:note"] as { value: unknown }).value);
  return { finishOne, waiting, set, texts };
}

describe("a draft", () => {
  it("is empty where nothing was kept", async () => {
    expect((await open()).note("nothing yet").value.value).toBe("nothing yet");
  });

  it("is written the moment it is typed, with the time", async () => {
    const { set } = slowSession();
    const note = (await open()).note();
    note.set("A");
    expect(note.value.value).toBe("A");
    expect(set.mock.calls).toEqual([[{ "draft:note": { value: "A", savedAt: NOW } }]]);
  });

  it("is there after the popup was closed in mid-word", async () => {
    const note = (await open()).note();
    for (const typed of ["A", "An", "Ann"]) {
      note.set(typed);
      await pass();
    }
    expect((await open()).note().value.value).toBe("Ann");
  });

  it("waits while it is written, and then writes only the youngest words", async () => {
    const { finishOne, waiting, texts } = slowSession();
    const note = (await open()).note();
    for (const typed of ["A", "An", "Ann"]) note.set(typed);
    expect(texts()).toEqual(["A"]);
    await finishOne();
    expect(texts()).toEqual(["A", "Ann"]);
    await finishOne();
    expect(waiting).toEqual([]);
    expect(texts()).toEqual(["A", "Ann"]);
  });

  it("ends in the session as it ends on the screen, however typing, dropping and writing overtake each other", async () => {
    const step = fc.oneof(
      fc.constantFrom({ drop: true } as const, { finish: true } as const),
      fc.record({ typed: fc.string({ maxLength: 3 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        background.rim.session.clear();
        const { finishOne, waiting } = slowSession();
        const { draft } = await import("../../src/ui/drafts");
        const note = draft("note", "", isText);
        for (const each of steps) {
          if ("typed" in each) note.set(each.typed);
          else if ("drop" in each) note.drop();
          else await finishOne();
        }
        while (waiting.length > 0) await finishOne();
        const last = steps.findLast((each) => !("finish" in each));
        const kept = background.rim.session.get("draft:note");
        if (last === undefined || "drop" in last) expect(kept).toBeUndefined();
        else expect(kept).toMatchObject({ value: "typed" in last && last.typed });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["a millisecond before a quarter of an hour is over", 15 * MINUTE - 1, "Ann"],
    ["a quarter of an hour later no longer", 15 * MINUTE, ""],
  ])("is there %s", async (_, waited, found) => {
    (await open()).note().set("Ann");
    await pass(waited);
    expect((await open()).note().value.value).toBe(found);
  });

  it("is kept a quarter of an hour from the last letter on, not from the first", async () => {
    const note = (await open()).note();
    note.set("An");
    await pass(14 * MINUTE);
    note.set("Ann");
    await pass(14 * MINUTE);
    expect((await open()).note().value.value).toBe("Ann");
  });

  it("is gone once it was dropped, on the screen and for the next popup", async () => {
    const { note } = await open();
    const first = note();
    first.set("Ann");
    await pass();
    first.drop();
    expect(first.value.value).toBe("");
    expect(note().value.value).toBe("");
    await pass();
    expect(background.rim.session.size).toBe(0);
    expect((await open()).note().value.value).toBe("");
  });

  it("does not come back when it is dropped while words still wait to be written", async () => {
    const { finishOne, waiting } = slowSession();
    const note = (await open()).note();
    note.set("An");
    note.set("Ann");
    note.drop();
    while (waiting.length > 0) await finishOne();
    expect(background.rim.session.size).toBe(0);
  });

  it("is found by its own name only", async () => {
    const { draft, note } = await open();
    note().set("Ann");
    expect(draft("other", "", isText).value.value).toBe("");
    expect(note().value.value).toBe("Ann");
  });

  it.each([
    ["of another shape", { value: { text: "Ann" }, savedAt: NOW }],
    ["without a time", { value: "Ann" }],
    ["whose time is no number", { value: "Ann", savedAt: "today" }],
    ["that is bare words", "Ann"],
    ["that is null", null],
  ])("is empty where one is kept %s", async (_, kept) => {
    background.rim.session.set("draft:note", kept);
    expect((await open()).note().value.value).toBe("");
  });

  it("is not taken from what else the session keeps", async () => {
    background.rim.session.set("note", { value: "Ann", savedAt: NOW });
    background.rim.session.set("last:note", { value: "Ann", savedAt: NOW });
    expect((await open()).note().value.value).toBe("");
  });
});

describe("a session that keeps nothing", () => {
  const fails = async (): Promise<never> => {
    throw new Error("quota");
  };
  let unheard: unknown[];
  const hear = (error: unknown): void => void unheard.push(error);
  beforeEach(() => {
    unheard = [];
    process.on("unhandledRejection", hear);
    Object.assign(background.rim.browser.storage.session, { set: vi.fn(fails), remove: fails });
  });
  afterEach(() => {
    process.off("unhandledRejection", hear);
  });

  it("does not disturb who is typing, and is tried again with the next letter", async () => {
    const note = (await open()).note();
    note.set("A");
    await pass();
    note.set("An");
    await pass();
    expect(note.value.value).toBe("An");
    expect(background.rim.browser.storage.session.set).toHaveBeenCalledTimes(2);
    expect(unheard).toEqual([]);
  });

  it("does not disturb who has sent off what they typed", async () => {
    const note = (await open()).note();
    note.set("Ann");
    await pass();
    note.drop();
    await pass();
    expect(note.value.value).toBe("");
    expect(unheard).toEqual([]);
  });
});
