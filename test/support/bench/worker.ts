import { accountId, profileKey } from "../../../src/domain/ids";
import { onMessage } from "../../../src/platform/wire";
import { playedOutside, REAL_SOURCE } from "../../../src/simulation/outside";
import { createStore } from "../../../src/store/store";
import type { InsideAnswer, InsideQuestion, InsideTimes } from "./inside";
import { putOneRow } from "./raw-row";

/*
 * The background of the extension that times the store from within: the real store on the extension's own database,
 * built as the product is. Nothing of this is in the product.
 */

const store = createStore({ outside: playedOutside(REAL_SOURCE, "ru"), browserLanguage: "ru" });

async function give(name: Parameters<typeof store.command>[0]["name"], args: unknown): Promise<unknown> {
  const { outcome } = await store.command({ name, args, op: crypto.randomUUID(), by: "user" });
  if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

async function timed(times: number[], act: () => Promise<unknown>): Promise<unknown> {
  const began = performance.now();
  const value = await act();
  times.push(performance.now() - began);
  return value;
}

/** Each act once per entry of the lists, one after the other as a person would. */
async function run({ accounts, pairs, keys }: InsideQuestion): Promise<InsideTimes> {
  const times: Record<keyof InsideTimes, number[]> = {
    switch: [],
    edit: [],
    request: [],
    popup: [],
    page: [],
    catchUp: [],
    put: [],
  };
  for (const [at, account] of accounts.entries()) {
    await timed(times.switch, () => give("account.switch", { account: accountId(account) }));
    await timed(times.edit, () => give("account.edit", { account, note: `${at} ${crypto.randomUUID()}` }));
    await timed(times.catchUp, () => store.catchUp());
    await timed(times.popup, () => store.view("popup", {}));
    await timed(times.page, () => store.view("page", { keys: keys.map(profileKey) }));
    await timed(times.put, putOneRow);
  }
  for (const [personal, business] of pairs) {
    const args = { personal, business, channel: "email", termsVersion: "2026-11" };
    const value = await timed(times.request, () => give("link.request-business", args));
    // Taken back, so that the pair is free again in the next round.
    await give("link.revoke", { link: (value as { id: string }).id });
  }
  return times;
}

async function answer(message: unknown): Promise<InsideAnswer> {
  try {
    const { kind } = message as { kind?: unknown };
    // As the product answers it, so that both can be planted and checked in the same way.
    if (kind === "view") return { ok: true, value: await health() };
    return { ok: true, value: await run(message as InsideQuestion) };
  } catch (error) {
    return { ok: false, failure: String(error) };
  }
}

async function health(): Promise<unknown> {
  const outcome = await store.view("health", {});
  return outcome.ok ? outcome.value : null;
}

onMessage((message) => answer(message));
