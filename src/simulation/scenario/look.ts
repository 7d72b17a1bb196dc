import { linkId } from "../../domain/ids";
import type { ViewArgs } from "../../domain/views";
import { checkView } from "../../messages/checks";
import { refusalWords } from "./act";
import type { ReadStep, SeeStep } from "./format";
import { difference } from "./like";
import { resolveIn, resolveNames } from "./names";
import { type Miss, type Stage, showWith } from "./stage";

/** Reads a view as a screen would, and holds it against what the step expects. */
export async function look(stage: Stage, step: SeeStep): Promise<Miss | null> {
  const expected = `view ${step.see}`;
  const show = showWith(stage.remembered);
  const checked = checkView(step.see, resolveIn(step.with, stage.remembered));
  if ("invalid" in checked) {
    const { path, message } = checked.invalid;
    return {
      expected: `${expected} answered`,
      came: `invalid at ${path === "" ? "the arguments" : path} (${message})`,
    };
  }
  const { name, args } = checked.value;
  // The name and its arguments were checked together; here they only travel together.
  const outcome = await stage.store.view(name, args as ViewArgs<typeof name>);
  if (!outcome.ok) return { expected: `${expected} answered`, came: refusalWords(outcome.refusal, show) };
  const differs = difference(resolveNames(step.like, stage.remembered), outcome.value, show);
  return differs === null ? null : { expected: `${expected} with ${differs.expected}`, came: differs.came };
}

/** Takes the code out of the newest message that has arrived for a link. */
export async function readCode(stage: Stage, step: ReadStep): Promise<Miss | null> {
  const { remembered } = stage;
  const of = String(resolveNames(step.of, remembered));
  const expected = `a code in the newest message for ${showWith(remembered)(of)}`;
  const post = await stage.store.view("post", { link: linkId(of) });
  const [newest] = post.ok ? post.value.messages : [];
  if (newest === undefined) return { expected, came: "no message has arrived" };
  if (newest.code === null) return { expected, came: "a message without a code" };
  if (step.as !== undefined) remembered.set(step.as, newest.code);
  return null;
}
