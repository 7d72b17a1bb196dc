// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HealthView } from "../../src/domain/views";
import type { Topic, ViewName, ViewReply } from "../../src/messages/contract";
import { type FakeBackground, fakeBackground, later, NOW, ok, pass } from "./fake-background";

const { VIEW_TOPICS } = await import("../../src/messages/topics");
const TOPICS: readonly Topic[] = ["accounts", "links", "post", "clock", "preferences", "journal"];
const DAY = 86_400_000;

const healthy = (journalEntries: number, nextDeadline: number | null = null): HealthView => ({
  database: "ok",
  schemaVersion: 1,
  journalEntries,
  nextDeadline,
  overdue: 0,
});
const DISK_ERROR = { ok: false, failure: { code: "disk-error", detail: "x" } } as const;

let background: FakeBackground;
let ui: typeof import("../../src/ui/view");
let clock: typeof import("../../src/ui/clock");
beforeEach(async () => {
  background = fakeBackground();
  // A page of its own for every test: one listener per page is what the module keeps.
  vi.resetModules();
  ui = await import("../../src/ui/view");
  clock = await import("../../src/ui/clock");
});
afterEach(async () => {
  render(null, document.body);
  await pass();
  vi.useRealTimers();
});

const asked = (): number => background.cameAs("health").length;

/** Answers with 1, 2, 3 … journal entries, each saying when it goes stale. */
function counts(nextDeadline: () => number | null = () => null): void {
  background.answers("health", () => ok(healthy(asked(), nextDeadline())));
}
const following = () => ui.liveView("health", {}, { staleAt: (answer) => answer.nextDeadline });

describe("a live view", () => {
  it("shows nothing, or the last answer, until the first fresh one comes", async () => {
    counts();
    expect(ui.liveView("health", {}).state.value).toEqual({ answer: null, problem: null });
    const view = ui.liveView("health", {}, { last: healthy(7) });
    expect(view.state.value).toEqual({ answer: healthy(7), problem: null });
    view.follow();
    await pass();
    expect(view.state.value).toEqual({ answer: healthy(1), problem: null });
  });

  it("asks at once when it is followed, with its arguments, and not before", async () => {
    const view = ui.liveView("accounts", { limit: 5 });
    await pass();
    expect(background.came).toEqual([]);
    view.follow();
    expect(background.came).toEqual([{ kind: "view", name: "accounts", args: { limit: 5 } }]);
    await pass();
    expect(background.came).toHaveLength(1);
  });

  it.each(Object.keys(VIEW_TOPICS) as ViewName[])(
    "of %s asks again after the commits that touch it only",
    async (name) => {
      ui.liveView(name, {} as never).follow();
      await pass();
      for (const topic of TOPICS) {
        const before = background.came.length;
        background.tellsOf(topic);
        await pass();
        expect(background.came.length - before, topic).toBe(VIEW_TOPICS[name].includes(topic) ? 1 : 0);
      }
    },
  );

  it("asks once after a commit that touches it twice, and not at all after one that touches nothing", async () => {
    ui.liveView("popup", {}).follow();
    await pass();
    background.tellsOf("accounts", "links", "clock");
    await pass();
    expect(background.came).toHaveLength(2);
    background.tellsOf();
    await pass();
    expect(background.came).toHaveLength(2);
  });

  it("shares one listener with all the others of its page", async () => {
    ui.liveView("health", {}).follow();
    ui.liveView("popup", {}).follow();
    expect(background.rim.browser.runtime.onMessage.tell({}, {})).toHaveLength(1);
    await pass();
    background.tellsOf("clock");
    expect(background.came.map((each) => each.name)).toEqual(["health", "popup", "health", "popup"]);
  });

  it("asks one question at a time, and once more where something changed meanwhile", async () => {
    const [first, second] = [later<ViewReply<"health">>(), later<ViewReply<"health">>()];
    background.answers("health", () => (asked() === 1 ? first.promise : second.promise));
    const heard: number[] = [];
    const view = ui.liveView("health", {}, { onAnswer: (answer) => heard.push(answer.journalEntries) });
    view.follow();
    for (let commits = 0; commits < 5; commits++) background.tellsOf("journal");
    await pass();
    expect(asked()).toBe(1);
    first.come(ok(healthy(1)));
    await pass();
    expect(asked()).toBe(2);
    second.come(ok(healthy(2)));
    await pass();
    expect(heard).toEqual([1, 2]);
    expect(asked()).toBe(2);
  });

  it("shows no trouble of a question that is asked anew at once", async () => {
    const [first, second] = [later<ViewReply<"health">>(), later<ViewReply<"health">>()];
    background.answers("health", () => (asked() === 1 ? first.promise : second.promise));
    const view = ui.liveView("health", {});
    view.follow();
    background.tellsOf("journal");
    first.come(DISK_ERROR);
    await pass();
    expect(view.state.value).toEqual({ answer: null, problem: null });
    second.come(ok(healthy(2)));
    await pass();
    expect(view.state.value).toEqual({ answer: healthy(2), problem: null });
  });

  it("keeps its last answer beside a problem, and loses the problem with the next answer", async () => {
    counts();
    const view = ui.liveView("health", {});
    view.follow();
    await pass();
    background.answers("health", () => DISK_ERROR);
    await view.ask();
    expect(view.state.value).toEqual({ answer: healthy(1), problem: DISK_ERROR });
    counts();
    await view.ask();
    expect(view.state.value).toEqual({ answer: healthy(3), problem: null });
  });

  it("says after three seconds that nobody answered", async () => {
    background.answers("health", () => later<ViewReply<"health">>().promise);
    const view = ui.liveView("health", {});
    view.follow();
    await pass(3_000);
    expect(view.state.value.problem).toMatchObject({ failure: { code: "no-answer" } });
  });
});

describe("a live view that knows what is nothing new", () => {
  const drawnBy = (view: {
    readonly state: { readonly subscribe: (hear: () => void) => unknown };
  }): readonly number[] => {
    const drawn: number[] = [];
    view.state.subscribe(() => void drawn.push(asked()));
    return drawn;
  };
  const isSame = (): boolean => true;

  it("draws nothing again for it, but keeps its moment and what hangs on its answers", async () => {
    counts(() => NOW + 5_000);
    const onAnswer = vi.fn();
    const view = ui.liveView(
      "health",
      {},
      { last: healthy(7), staleAt: (each) => each.nextDeadline, onAnswer, isSame },
    );
    const drawn = drawnBy(view);
    view.follow();
    await pass(5_000);
    expect(asked()).toBe(2);
    expect(drawn).toEqual([0]);
    expect(onAnswer).toHaveBeenCalledTimes(2);
  });

  it("draws the first answer, and the one that ends a problem", async () => {
    counts();
    const view = ui.liveView("health", {}, { isSame });
    await view.ask();
    expect(view.state.value.answer).toEqual(healthy(1));
    background.answers("health", () => DISK_ERROR);
    await view.ask();
    counts();
    await view.ask();
    expect(view.state.value.problem).toBeNull();
  });
});

describe("a live view whose answer goes stale", () => {
  it("asks again at that moment, not before", async () => {
    counts(() => NOW + 5_000);
    following().follow();
    await pass(4_999);
    expect(asked()).toBe(1);
    await pass(1);
    expect(asked()).toBe(2);
  });

  it("knows that the moment is one of the simulated clock", async () => {
    clock.clockOffset.value = DAY;
    counts(() => NOW + DAY + 5_000);
    following().follow();
    await pass(4_999);
    expect(asked()).toBe(1);
    await pass(1);
    expect(asked()).toBe(2);
  });

  it("sees a clock that its own answer has moved", async () => {
    counts(() => NOW + DAY + 5_000);
    const view = ui.liveView(
      "health",
      {},
      {
        staleAt: (answer) => answer.nextDeadline,
        onAnswer: () => {
          clock.clockOffset.value = DAY;
        },
      },
    );
    view.follow();
    await pass(5_000);
    expect(asked()).toBe(2);
  });

  it("goes by its last answer: an older moment is forgotten", async () => {
    let next: number | null = NOW + 5_000;
    counts(() => next);
    following().follow();
    await pass(1_000);
    next = NOW + 60_000;
    background.tellsOf("journal");
    await pass(10_000);
    expect(asked()).toBe(2);
    next = null;
    background.tellsOf("journal");
    await pass(DAY);
    expect(asked()).toBe(3);
  });

  it("does not storm the background where the moment is over already", async () => {
    counts(() => NOW - 1);
    following().follow();
    await pass(1_000);
    expect(asked()).toBeLessThanOrEqual(21);
  });

  it("does not take a moment in two months for one that is now", async () => {
    counts(() => NOW + 60 * DAY);
    following().follow();
    await pass(DAY);
    expect(asked()).toBe(1);
  });
});

describe("a live view that was stopped", () => {
  it("asks no more, neither after commits nor at its moment", async () => {
    counts(() => NOW + 5_000);
    const stop = following().follow();
    await pass();
    stop();
    background.tellsOf("journal", "clock");
    await pass(10_000);
    expect(asked()).toBe(1);
  });

  it("does not take an answer that was under way", async () => {
    const { promise, come } = later<ViewReply<"health">>();
    background.answers("health", () => promise);
    const view = following();
    const stop = view.follow();
    stop();
    come(ok(healthy(1, NOW + 5_000)));
    await pass(10_000);
    expect(view.state.value.answer).toBeNull();
    expect(asked()).toBe(1);
  });

  it("leaves the others alone", async () => {
    counts();
    const stop = ui.liveView("popup", {}).follow();
    ui.liveView("health", {}).follow();
    await pass();
    stop();
    background.tellsOf("clock");
    await pass();
    expect(background.cameAs("popup")).toHaveLength(1);
    expect(asked()).toBe(2);
  });
});

describe("a component's view", () => {
  function Shown({ limit }: { readonly limit: number }) {
    const { answer } = ui.useView("accounts", { limit }).state.value;
    return <p>{answer === null ? "…" : "there"}</p>;
  }
  beforeEach(() => {
    background.answers("accounts", () => ok({ accounts: [] }));
  });

  it("is asked for once, however often the component is drawn", async () => {
    render(<Shown limit={5} />, document.body);
    expect(document.body.textContent).toBe("…");
    await pass();
    expect(document.body.textContent).toBe("there");
    render(<Shown limit={5} />, document.body);
    await pass();
    expect(background.came).toHaveLength(1);
  });

  it("starts anew with other arguments, and does not show the answer to the old ones", async () => {
    render(<Shown limit={5} />, document.body);
    await pass();
    render(<Shown limit={6} />, document.body);
    expect(document.body.textContent).toBe("…");
    await pass();
    expect(background.came.map((each) => each.args)).toEqual([{ limit: 5 }, { limit: 6 }]);
    background.tellsOf("accounts");
    expect(background.came.slice(2).map((each) => each.args)).toEqual([{ limit: 6 }]);
  });

  it("stops with the component", async () => {
    render(<Shown limit={5} />, document.body);
    await pass();
    render(null, document.body);
    await pass();
    background.tellsOf("accounts");
    await pass();
    expect(background.came).toHaveLength(1);
  });
});
