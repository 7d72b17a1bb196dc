import { accountId, profileKey } from "../../src/domain/ids";
import type { PageMark } from "../../src/domain/views";

/** A mark as the background answers it. */
export const pageMark = (key: string, word: string, state: PageMark["state"] = "active"): PageMark => ({
  key: profileKey(key),
  account: accountId("a1"),
  kind: "business",
  state,
  word,
  active: false,
});
