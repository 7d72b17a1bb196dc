/** What a table holds: how many rows, and a fingerprint of all of them. */
export interface TableDigest {
  readonly rows: number;
  readonly sha256: string;
}

/** The same for the same rows, whatever the order of the rows and of what is in them. */
export async function digestOf(rows: readonly object[]): Promise<TableDigest> {
  const lines = rows.map((row) => JSON.stringify(row, sorted)).sort();
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.join("\n")));
  const sha256 = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { rows: rows.length, sha256 };
}

const sorted = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)))
    : value;
