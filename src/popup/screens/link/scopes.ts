import { words } from "../../../words";

/** What a network may be asked to show; without the first it says nothing at all. */
export const SCOPES = ["basic", "email", "phone", "birthday"] as const;
export type Scope = (typeof SCOPES)[number];

const SCOPE_WORDS: Readonly<Record<Scope, () => string>> = {
  basic: words.scope_basic,
  email: words.scope_email,
  phone: words.scope_phone,
  birthday: words.scope_birthday,
};

/** What may be seen by it; one that is not known by its own name. */
export function scopeWords(scope: string): string {
  const known = SCOPES.find((each) => each === scope);
  return known === undefined ? scope : SCOPE_WORDS[known]();
}
