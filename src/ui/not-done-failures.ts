import type { FailureCode, Invalid } from "../messages/contract";
import { words } from "../words";
import type { Explained } from "./not-done-sentences";

/** One entry a code: a new failure without words does not compile. */
const FAILURES: Readonly<Record<FailureCode, () => Explained>> = {
  "no-answer": () => ({ what: words.failure_no_answer(), mend: words.failure_no_answer_mend() }),
  "not-allowed": () => ({ what: words.failure_not_allowed(), mend: words.failure_not_allowed_mend() }),
  "disk-full": () => ({ what: words.failure_disk_full(), mend: words.failure_disk_full_mend() }),
  "disk-error": () => ({ what: words.failure_disk_error(), mend: words.failure_disk_error_mend() }),
  "database-newer": () => ({ what: words.failure_database_newer(), mend: words.failure_database_newer_mend() }),
  "database-closed": () => ({ what: words.failure_database_closed(), mend: words.failure_database_closed_mend() }),
  "private-mode": () => ({ what: words.failure_private_mode(), mend: words.failure_private_mode_mend() }),
  unknown: () => ({ what: words.failure_unknown(), mend: words.failure_unknown_mend() }),
};

export const failureWords = (code: FailureCode): Explained => FAILURES[code]();

/** Arguments by the first step of their path; several that a person sees as one thing share their words. */
const FIELDS: Readonly<Record<string, () => string>> = {
  name: words.refusal_field_name,
  email: words.refusal_field_email,
  phone: words.refusal_field_phone,
  note: words.refusal_field_note,
  tags: words.refusal_field_tags,
  profileKeys: words.refusal_field_profile_keys,
  startUrl: words.refusal_field_start_url,
  colour: words.refusal_field_colour,
  icon: words.refusal_field_icon,
  code: words.refusal_field_code,
  channel: words.refusal_field_channel,
  contact: words.refusal_field_contact,
  provider: words.refusal_field_provider,
  handle: words.refusal_field_handle,
  points: words.refusal_field_points,
  reason: words.refusal_field_reason,
  by: words.refusal_field_by,
  link: words.refusal_field_link,
  account: words.refusal_field_accounts,
  personal: words.refusal_field_accounts,
  business: words.refusal_field_accounts,
};

export function invalidWords({ path }: Invalid): Explained {
  const field = FIELDS[path.split(".")[0] ?? ""]?.() ?? words.refusal_field_other({ path });
  return { what: words.refusal_invalid({ field }), mend: words.refusal_invalid_mend() };
}
