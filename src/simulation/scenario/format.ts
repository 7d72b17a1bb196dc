import * as v from "valibot";
import type { DurationMs, Moment } from "../../domain/moment";
import type { Fault } from "./fault";
import type { Json, JsonObject } from "./json";
import { lengthOfTime } from "./length-of-time";
import { isAnything } from "./like";
import { isName, isObject, membersOf } from "./names";

/** A story with a known end: the contract of scenario files. */
export interface Scenario {
  readonly name: string;
  /** The rule pack it plays by. */
  readonly pack: string;
  readonly startsAt: Moment;
  readonly steps: readonly Step[];
}

/** Gives a command. At most one of `refused` (a code) and `invalid` (a path); without them it must be accepted. */
export interface DoStep {
  readonly do: string;
  readonly with: JsonObject;
  readonly as?: string;
  readonly refused?: string;
  readonly invalid?: string;
  /** What the refusal, the complaint or the value must contain. */
  readonly like?: Json;
}
/** Reads the code in the newest message that has arrived for that link. */
export interface ReadStep {
  readonly read: "code";
  readonly of: string;
  readonly as?: string;
}
export interface WaitStep {
  readonly wait: DurationMs;
}
/** The background dies and starts again. */
export interface RestartStep {
  readonly restart: true;
}
/** Reads a view that must contain `like`. */
export interface SeeStep {
  readonly see: string;
  readonly with: JsonObject;
  readonly like: Json;
}
/** A comment for the report. */
export interface SayStep {
  readonly say: string;
}
export type Step = DoStep | ReadStep | WaitStep | RestartStep | SeeStep | SayStep;

const MOST = { name: 120, word: 64, reference: 65, comment: 500, steps: 2_000 };

const line = (most: number) =>
  v.pipe(
    v.string("must be text"),
    v.trim(),
    v.minLength(1, "is empty"),
    v.maxLength(most, `has more than ${most} characters`),
    v.check((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), "has line breaks or unknown signs"),
  );
const word = line(MOST.word);
const name = v.pipe(word, v.check(isName, "must be a name: letters, digits, - and _"));
const args = v.exactOptional(
  v.custom<JsonObject>((value) => isObject(value as Json), "must be an object"),
  {},
);
const like = v.pipe(
  v.custom<Json>(() => true),
  v.check((written) => !misusesAny(written), '"$any" stands alone and is true'),
);

/** `{"$any": false}` or `$any` beside other members would silently ask for something else than is meant. */
function misusesAny(written: Json): boolean {
  if (isObject(written) && Object.hasOwn(written, "$any")) return !isAnything(written);
  return membersOf(written).some(([, member]) => misusesAny(member));
}

const wait = v.pipe(
  v.string("must be a length of time, as 9m 59s"),
  v.transform(lengthOfTime),
  v.number("is no length of time, as 500ms, 59s, 9m 59s, 1h 30m or 7d"),
);
const link = line(MOST.reference);

const GIVEN = { do: word, with: args };
const ACCEPTED = v.strictObject({ ...GIVEN, as: v.exactOptional(name), like: v.exactOptional(like) });
const REFUSED = v.strictObject({ ...GIVEN, refused: word, like: v.exactOptional(like) });
const INVALID = v.strictObject({ ...GIVEN, invalid: v.string("must be text"), like: v.exactOptional(like) });

/** How a step is checked, by the one member that says what it is. */
const KINDS: Readonly<Record<string, (step: object) => v.GenericSchema<unknown, Step>>> = {
  do: (step) => ("refused" in step ? REFUSED : "invalid" in step ? INVALID : ACCEPTED),
  read: () =>
    v.strictObject({ read: v.literal("code", 'only "code" can be read'), of: link, as: v.exactOptional(name) }),
  wait: () => v.strictObject({ wait }),
  restart: () => v.strictObject({ restart: v.literal(true, "must be true") }),
  see: () => v.strictObject({ see: word, with: args, like }),
  say: () => v.strictObject({ say: line(MOST.comment) }),
};

function stepSchema(step: unknown): v.GenericSchema<unknown, Step> {
  if (typeof step !== "object" || step === null || Array.isArray(step)) return v.never("must be an object");
  const [kind, ...more] = Object.keys(KINDS).filter((each) => Object.hasOwn(step, each));
  const schemaOf = kind === undefined ? undefined : KINDS[kind];
  if (schemaOf === undefined) return v.never(`is none of ${Object.keys(KINDS).join(", ")}`);
  if (more.length > 0) return v.never(`is one thing only, not ${[kind, ...more].join(" and ")}`);
  return schemaOf(step);
}

/** A moment with its time zone; the day must exist (engines make 2 March of 30 February). */
function momentOf(written: string): Moment | null {
  const [, local] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(?:Z|[+-]\d\d:\d\d)$/u.exec(written) ?? [];
  if (local === undefined) return null;
  const asUtc = Date.parse(`${local}Z`);
  const exists = !Number.isNaN(asUtc) && new Date(asUtc).toISOString().startsWith(local.slice(0, 16));
  const moment = Date.parse(written);
  return exists && !Number.isNaN(moment) ? moment : null;
}

const SCENARIO = v.strictObject({
  name: line(MOST.name),
  pack: word,
  startsAt: v.pipe(v.string("must be text"), v.transform(momentOf), v.number("is no moment, as 2026-01-10T09:00:00Z")),
  steps: v.pipe(
    v.array(v.lazy(stepSchema), "must be a list"),
    v.minLength(1, "is empty"),
    v.maxLength(MOST.steps, `are more than ${MOST.steps}`),
  ),
});

/** Holds a value against the shape of a scenario: what it is, or what is wrong. */
export function checkShape(value: unknown): { readonly scenario: Scenario } | { readonly faults: readonly Fault[] } {
  if (Array.isArray(value)) return { faults: [{ path: "", message: "must be an object", at: null }] };
  const parsed = v.safeParse(SCENARIO, value);
  if (parsed.success) return { scenario: parsed.output };
  return {
    faults: parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? "", message: wordsOf(issue), at: null })),
  };
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== "strict_object") return issue.message;
  if (issue.expected === "never") return "does not belong here";
  return issue.expected === "Object" ? "must be an object" : "is missing";
}
