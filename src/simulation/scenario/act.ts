import type { Refusal } from "../../domain/refusal";
import { checkCommand } from "../../messages/checks";
import type { Invalid } from "../../messages/contract";
import type { DoStep } from "./format";
import type { JsonObject } from "./json";
import { difference, type Show } from "./like";
import { resolveIn, resolveNames } from "./names";
import { type Miss, type Stage, showWith } from "./stage";

type Answer = { readonly value: unknown } | { readonly refusal: Refusal } | { readonly invalid: Invalid };

/** Gives a command as a screen would, and holds the answer against what the step expects. */
export async function act(stage: Stage, step: DoStep): Promise<Miss | null> {
  const answer = await give(stage, step.do, resolveIn(step.with, stage.remembered));
  const show = showWith(stage.remembered);
  const expected = expectedOf(step);
  const part = partExpected(step, answer);
  if (part === undefined) return { expected, came: answerWords(answer, show) };
  const differs = step.like === undefined ? null : difference(resolveNames(step.like, stage.remembered), part, show);
  if (differs !== null) return { expected: `${expected} with ${differs.expected}`, came: differs.came };
  return step.as === undefined ? null : remember(stage, step.as, answer, expected);
}

/** Every step is a deed of its own. */
async function give(stage: Stage, name: string, args: JsonObject): Promise<Answer> {
  const checked = checkCommand(name, args);
  if ("invalid" in checked) return checked;
  const { outcome } = await stage.store.command({ ...checked.value, op: stage.source.newId(), by: "user" });
  return outcome.ok ? { value: outcome.value } : { refusal: outcome.refusal };
}

function expectedOf({ do: name, refused, invalid }: DoStep): string {
  if (refused !== undefined) return `${name} refused as ${refused}`;
  return invalid === undefined ? `${name} accepted` : `${name} invalid at ${pathWords(invalid)}`;
}

/** The part of the answer that `like` speaks of; undefined where the answer is another than expected. */
function partExpected({ refused, invalid }: DoStep, answer: Answer): unknown {
  if (refused !== undefined) return "refusal" in answer && answer.refusal.code === refused ? answer.refusal : undefined;
  if (invalid !== undefined) return "invalid" in answer && answer.invalid.path === invalid ? answer.invalid : undefined;
  return "value" in answer ? answer.value : undefined;
}

const pathWords = (path: string): string => (path === "" ? "the arguments" : path);

function answerWords(answer: Answer, show: Show): string {
  if ("refusal" in answer) return refusalWords(answer.refusal, show);
  return "invalid" in answer ? `invalid at ${pathWords(answer.invalid.path)} (${answer.invalid.message})` : "accepted";
}

/** A refusal with all that was said of it. */
export function refusalWords({ code, values, culprits, earliest }: Refusal, show: Show): string {
  const details = {
    ...values,
    ...(culprits.length > 0 ? { culprits } : {}),
    ...(earliest === null ? {} : { earliest }),
  };
  return `refused as ${code} ${show(details)}`;
}

function remember(stage: Stage, name: string, answer: Answer, expected: string): Miss | null {
  const value = "value" in answer ? answer.value : null;
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  if (typeof id !== "string") return { expected: `${expected} with an id to remember`, came: "accepted without an id" };
  stage.remembered.set(name, id);
  return null;
}
