import type { OpenRecord } from "../../../ui/link-names";
import { go } from "../../route";

/** Goes to the screen of a record that some words name. */
export const openRecord: OpenRecord = (record) =>
  go("link" in record ? { screen: "link", link: record.link } : { screen: "account", account: record.account });
