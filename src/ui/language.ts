import { signal } from "@preact/signals";
import type { Language } from "../domain/commands";
import { overwriteGetLocale } from "../words/generated/runtime";

/** The language of the screen. Sentences read it as they are drawn, so a switch redraws them at once. */
export const language = signal<Language>("en");

overwriteGetLocale(() => language.value);
