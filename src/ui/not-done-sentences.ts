import type { Refusal } from "../domain/refusal";
import type { RuleName } from "../domain/rule-pack";
import { TAGS } from "../words/moments";
import { simulatedNow } from "./clock";
import { language } from "./language";
import { dayWords } from "./moments";

/** What happened, and what one can do about it. */
export interface Explained {
  readonly what: string;
  readonly mend: string;
}

export type RefusalWords = (refusal: Refusal) => Explained;
/** One more sentence about a refusal, or null where it does not carry what that is about. */
type Detail = (refusal: Refusal) => string | null;
type Sentence = () => string;

/** Words of a refusal: what happened, with the values that it carries, and what helps. */
export const says =
  (what: Sentence, mend: Sentence, detail?: Detail): RefusalWords =>
  (refusal) => ({ what: [what(), detail?.(refusal) ?? []].flat().join(" "), mend: mend() });

/** Other words where that rule was broken. */
export const saysBy =
  (rules: Partial<Readonly<Record<RuleName, RefusalWords>>>, otherwise: RefusalWords): RefusalWords =>
  (refusal) =>
    ((refusal.rule && rules[refusal.rule.name]) ?? otherwise)(refusal);

/** A sentence about these values, which a refusal carries all or not at all; numbers as the language groups them. */
export const about =
  <Name extends string>(names: readonly Name[], say: (values: Record<Name, string>) => string): Detail =>
  ({ values }) => {
    const said = names.flatMap((name) => {
      const value = values[name] ?? "";
      return value === "" ? [] : [[name, valueWords(value)]];
    });
    return said.length < names.length ? null : say(Object.fromEntries(said));
  };

const valueWords = (value: string | number): string =>
  typeof value === "string" ? value : value.toLocaleString(TAGS[language.value]);

/** A sentence about a moment. */
export const aboutMoment =
  (name: string, say: (values: { readonly moment: string }) => string): Detail =>
  ({ values }) => {
    const moment = values[name];
    return typeof moment === "number" ? say({ moment: dayWords(moment, simulatedNow()) }) : null;
  };
