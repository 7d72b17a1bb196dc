import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommandName } from "../../src/domain/commands";
import { MINUTE_MS } from "../../src/domain/moment";
import type { Topic, ViewArgs, ViewName } from "../../src/domain/views";
import { VIEW_TOPICS } from "../../src/messages/topics";
import { runs } from "../domain/model/stories";
import { type Cast, commandsOf, stage, viewsOf } from "./stage";

const VIEWS = Object.keys(VIEW_TOPICS) as ViewName[];
type Seen = ReadonlyMap<ViewName, string>;

/** The answers of every view, those of one view as one text. */
async function look(cast: Cast): Promise<Seen> {
  const asked = viewsOf(cast);
  const answers = await Promise.all(
    VIEWS.map((name) =>
      Promise.all(asked[name].map((args) => cast.world.store.view(name, args as ViewArgs<typeof name>))),
    ),
  );
  // What time it is changes all the time, and nobody is told.
  const shown = (answer: unknown) => JSON.stringify(answer, (key, value: unknown) => (key === "now" ? null : value));
  return new Map(VIEWS.map((name, at) => [name, shown(answers[at])]));
}

/** The views that show something else now, though nobody is told to ask for them. */
function forgotten(before: Seen, after: Seen, topics: readonly Topic[]): readonly ViewName[] {
  return changed(before, after).filter((name) => !VIEW_TOPICS[name].some((topic) => topics.includes(topic)));
}

const changed = (before: Seen, after: Seen): readonly ViewName[] =>
  VIEWS.filter((name) => before.get(name) !== after.get(name));

let deeds = 0;
const give = ({ world }: Cast, name: CommandName, args: object) =>
  world.store.command({ name, args, op: `deed-${++deeds}`, by: "user" });

const first = await stage();
const PLAYED = commandsOf(first);
/** Every stage begins with the same, down to its ids. */
const AT_FIRST = await look(first);
const NAMES = Object.keys(PLAYED) as CommandName[];

/** What must have happened before, so that the command changes something. */
const BEFORE: Partial<Record<CommandName, (cast: Cast) => readonly (readonly [CommandName, object])[]>> = {
  "account.show": ({ people }) => [["account.hide", { account: people.vera }]],
  "account.unpin": ({ people }) => [["account.pin", { account: people.gleb }]],
  "account.move": ({ people }) => [
    ["account.pin", { account: people.gleb }],
    ["account.pin", { account: people.dina }],
  ],
  "clock.reset": () => [["clock.advance", { by: MINUTE_MS }]],
};

describe("the topics that a commit tells", () => {
  it.each(NAMES)("of %s are those of every view that shows another answer", async (name) => {
    for (const at of PLAYED[name].keys()) {
      const cast = await stage();
      const preparation = BEFORE[name]?.(cast) ?? [];
      for (const [each, args] of preparation) await give(cast, each, args);
      const before = preparation.length > 0 ? await look(cast) : AT_FIRST;
      const args = commandsOf(cast)[name][at] as object;
      const { topics, outcome } = await give(cast, name, args);
      const after = await look(cast);
      const said = JSON.stringify([args, outcome]);
      expect(topics, said).not.toEqual([]);
      expect(forgotten(before, after, topics), said).toEqual([]);
      // What becomes of letters to come shows nowhere yet.
      if (name !== "fault.set") expect(changed(before, after), said).not.toEqual([]);
    }
  });

  it("cover every change in any order of commands", { timeout: 120_000 }, async () => {
    const orders = fc.shuffledSubarray(NAMES, { minLength: NAMES.length });
    await fc.assert(
      fc.asyncProperty(orders, fc.nat(), async (names, seed) => {
        const cast = await stage();
        let before = await look(cast);
        for (const [at, name] of names.entries()) {
          const choices = commandsOf(cast)[name];
          const args = choices[(seed + at) % choices.length] as object;
          const { topics, outcome } = await give(cast, name, args);
          const after = await look(cast);
          expect(forgotten(before, after, topics), JSON.stringify([name, args, outcome])).toEqual([]);
          before = after;
        }
      }),
      { seed: 20260115, numRuns: runs(1), endOnFailure: true },
    );
  });
});

describe("the topics that time tells", () => {
  it("are those of every view that shows another answer, at each moment at which something comes by itself", {
    timeout: 60_000,
  }, async () => {
    const cast = await stage();
    const { world, people, firms, links } = cast;
    await give(cast, "fault.set", { channel: "email", fault: "delayed", by: 1_000 });
    await give(cast, "link.resend-invitation", { link: links.reply });
    await give(cast, "link.resend-code", { link: links.code });
    await world.request(people.gleb, firms.four);
    await give(cast, "outsider.set", { answer: "decline", after: MINUTE_MS });
    await give(cast, "reviewer.set", { verdict: "approve", after: 2 * MINUTE_MS });
    const told: Topic[] = [];
    let moments = 0;
    for (let next = await nextTimer(cast); next !== null; next = await nextTimer(cast)) {
      world.now = next - 1;
      const before = await look(cast);
      world.now = next;
      const topics = await world.store.catchUp();
      const after = await look(cast);
      const said = JSON.stringify([new Date(next), topics, changed(before, after)]);
      expect(forgotten(before, after, topics), said).toEqual([]);
      told.push(...topics);
      moments++;
    }
    expect(moments).toBeGreaterThan(5);
    expect(new Set(told)).toEqual(new Set(["accounts", "links", "post", "journal"]));
  });
});

const nextTimer = async ({ world }: Cast) => (await world.see("health", {})).nextDeadline;
