import { type Fault, type Place, within } from "./fault";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json;
}

/** What was read, and where each of its parts stands (a member where its name stands). */
export interface ReadJson {
  readonly value: Json;
  readonly placeOf: (path: string) => Place | null;
}

/** Far deeper than anything a command or a view knows, far shallower than what ends the stack. */
export const MOST_DEPTH = 32;

const SPACE = /[ \t\r\n]*/uy;
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/uy;
const PLAIN = /-?\d[\d.eE+-]*|[a-z]+/uy;

class NotJson extends Error {}

/**
 * Reads JSON as written by hand. JSON.parse alone takes the last of two members of one name without a word, and
 * every browser says in its own way where a comma is missing.
 */
export function readJson(text: string): ReadJson | { readonly fault: Fault } {
  const reader = new Reader(text);
  try {
    const value = reader.whole();
    const placeOf = (path: string): Place | null => {
      const offset = reader.offsets.get(path);
      return offset === undefined ? null : placeIn(text, offset);
    };
    return { value, placeOf };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return { fault: { path: reader.path, message: error.message, at: placeIn(text, reader.offset) } };
  }
}

function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

class Reader {
  readonly offsets = new Map<string, number>();
  readonly #text: string;
  #depth = 0;
  /** Where the reader is; after an error, what it is about. */
  offset = 0;
  path = "";

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Json {
    this.#skip();
    const value = this.#value("");
    this.#skip();
    if (this.offset < this.#text.length) this.#fail("nothing may follow here");
    return value;
  }

  #value(path: string): Json {
    this.path = path;
    if (!this.offsets.has(path)) this.offsets.set(path, this.offset);
    const first = this.#text[this.offset];
    if (first === "{") return this.#nested(() => this.#object(path));
    if (first === "[") return this.#nested(() => this.#array(path));
    return first === '"' ? this.#string() : this.#plain();
  }

  #nested<Value>(read: () => Value): Value {
    if (++this.#depth > MOST_DEPTH) this.#fail(`nested more than ${MOST_DEPTH} deep`);
    const value = read();
    this.#depth--;
    return value;
  }

  #object(path: string): JsonObject {
    const members = new Map<string, Json>();
    this.#list("}", () => {
      const nameAt = this.offset;
      if (this.#text[nameAt] !== '"') this.#fail('a name in " is missing');
      const name = this.#string();
      const member = within(path, name);
      this.path = member;
      if (members.has(name)) this.#fail(`"${name}" stands here twice`, nameAt);
      this.offsets.set(member, nameAt);
      this.#skip();
      if (this.#text[this.offset] !== ":") this.#fail("a : is missing");
      this.offset++;
      this.#skip();
      members.set(name, this.#value(member));
      this.path = path;
    });
    // Unlike an assignment this makes a plain member even of `__proto__`.
    return Object.fromEntries(members);
  }

  #array(path: string): readonly Json[] {
    const members: Json[] = [];
    this.#list("]", () => {
      members.push(this.#value(within(path, members.length)));
      this.path = path;
    });
    return members;
  }

  /** What stands between two brackets, with commas between. */
  #list(end: string, readMember: () => void): void {
    this.offset++;
    this.#skip();
    if (this.#text[this.offset] === end) {
      this.offset++;
      return;
    }
    for (;;) {
      readMember();
      this.#skip();
      const sign = this.#text[this.offset];
      if (sign !== "," && sign !== end) this.#fail(`a , or ${end} is missing`);
      this.offset++;
      if (sign === end) return;
      this.#skip();
    }
  }

  #string(): string {
    const token = this.#match(STRING);
    if (token === "") this.#fail('the closing " is missing');
    const value = parsed(token);
    if (typeof value !== "string") this.#fail("a line break or an unknown \\ sign in a string");
    this.offset += token.length;
    return value;
  }

  #plain(): null | boolean | number {
    const token = this.#match(PLAIN);
    const value = token === "" ? undefined : parsed(token);
    if (value === undefined || typeof value === "string") this.#fail("no value stands here");
    if (typeof value === "number" && !Number.isFinite(value)) this.#fail("a number too large");
    this.offset += token.length;
    return value;
  }

  #skip(): void {
    this.offset += this.#match(SPACE).length;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    return pattern.exec(this.#text)?.[0] ?? "";
  }

  #fail(message: string, offset = this.offset): never {
    this.offset = offset;
    throw new NotJson(message);
  }
}

/** One string, number or word of JSON; undefined where it is none. */
function parsed(token: string): null | boolean | number | string | undefined {
  try {
    return JSON.parse(token) as null | boolean | number | string;
  } catch {
    return undefined;
  }
}
