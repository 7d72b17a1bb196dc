/** Where in a text something stands, both counted from 1; columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What keeps a text from being a scenario. `path` is empty for the whole, else as `steps.3.with`, counted from 0. */
export interface Fault {
  readonly path: string;
  readonly message: string;
  /** Null where no text was read. */
  readonly at: Place | null;
}

/** A path with one more member. */
export const within = (path: string, member: string | number): string =>
  path === "" ? String(member) : `${path}.${member}`;

/** A fault in one line: `12:5 steps.3.wait (step 4): not a length of time`. */
export function faultWords({ path, message, at }: Fault): string {
  const place = at === null ? "" : `${at.line}:${at.column} `;
  const step = /^steps\.(\d+)/u.exec(path)?.[1];
  const where = step === undefined ? path : `${path} (step ${Number(step) + 1})`;
  return `${place}${where}${where === "" ? "" : ": "}${message}`;
}
