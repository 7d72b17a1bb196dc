/** What the extension that times the store from within is asked: how often what is done, with whom. */
export interface InsideQuestion {
  readonly kind: "inside";
  readonly accounts: readonly string[];
  readonly pairs: readonly (readonly [personal: string, business: string])[];
  readonly keys: readonly string[];
}

/** Milliseconds of each single act, inside the background. `put`: one raw row in one strict transaction. */
export type InsideTimes = Readonly<
  Record<"switch" | "edit" | "request" | "popup" | "page" | "catchUp" | "put", readonly number[]>
>;

export type InsideAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: string };
