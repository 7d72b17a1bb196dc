/** One language's sentences by key, as the files of src/words have them. */
export type Sentences = Readonly<Record<string, unknown>>;

/** A sentence taken apart: its texts, the parameters that go in, and which plural forms it tells apart. */
interface Parts {
  readonly texts: readonly string[];
  readonly used: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
  /** Null where it counts nothing. */
  readonly plurals: ReadonlySet<string> | null;
  readonly broken: string | null;
}

const PLURALS: Readonly<Record<string, readonly string[]>> = {
  en: ["one", "other"],
  ru: ["few", "many", "one", "other"],
};

/** What is written in Latin letters in a Russian sentence too. */
const LATIN_NAMES =
  /\b(Ozon|Wildberries|Svyazka|Premium|Chrome|Chromium|Firefox|Esc|Enter|Tab|SMS|PIN|URL|ID|IndexedDB|English|email|e-mail|https?|ozon\.ru|Google|Apple)\b/gi;

/** Said the same in every language: their own names. */
const OTHER_SCRIPT_ON_PURPOSE = /Русский|Связка/g;

/** Holds the languages against each other and against the sources. Each complaint names key, fault and fix. */
export function checkWords(en: Sentences, ru: Sentences, sources: readonly string[]): readonly string[] {
  const complaints: string[] = [];
  const languages = { en, ru };
  for (const key of new Set([...Object.keys(en), ...Object.keys(ru)])) {
    const complain = (what: string): number => complaints.push(`${key}: ${what}`);
    if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(key)) complain("is no key. Write it as topic_and_thing.");
    const missing = Object.entries(languages).filter(([, sentences]) => !(key in sentences));
    if (missing.length > 0) {
      complain(`is missing in ${missing.map(([language]) => language).join(", ")}. Write the sentence there too.`);
      continue;
    }
    const parts = { en: takeApart(en[key]), ru: takeApart(ru[key]) };
    for (const [language, part] of Object.entries(parts)) {
      for (const fault of faultsOf(part, language)) complain(`${fault} (${language})`);
    }
    const [enInputs, ruInputs] = [sorted(parts.en.inputs), sorted(parts.ru.inputs)];
    if (enInputs !== ruInputs)
      complain(`takes {${enInputs}} in en but {${ruInputs}} in ru. Use the same parameters in both.`);
    if ((parts.en.plurals === null) !== (parts.ru.plurals === null))
      complain("counts in one language only. Give it plural forms in both.");
  }
  return [...complaints, ...unused(Object.keys(en), sources)];
}

function faultsOf({ texts, used, inputs, plurals, broken }: Parts, language: string): readonly string[] {
  if (broken !== null) return [broken];
  const faults = texts.flatMap((text) => faultsOfText(text, language));
  const undeclared = [...used].filter((name) => !inputs.has(name));
  if (undeclared.length > 0) faults.push(`uses {${undeclared.join(", ")}} without an "input". Declare it.`);
  const wanted = PLURALS[language]?.join(", ") ?? "";
  if (plurals !== null && sorted(plurals) !== wanted)
    faults.push(`tells apart ${sorted(plurals) || "nothing"}. This language has ${wanted}: write each once.`);
  return faults;
}

function faultsOfText(text: string, language: string): string[] {
  const bare = text.replace(/\{[^}]*\}/g, "");
  if (text.trim() === "") return ["is empty. Write it, or take the key away."];
  if (text !== text.trim()) return [`begins or ends with a space: “${text}”. Join texts where they are shown.`];
  const plain = bare.replace(OTHER_SCRIPT_ON_PURPOSE, "");
  if (language === "en" && /\p{Script=Cyrillic}/u.test(plain))
    return [`has Cyrillic letters: “${text}”. Translate it.`];
  if (
    language === "ru" &&
    /\p{Script=Latin}/u.test(bare.replace(LATIN_NAMES, "")) &&
    !/\p{Script=Cyrillic}/u.test(bare)
  )
    return [`has only Latin letters: “${text}”. Translate it, or name it in LATIN_NAMES of check-words.ts.`];
  return [];
}

function unused(keys: readonly string[], sources: readonly string[]): readonly string[] {
  const named = new Set(
    sources.flatMap((text) => [...text.matchAll(/(?:\.|["'`])([a-z][a-z0-9_]*)\b/g)].map((m) => m[1])),
  );
  const idle = keys.filter((key) => !named.has(key));
  if (idle.length === 0) return [];
  return [
    `${idle.join(", ")}: no file under src names it. Take it away, or list it by its full name where it is chosen.`,
  ];
}

const sorted = (names: Iterable<string>): string => [...names].sort().join(", ");

const parametersOf = (text: string): readonly string[] =>
  [...text.replace(/\\[{}]/g, "").matchAll(/\{([^}]*)\}/g)].map((found) => found[1] ?? "");

function takeApart(sentence: unknown): Parts {
  const nothing = { texts: [], used: new Set<string>(), inputs: new Set<string>(), plurals: null };
  if (typeof sentence === "string") {
    const used = new Set(parametersOf(sentence));
    return { texts: [sentence], used, inputs: used, plurals: null, broken: null };
  }
  const variants: unknown = Array.isArray(sentence) ? sentence[0] : undefined;
  if (!isRecord(variants) || !isRecord(variants.match) || !isStrings(variants.declarations))
    return {
      ...nothing,
      broken: "is neither a text nor [{ declarations, selectors, match }]. See README of the plugin.",
    };
  const texts = Object.values(variants.match).filter((text) => typeof text === "string");
  const inputs = new Set(variants.declarations.flatMap((line) => /^input (\w+)/.exec(line)?.[1] ?? []));
  const counters = variants.declarations.flatMap((line) => /^local (\w+) = \w+: plural\b/.exec(line)?.[1] ?? []);
  const forms = Object.keys(variants.match).flatMap((when) =>
    when
      .split(",")
      .map((part) => part.trim().split("="))
      .filter(([counter]) => counters.includes(counter ?? ""))
      .map(([, form]) => (form === "*" ? "other" : (form ?? ""))),
  );
  const plurals = counters.length > 0 ? new Set(forms) : null;
  return { texts, used: new Set(texts.flatMap(parametersOf)), inputs, plurals, broken: null };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string");
