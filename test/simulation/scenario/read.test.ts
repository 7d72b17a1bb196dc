import { describe, expect, it } from "vitest";
import { faultWords } from "../../../src/simulation/scenario/fault";
import { checkScenario, readScenario } from "../../../src/simulation/scenario/read";

const ADD = { do: "account.add", with: { marketplace: "ozon", kind: "personal", name: "Anna" }, as: "anna" };
const RIGHT = { name: "a story", pack: "ozon-article", startsAt: "2026-01-10T09:00:00Z", steps: [ADD] };

/** A scenario whose second step is that one. */
const then = (step: unknown): unknown => ({ ...RIGHT, steps: [ADD, step] });
const told = (change: object): unknown => ({ ...RIGHT, ...change });

function faultsOf(value: unknown): readonly string[] {
  const checked = checkScenario(value);
  return "faults" in checked ? checked.faults.map(({ path, message }) => `${path}: ${message}`) : [];
}

describe("a scenario", () => {
  it("is read with its moments in milliseconds", () => {
    expect(checkScenario(then({ wait: "9m 59s" }))).toEqual({
      scenario: { ...RIGHT, startsAt: Date.UTC(2026, 0, 10, 9), steps: [ADD, { wait: 599_000 }] },
    });
  });

  it.each(
    [
      { do: "clock.reset" },
      { do: "account.hide", with: { account: "$anna" } },
      { do: "account.add", with: { name: "$5" }, invalid: "" },
      { do: "no.such", with: {}, invalid: "name", like: { message: { $any: true } } },
      { do: "account.hide", with: { account: "x" }, refused: "not-found", like: { values: { id: "x" } } },
      { read: "code", of: "$anna" },
      { read: "code", of: "id", as: "код" },
      { wait: "0ms" },
      { restart: true },
      { see: "waiting", like: { items: [] } },
      { see: "account", with: { account: "$anna" }, like: { id: "$anna" } },
      { say: "What a day." },
    ].map((step) => [JSON.stringify(step), step] as const),
  )("may have the step %s", (_, step) => {
    expect(faultsOf(then(step))).toEqual([]);
  });

  it.each(["2026-01-10T09:00Z", "2026-01-10T09:00:00.500Z", "2028-02-29T00:00:00+03:00"])(
    "may start at %s",
    (startsAt) => {
      expect(faultsOf(told({ startsAt }))).toEqual([]);
    },
  );
});

describe("no scenario", () => {
  it.each<[string, unknown, ...string[]]>([
    ["null", null, ": must be an object"],
    ["a list", [], ": must be an object"],
    ["nothing", undefined, ": is nothing that JSON knows"],
    ["an empty object", {}, "name: is missing", "pack: is missing", "startsAt: is missing", "steps: is missing"],
    ["an unknown member", told({ author: "me" }), "author: does not belong here"],
    ["no name", told({ name: " " }), "name: is empty"],
    ["a name of two lines", told({ name: "a\nb" }), "name: has line breaks or unknown signs"],
    ["a name too long", told({ name: "a".repeat(121) }), "name: has more than 120 characters"],
    ["an unknown pack", told({ pack: "ozon-1999" }), "pack: is no known rule pack"],
    [
      "a start without a zone",
      told({ startsAt: "2026-01-10T09:00:00" }),
      "startsAt: is no moment, as 2026-01-10T09:00:00Z",
    ],
    [
      "a start that no calendar has",
      told({ startsAt: "2026-02-30T00:00:00Z" }),
      "startsAt: is no moment, as 2026-01-10T09:00:00Z",
    ],
    ["a start in numbers", told({ startsAt: 1768035600000 }), "startsAt: must be text"],
    ["steps that are no list", told({ steps: {} }), "steps: must be a list"],
    ["no steps", told({ steps: [] }), "steps: is empty"],
    ["steps without end", told({ steps: Array(2_001).fill({ restart: true }) }), "steps: are more than 2000"],
  ])("has %s", (_, value, ...faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  it.each<[string, unknown, string]>([
    ["is text", "wait", "steps.1: must be an object"],
    ["is null", null, "steps.1: must be an object"],
    ["is a list", [], "steps.1: must be an object"],
    ["says nothing", {}, "steps.1: is none of do, read, wait, restart, see, say"],
    ["is of an unknown kind", { jump: "up" }, "steps.1: is none of do, read, wait, restart, see, say"],
    ["is two things", { wait: "1s", say: "hm" }, "steps.1: is one thing only, not wait and say"],
    ["does nothing", { do: "" }, "steps.1.do: is empty"],
    ["does with a list", { do: "clock.reset", with: [] }, "steps.1.with: must be an object"],
    ["misspells a companion", { do: "clock.reset", whit: {} }, "steps.1.whit: does not belong here"],
    [
      "is refused and invalid",
      { do: "clock.reset", refused: "a", invalid: "b" },
      "steps.1.invalid: does not belong here",
    ],
    ["keeps what was refused", { do: "clock.reset", refused: "a", as: "b" }, "steps.1.as: does not belong here"],
    ["is refused for nothing", { do: "clock.reset", refused: "" }, "steps.1.refused: is empty"],
    ["is invalid at a number", { do: "clock.reset", invalid: 0 }, "steps.1.invalid: must be text"],
    ["keeps under no name", { do: "clock.reset", as: "$a" }, "steps.1.as: must be a name: letters, digits, - and _"],
    ["reads something else", { read: "letter", of: "x" }, 'steps.1.read: only "code" can be read'],
    ["reads of nothing", { read: "code" }, "steps.1.of: is missing"],
    ["reads with", { read: "code", of: "x", with: {} }, "steps.1.with: does not belong here"],
    ["waits for ever", { wait: "ever" }, "steps.1.wait: is no length of time, as 500ms, 59s, 9m 59s, 1h 30m or 7d"],
    ["waits in numbers", { wait: 500 }, "steps.1.wait: must be a length of time, as 9m 59s"],
    ["restarts not", { restart: false }, "steps.1.restart: must be true"],
    ["sees without like", { see: "waiting" }, "steps.1.like: is missing"],
    ["keeps a view", { see: "waiting", like: {}, as: "x" }, "steps.1.as: does not belong here"],
    [
      "asks for some",
      { see: "waiting", like: { items: [{ $any: 1 }] } },
      'steps.1.like: "$any" stands alone and is true',
    ],
    [
      "asks for any and more",
      { see: "waiting", like: { $any: true, a: 1 } },
      'steps.1.like: "$any" stands alone and is true',
    ],
    ["says nothing aloud", { say: "  " }, "steps.1.say: is empty"],
    [
      "names nobody",
      { do: "account.move", with: { account: "$anna", before: "$boris" } },
      'steps.1.with.before: no step before this one remembers "boris"',
    ],
    [
      "names nobody deep inside",
      { see: "links", like: { links: [{ id: "$bond" }] } },
      'steps.1.like.links.0.id: no step before this one remembers "bond"',
    ],
    ["reads of nobody", { read: "code", of: "$bond" }, 'steps.1.of: no step before this one remembers "bond"'],
    [
      "names itself",
      { ...ADD, with: { name: "$me" }, as: "me" },
      'steps.1.with.name: no step before this one remembers "me"',
    ],
  ])("has a step that %s", (_, step, fault) => {
    expect(faultsOf(then(step))).toEqual([fault]);
  });

  it("names every fault, up to twenty", () => {
    expect(faultsOf(told({ steps: Array(30).fill({}) }))).toHaveLength(20);
  });

  it("goes deeper than the cap, even in a circle", () => {
    const circle: Record<string, unknown> = {};
    circle.again = circle;
    expect(faultsOf(then({ say: circle }))[0]).toMatch(/: is nested more than 32 deep$/);
  });

  it.each([Number.NaN, undefined, 1n, () => 1])("is %s anywhere", (thing) => {
    expect(faultsOf(then({ do: "x", with: { it: thing } }))[0]).toMatch(/^steps\.1\.with\.it: is no/);
  });
});

describe("a text", () => {
  const written = JSON.stringify(RIGHT, null, 2);
  const faults = (text: string): readonly string[] => {
    const read = readScenario(text);
    return "faults" in read ? read.faults.map(faultWords) : [];
  };

  it("is read, with or without a byte-order mark", () => {
    expect(readScenario(written)).toHaveProperty("scenario.name", "a story");
    expect(readScenario(`\uFEFF${written}`)).toHaveProperty("scenario.name", "a story");
  });

  it("is faulted with line, column and step", () => {
    expect(faults(written.replace('"as"', '"ass"'))).toEqual(["13:7 steps.0.ass (step 1): does not belong here"]);
    expect(faults(written.replace('"do"', '"did"'))).toEqual([
      "6:5 steps.0 (step 1): is none of do, read, wait, restart, see, say",
    ]);
    expect(faults(written.replace(/ {2}"pack".*\n/, ""))).toEqual(["1:1 pack: is missing"]);
    expect(faults(written.replace('"name": "Anna"', '"kind": "Anna"'))).toEqual([
      '11:9 steps.0.with.kind (step 1): "kind" stands here twice',
    ]);
    expect(faults(written.slice(0, -1))).toEqual(["16:1 a , or } is missing"]);
  });

  it("is refused where it is too large, counted in bytes", () => {
    expect(faults(" ".repeat(1_000_001))).toEqual(["has more than 1000000 bytes"]);
    expect(faults(`"${"ы".repeat(500_000)}"`)).toEqual(["has more than 1000000 bytes"]);
    expect(faults(written + " ".repeat(900_000))).toEqual([]);
  });
});
