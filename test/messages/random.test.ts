import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REFUSAL_CODES } from "../../src/domain/refusal";
import { type Answer, FAILURE_CODES } from "../../src/messages/contract";
import { askerOf } from "../../src/messages/sender";
import { serveRequest } from "../../src/messages/server";
import { runs } from "../domain/model/stories";
import type { Sample } from "./arguments";
import { alive, messages, type Pool, senders } from "./message-arbitraries";
import { OWN, servedWorld } from "./served-world";
import { stage } from "./stage";
import { COMMANDS, VIEWS } from "./well-formed";

/** A message as one of the two browsers brings it: Firefox clones, Chrome writes JSON. */
function sent(message: unknown, asJson: boolean): unknown {
  if (!asJson) return structuredClone(message);
  try {
    return JSON.parse(JSON.stringify(message) ?? "null");
  } catch {
    // It cannot be written as JSON, so Chrome would not send it at all.
    return structuredClone(message);
  }
}

/** Vitest's own `expect` takes longer than a check, and here it would be asked half a million times. */
function must(holds: boolean, what: string, told: unknown): void {
  if (!holds) throw new Error(`${what}: ${inspect(told, { depth: 4, maxStringLength: 100 })}`);
}

type Shape = "value" | "refusal" | "invalid" | "failure";
const codes: Readonly<Record<"refusal" | "failure", readonly string[]>> = {
  refusal: REFUSAL_CODES,
  failure: FAILURE_CODES,
};

/** Which of the shapes of the contract an answer has; throws where it has none. */
function shapeOf(answer: Answer<unknown>): Shape {
  const [one, two, ...more] = Object.keys(answer).sort();
  must(more.length === 0 && [one, two].includes("ok"), "an answer with other members", answer);
  if (answer.ok) {
    must("value" in answer, "no value", answer);
    // What would not come through as it is would be another answer in each browser.
    expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(structuredClone(answer));
    return "value";
  }
  if ("invalid" in answer) {
    const { path, message } = answer.invalid;
    must(typeof path === "string" && message.length > 0 && message.length <= 200, "told badly", answer);
    return "invalid";
  }
  const shape = "refusal" in answer ? "refusal" : "failure";
  const { code } = "refusal" in answer ? answer.refusal : answer.failure;
  must(codes[shape].includes(code), "no such code", answer);
  return shape;
}

const SAMPLES: Readonly<Record<string, Sample>> = { ...COMMANDS, ...VIEWS };

/** Whether that is a part of the message, or an argument that is missing from it. */
function namesPart(message: unknown, path: string): boolean {
  const { name, args } = Object(message) as { readonly name?: unknown; readonly args?: unknown };
  const [, full = {}] = (typeof name === "string" && SAMPLES[name]?.right) || [];
  return ["", "kind", "name", "op", ...Object.keys(Object(args)), ...Object.keys(full)].some(
    (part) => path === part || path.startsWith(`${part}.`),
  );
}

describe("a hundred thousand random messages", () => {
  it("are all answered in one of the shapes of the contract, and none throws", { timeout: 300_000 }, async () => {
    const { world, people, firms, links, orders } = await stage();
    const pool: Pool = {
      accounts: [...Object.values(people), ...Object.values(firms)],
      links: Object.values(links),
      orders: Object.values(orders),
    };
    const { served, reached } = servedWorld(world);
    const counts = { value: 0, refusal: 0, invalid: 0, failure: 0, unanswered: 0, stranger: 0 };
    const refused = new Set<string>();
    let ops = 0;

    await fc.assert(
      fc.asyncProperty(messages, senders, fc.boolean(), async (said, sender, asJson) => {
        const message =
          "wild" in said
            ? said.wild
            : { ...said.sound, args: alive(said.sound.args, said.sound.picks, pool), op: `op-${++ops}` };
        world.wait(ops % 50 === 0 ? 60_000 : 7);
        const before = reached();
        const came = sent(message, asJson);
        const answering = serveRequest(served, came, sender, OWN);
        if (answering === null) {
          must((came as { readonly kind?: unknown }).kind === "changed", "silence", came);
          counts.unanswered++;
          return;
        }
        const answer = await answering;
        const shape = shapeOf(answer);
        counts[shape]++;
        const asked = shape === "value" || shape === "refusal" ? 1 : 0;
        must(reached() === before + asked, "the store was asked another number of times", [came, answer]);
        if (askerOf(sender, OWN).who === "stranger") {
          must("failure" in answer && answer.failure.code === "not-allowed", "told to a stranger", [sender, answer]);
          counts.stranger++;
        }
        if ("invalid" in answer) must(namesPart(came, answer.invalid.path), "no such path", [came, answer]);
        if ("refusal" in answer) refused.add(answer.refusal.code);
        if (answer.ok && "sound" in said) remember(said.sound.name, answer.value);
      }),
      { numRuns: runs(100_000), seed: 20260114, endOnFailure: true },
    );

    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(100);
    expect(refused.size).toBeGreaterThan(5);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();

    function remember(name: string, value: unknown): void {
      const { id } = (value ?? {}) as { id?: string };
      if (id === undefined) return;
      if (name === "account.add") pool.accounts.push(id);
      else if (name === "order.add") pool.orders.push(id);
      else if (name.startsWith("link.")) pool.links.push(id);
    }
  });
});
