import { describe, expect, it } from "vitest";
import { askerOf } from "../../src/messages/sender";
import { type Served, serveRequest } from "../../src/messages/server";
import type { Sender } from "../../src/platform/wire";
import { COMMANDS, VIEWS } from "./well-formed";

const IDENTITIES = [
  { id: "abcdefghijklmnopabcdefghijklmnop", origin: "chrome-extension://abcdefghijklmnopabcdefghijklmnop" },
  { id: "svyazka@example.org", origin: "moz-extension://0b4e3ad6-5e4e-4d3a-9a53-1d5a1f6c1f11" },
] as const;

type Who = "screen" | "page" | "nobody";

const sendersOf = (own: { readonly id: string; readonly origin: string }): Readonly<Record<string, [Who, Sender]>> => {
  const { id, origin } = own;
  const page = { id, origin: "https://www.ozon.ru", url: "https://www.ozon.ru/product/1", tab: 5, frame: 0 };
  const popup = { id, origin, url: `${origin}/popup/index.html`, tab: null, frame: null };
  return {
    popup: ["screen", popup],
    "options page": ["screen", { ...popup, url: `${origin}/options/index.html` }],
    "popup without a url": ["screen", { ...popup, url: null }],
    "popup as a tab": ["screen", { ...popup, tab: 7, frame: 0 }],
    "content script in the top frame": ["page", page],
    "content script where the browser names no origin": ["page", { ...page, origin: null }],
    "content script in a frame": ["nobody", { ...page, frame: 3 }],
    "content script in no frame": ["nobody", { ...page, frame: null }],
    "content script in no tab": ["nobody", { ...page, tab: null }],
    "content script on a http page": ["nobody", { ...page, url: "http://www.ozon.ru/", origin: "http://www.ozon.ru" }],
    "content script on a http page that names no origin": [
      "nobody",
      { ...page, url: "http://www.ozon.ru/", origin: null },
    ],
    "content script of a http origin under a https url": ["nobody", { ...page, origin: "http://www.ozon.ru" }],
    "content script in a sandboxed page": ["nobody", { ...page, origin: "null" }],
    "content script on a file": ["nobody", { ...page, url: "file:///tmp/a.html", origin: "null" }],
    "content script without a url": ["nobody", { ...page, url: null }],
    "other extension": [
      "nobody",
      { ...popup, id: "other", origin: "chrome-extension://other", url: "chrome-extension://other/a.html" },
    ],
    "other extension that claims our origin": ["nobody", { ...popup, id: "other" }],
    "other extension's content script": ["nobody", { ...page, id: "other" }],
    "web page that talks to extensions": ["nobody", { ...page, id: null }],
    "nobody at all": ["nobody", { id: null, origin: null, url: null, tab: null, frame: null }],
    "our id without an origin": ["nobody", { id, origin: null, url: null, tab: null, frame: null }],
    "our id with an empty origin": ["nobody", { ...popup, origin: "" }],
    "our origin with a page's url": ["nobody", { ...page, origin }],
    "a page's origin with our url": ["nobody", { ...page, url: `${origin}/popup/index.html` }],
    "an origin that begins as ours": [
      "nobody",
      { ...popup, origin: `${origin}.evil.example`, url: `${origin}.evil.example/` },
    ],
    "an origin of another case": ["nobody", { ...popup, origin: origin.toUpperCase() }],
    "an id of another case": ["nobody", { ...popup, id: `${id} ` }],
  };
};

const REQUESTS = [
  ...Object.entries(COMMANDS).map(([name, { right }]) => ({ kind: "command", name, args: right[0], op: "x" })),
  ...Object.entries(VIEWS).map(([name, { right }]) => ({ kind: "view", name, args: right[0] })),
] as const;

/** Which cells of the matrix are open. */
const mayAsk = (who: Who, kind: string, name: string): boolean =>
  who === "screen" || (who === "page" && kind === "view" && name === "page");

describe.each(IDENTITIES)("to the extension $id", (own) => {
  const senders = Object.entries(sendersOf(own));

  it.each(senders)("%s is known for what it is", (_, [who, sender]) => {
    const asker = askerOf(sender, own);
    expect(asker.who).toBe(who === "nobody" ? "stranger" : who);
    if (asker.who === "page") expect(asker.tab).toBe(5);
  });

  it.each(senders)("%s may ask exactly what it is meant to", async (_, [who, sender]) => {
    for (const request of REQUESTS) {
      const served: unknown[] = [];
      const serve: Served = {
        command: async (name) => ({ ok: true, value: served.push(name) }),
        view: async (name, __, tab) => ({ ok: true, value: served.push([name, tab]) }),
      };
      const answer = await serveRequest(serve, request, sender, own);
      const open = mayAsk(who, request.kind, request.name);
      expect(answer, `${request.kind} ${request.name}`).toMatchObject(
        open ? { ok: true } : { ok: false, failure: { code: "not-allowed" } },
      );
      expect(served).toHaveLength(open ? 1 : 0);
      // Only a page's own question is remembered for its tab.
      if (open && request.kind === "view") expect(served).toEqual([[request.name, who === "page" ? 5 : null]]);
    }
  });
});
