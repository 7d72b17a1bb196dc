import type { Topic, ViewName } from "../domain/views";

/** Which commits make a view's answer old. A commit that moved the clock makes every view old. */
export const VIEW_TOPICS: Readonly<Record<ViewName, readonly Topic[]>> = {
  account: ["accounts", "clock"],
  accounts: ["accounts", "links", "clock"],
  link: ["links", "accounts", "clock"],
  links: ["links", "accounts", "clock"],
  waiting: ["links", "accounts", "clock"],
  post: ["post", "clock"],
  terms: ["links", "accounts", "clock"],
  page: ["accounts", "links", "clock", "preferences"],
  journal: ["journal", "clock"],
  popup: ["accounts", "links", "post", "clock", "preferences"],
  toolbar: ["accounts", "links", "clock", "preferences"],
  health: ["journal", "clock"],
};
