import { describe, expect, test, vi } from "vitest";
import { keepAsking, type Reply } from "../../src/content/asking";
import { profileKey } from "../../src/domain/ids";
import { handClock } from "./hand-clock";
import { pageMark } from "./page-mark";

const KEY = profileKey("ozon:seller:123");
const OLD = pageMark(KEY, "ждёт код", "awaiting-code");
const NEW = pageMark(KEY, "связан");

describe("asking about a key", () => {
  test("begins at once", async () => {
    const clock = handClock();
    const hear = vi.fn();
    keepAsking(KEY, async () => NEW, clock, hear);
    await clock.pass(0);
    expect(hear.mock.calls).toEqual([[NEW]]);
  });

  test("is done once for several changes that come together", async () => {
    const clock = handClock();
    const ask = vi.fn(async (): Promise<Reply> => NEW);
    const asking = keepAsking(KEY, ask, clock, () => {});
    await clock.pass(0);
    for (let count = 0; count < 5; count++) asking.again();
    await clock.pass(1_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("believes the youngest question, whichever is answered last", async () => {
    const clock = handClock();
    const hear = vi.fn();
    const answers: ((reply: Reply) => void)[] = [];
    const asking = keepAsking(KEY, () => new Promise((resolve) => answers.push(resolve)), clock, hear);
    asking.again();
    await clock.pass(50);
    answers[1]?.(NEW);
    await clock.pass(0);
    answers[0]?.(OLD);
    await clock.pass(0);
    expect(hear.mock.calls).toEqual([[NEW]]);
  });

  test("is done again where nobody answers, with longer and longer pauses", async () => {
    const clock = handClock();
    const hear = vi.fn();
    const replies: Reply[] = ["no-answer", "no-answer", NEW];
    keepAsking(KEY, async () => replies.shift() ?? "no-answer", clock, hear);
    await clock.pass(3_900);
    expect(hear).not.toHaveBeenCalled();
    await clock.pass(200);
    expect(hear.mock.calls).toEqual([[NEW]]);
  });

  test("ends with nothing to show rather than with what may be wrong", async () => {
    const clock = handClock();
    const hear = vi.fn();
    const ask = vi.fn(async (): Promise<Reply> => "no-answer");
    keepAsking(KEY, ask, clock, hear);
    await clock.pass(60_000);
    expect(hear.mock.calls).toEqual([[null]]);
    expect(ask).toHaveBeenCalledTimes(4);
    expect(clock.waiting()).toBe(0);
  });

  test("is over when it is stopped, an answer on its way included", async () => {
    const clock = handClock();
    const hear = vi.fn();
    const asking = keepAsking(KEY, async () => NEW, clock, hear);
    asking.again();
    asking.stop();
    await clock.pass(60_000);
    expect(hear).not.toHaveBeenCalled();
  });
});
