import type { ViewAnswer } from "../../domain/views";
import type { Reading } from "./reading";

/** What was chosen. An account that was removed meanwhile has left its slot empty. */
export async function preferencesView({ db, knobs }: Reading): Promise<ViewAnswer<"preferences">> {
  const { slots } = knobs.preferences;
  const kept = await db.accounts.bulkGet(slots.flatMap((id) => (id === null ? [] : [id])));
  const there = new Set(kept.flatMap((row) => (row === undefined ? [] : [row.id])));
  return { ...knobs.preferences, slots: slots.map((id) => (id !== null && there.has(id) ? id : null)) };
}
