import fc from "fast-check";
import type { CommandName } from "../../src/domain/commands";

/** One step of a random story. Things are named by number: the how-manieth that ever was, counted round. */
export type Step =
  | {
      readonly do: "give";
      readonly name: CommandName;
      readonly args: Readonly<Record<string, unknown>>;
      readonly account?: number;
      readonly second?: number;
      readonly link?: number;
      readonly code?: "right" | "wrong" | "old";
      /** How often it is given at once with the same `op`. */
      readonly times: number;
    }
  /** The last command once more, with its `op`. */
  | { readonly do: "again" }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "restart" };

const MIN = 60_000;
/** Lengths of time around everything that has one. */
export const LENGTHS = [
  1,
  1_000,
  MIN - 1,
  MIN,
  5 * MIN,
  10 * MIN - 1,
  10 * MIN,
  15 * MIN,
  60 * MIN - 1,
  60 * MIN,
  72 * 60 * MIN,
];

const number = fc.nat({ max: 9 });
/** The newest links are the liveliest. */
const recent = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3, 5);
const times = fc.constantFrom(1, 1, 1, 2, 3);
const give = (name: CommandName, more: Partial<Record<string, fc.Arbitrary<unknown>>> = {}) =>
  fc.record({
    do: fc.constant("give"),
    name: fc.constant(name),
    args: fc.constant({}),
    times,
    ...more,
  }) as fc.Arbitrary<Step>;

const ofAccount = (name: CommandName) => give(name, { account: number });
const ofLink = (name: CommandName, args: object = {}) => give(name, { link: recent, args: fc.constant(args) });
const contact = fc.constantFrom(
  { email: "a@b.ru" },
  { email: "a@b.ru", phone: "+79990000000" },
  { phone: "+79990000000" },
);

const add = fc.oneof(
  give("account.add", {
    args: contact.map((said) => ({ marketplace: "ozon", kind: "personal", name: "P", ...said })),
  }),
  give("account.add", {
    args: fc.boolean().map((needsReview) => ({ marketplace: "ozon", kind: "business", name: "B", needsReview })),
  }),
);
const edit = give("account.edit", {
  account: number,
  args: fc.constantFrom(
    { note: "n" },
    { email: null },
    { email: "c@d.ru" },
    { phone: null },
    { needsReview: true },
    {},
  ),
});
const request = give("link.request-business", {
  account: number,
  second: number,
  args: fc.record({
    channel: fc.constantFrom("email", "email", "sms"),
    termsVersion: fc.constantFrom("2026-11", "2026-11", "2026-11", "2026-11", "2025-01"),
  }),
});
const confirm = give("link.confirm-code", {
  link: recent,
  code: fc.constantFrom("right", "right", "right", "wrong", "wrong", "old"),
});
const wait = fc.record({ do: fc.constant("wait"), ms: fc.constantFrom(...LENGTHS) }) as fc.Arbitrary<Step>;
const advance = give("clock.advance", { args: fc.constantFrom(...LENGTHS).map((by) => ({ by })) });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: add },
  { weight: 1, arbitrary: edit },
  { weight: 1, arbitrary: ofAccount("account.remove") },
  {
    weight: 1,
    arbitrary: fc.oneof(...(["account.hide", "account.show", "account.pin", "account.unpin"] as const).map(ofAccount)),
  },
  { weight: 1, arbitrary: ofAccount("account.switch") },
  { weight: 1, arbitrary: give("account.move", { account: number, second: number }) },
  { weight: 8, arbitrary: request },
  { weight: 8, arbitrary: confirm },
  { weight: 3, arbitrary: ofLink("link.resend-code") },
  { weight: 2, arbitrary: ofLink("link.review", { verdict: "approve" }) },
  { weight: 1, arbitrary: ofLink("link.review", { verdict: "reject", reason: "no" }) },
  { weight: 1, arbitrary: ofLink("link.revoke") },
  { weight: 3, arbitrary: ofLink("link.unlink") },
  { weight: 3, arbitrary: ofLink("link.confirm-unlink") },
  { weight: 1, arbitrary: ofLink("link.keep") },
  { weight: 3, arbitrary: ofLink("link.restore") },
  { weight: 4, arbitrary: wait },
  { weight: 2, arbitrary: advance },
  { weight: 1, arbitrary: give("clock.reset") },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "restart" }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: "again" }) },
);

/** A story begins with two buyers and two firms, else most of them would be about nobody. */
const CAST: readonly Step[] = [
  { kind: "personal", email: "a@b.ru", phone: "+79990000000" },
  { kind: "business" },
  { kind: "personal", email: "a@b.ru" },
  { kind: "business", needsReview: true },
].map((said) => ({ do: "give", name: "account.add", args: { marketplace: "ozon", name: "X", ...said }, times: 1 }));

/** Steps that lead somewhere together; alone they would seldom come in this order. */
const newest = (name: CommandName, more: Partial<Step & { do: "give" }> = {}): Step => ({
  do: "give",
  name,
  args: {},
  link: 0,
  times: 1,
  ...more,
});
const pause = (ms: number): Step => ({ do: "wait", ms });
const ask: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom(0, 2), fc.constantFrom(1, 3)).map(([account, second]) => ({
  do: "give",
  name: "link.request-business",
  args: { channel: "email", termsVersion: "2026-11" },
  account,
  second,
  times: 1,
}));
const right = newest("link.confirm-code", { code: "right" });
const wrong = newest("link.confirm-code", { code: "wrong" });
const chain: fc.Arbitrary<readonly Step[]> = fc.oneof(
  ask.map((asking) => [asking, right]),
  ask.map((asking) => [asking, right, newest("link.unlink")]),
  fc.constant([right, newest("link.unlink"), newest("link.keep")]),
  fc
    .constantFrom(1, MIN - 1, MIN, 5 * MIN)
    .map((ms) => [newest("link.unlink"), newest("link.confirm-unlink"), pause(ms), newest("link.restore")]),
  fc.constant([wrong, wrong, wrong, wrong, wrong, right, pause(MIN), newest("link.resend-code")]),
  ask.map((asking) => [asking, pause(10 * MIN), right]),
  fc.constant([pause(MIN), newest("link.resend-code")]),
);

/** Stories of so many steps at the most, most of them long. */
export const stories = (most: number): fc.Arbitrary<readonly Step[]> =>
  fc
    .array(fc.oneof({ weight: 5, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: chain }), {
      minLength: 1,
      maxLength: most - CAST.length,
      size: "max",
    })
    .map((parts) => [...CAST, ...parts.flat()].slice(0, most));

/** How many stories: SVYAZKA_RUNS=10 tells ten times as many. */
export const runs = (few: number): number => Math.ceil(few * Number(process.env.SVYAZKA_RUNS ?? 1));

/** What must come of some command in some story, or the stories prove nothing about it. */
export const OUTCOMES: readonly string[] = [
  ...[
    "done",
    "not-found",
    "terms-not-accepted",
    "kind-mismatch",
    "business-limit",
    "business-taken",
    "channel-missing",
  ].map((outcome) => `link.request-business: ${outcome}`),
  ...["done", "wrong-state", "code-wrong", "code-expired", "code-locked"].map(
    (outcome) => `link.confirm-code: ${outcome}`,
  ),
  ...["done", "wrong-state", "resend-too-soon", "code-locked"].map((outcome) => `link.resend-code: ${outcome}`),
  ...["done", "wrong-state", "undo-over"].map((outcome) => `link.restore: ${outcome}`),
  ...["review", "revoke", "unlink", "confirm-unlink", "keep"].map((name) => `link.${name}: done`),
  ...["add", "edit", "remove", "hide", "show", "pin", "unpin", "switch", "move"].map((name) => `account.${name}: done`),
  "account.remove: has-live-links",
  "clock.advance: done",
  "clock.reset: done",
];
