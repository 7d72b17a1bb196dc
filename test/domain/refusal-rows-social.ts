import type { RuleValues } from "../../src/domain/rule-pack";
import { Household } from "./household";
import { MIN, NOON } from "./paper";
import { nobody, nothing, type RefusalRow, rule } from "./refusal-rows";

/** Anna may sign in with a network. */
function signedIn(handle = "anna", rules: Partial<RuleValues> = {}) {
  const home = new Household(rules);
  const anna = home.account("anna");
  const args = { account: anna, provider: "vk", handle, termsVersion: "2026-11" };
  return { home, anna, args, ask: () => home.give("link.request-social", args).id };
}

/** Why a sign-in with a network may be refused. */
export const SOCIAL_REFUSALS: readonly RefusalRow[] = [
  [
    "not-found",
    "whoever signs in does not exist",
    () => {
      const { home, args } = signedIn();
      const refused = home.refused("link.request-social", { ...args, account: nobody });
      return { refused, is: { values: { id: "nobody" } } };
    },
  ],
  ...(["link.grant-consent", "link.deny-consent", "link.confirm"] as const).map(
    (name): RefusalRow => [
      "not-found",
      `${name} names no link`,
      () => ({
        refused: new Household().refused(name, { link: nothing, scopes: [] }),
        is: { values: { id: "nothing" } },
      }),
    ],
  ),
  [
    "terms-not-accepted",
    "whoever signs in read other terms",
    () => {
      const { home, args } = signedIn();
      const refused = home.refused("link.request-social", { ...args, termsVersion: "" });
      return { refused, is: { rule: rule("termsVersion", "2026-11"), values: { accepted: "", current: "2026-11" } } };
    },
  ],
  [
    "kind-mismatch",
    "a firm signs in",
    () => {
      const { home, args } = signedIn();
      const firm = home.account("b-firm");
      const refused = home.refused("link.request-social", { ...args, account: firm });
      return { refused, is: { values: { kind: "business", needed: "personal" }, culprits: [firm] } };
    },
  ],
  [
    "duplicate-link",
    "the account has another identity of that network",
    () => {
      const { home, args, ask } = signedIn();
      const link = ask();
      const refused = home.refused("link.request-social", { ...args, handle: "other" });
      const is = { values: { provider: "vk", present: 1 }, culprits: [link], earliest: NOON + 10 * MIN };
      return { refused, is };
    },
  ],
  [
    "social-taken",
    "the identity belongs to another account",
    () => {
      const { home, args, ask } = signedIn(" @Anna ");
      const link = ask();
      const refused = home.refused("link.request-social", { ...args, account: home.account("petr"), handle: "aNNa " });
      const values = { provider: "vk", handle: "aNNa" };
      return { refused, is: { values, culprits: [link], earliest: NOON + 10 * MIN } };
    },
  ],
  [
    "scope-missing",
    "the basic data are not granted",
    () => {
      const { home, ask } = signedIn();
      const link = ask();
      const refused = home.refused("link.grant-consent", { link, scopes: ["email", "Basic"] });
      return { refused, is: { values: { missing: "basic" }, culprits: [link] } };
    },
  ],
  [
    "kind-mismatch",
    "something is shared over a sign-in",
    () => {
      const { home, ask } = signedIn();
      const link = ask();
      home.give("link.grant-consent", { link, scopes: ["basic"] });
      home.give("link.confirm", { link });
      const refused = home.refused("sharing.set", { link, from: "owner", what: "orders", on: true });
      return { refused, is: { values: { kind: "social", needed: "business" }, culprits: [link] } };
    },
  ],
];
