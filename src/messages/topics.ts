import type { Topic, ViewName } from "../domain/views";

/** Which commits make a view's answer old. A commit that moved the clock makes every view old but the rules. */
export const VIEW_TOPICS: Readonly<Record<ViewName, readonly Topic[]>> = {
  account: ["accounts", "clock"],
  accounts: ["accounts", "links", "clock"],
  link: ["links", "accounts", "rules", "clock"],
  links: ["links", "accounts", "rules", "clock"],
  waiting: ["links", "accounts", "clock"],
  post: ["post", "clock"],
  terms: ["links", "accounts", "rules", "clock"],
  page: ["accounts", "links", "clock", "preferences"],
  journal: ["journal", "clock"],
  family: ["links", "accounts", "rules", "clock"],
  orders: ["orders", "links", "accounts", "rules", "clock"],
  wishlist: ["wishes", "accounts", "clock"],
  points: ["accounts", "links", "rules", "clock"],
  visible: ["accounts", "links", "rules", "clock"],
  rules: ["rules"],
  popup: ["accounts", "links", "rules", "post", "clock", "preferences"],
  // Both tell what comes next, which may be a letter.
  toolbar: ["accounts", "links", "post", "clock", "preferences"],
  health: ["journal", "post", "clock"],
};
