import type { Page } from "puppeteer-core";
import { TERMS_VERSION } from "../cast";
import { give, sendRaw } from "../talk";
import type { Seed } from "./seed";
import { atDesk, PING, type Side } from "./side";

/** So many messages of each sort in one turn. */
const TIMES = 20;
/** Of the keys that a page asks for half are known. */
const KEYS = 100;

type Measured = Readonly<Record<string, readonly number[]>>;

/** From a background that was killed to the answer of the first message, and how that time divides. */
export async function firstAnswer(side: Side): Promise<Measured> {
  return atDesk(side, async (desk) => {
    await sendRaw(desk, PING);
    await side.driver.killBackground();
    const { asked, answered } = await askOnce(desk, PING);
    const began = await backgroundBegan(side, desk);
    return {
      "worker.answer": [answered - asked],
      ...(began !== null && { "worker.begin": [began - asked], "worker.run": [answered - began] }),
    };
  });
}

/** Epoch milliseconds, so that they can be compared with those of another context. */
const askOnce = (desk: Page, message: unknown): Promise<{ asked: number; answered: number }> =>
  desk.evaluate(async (sent) => {
    const { chrome, browser = chrome } = globalThis as unknown as Record<"browser" | "chrome", Api>;
    const now = (): number => performance.timeOrigin + performance.now();
    const asked = now();
    await browser.runtime.sendMessage(sent);
    return { asked, answered: now() };
  }, message as never);

interface Api {
  readonly runtime: {
    readonly sendMessage: (message: unknown) => Promise<unknown>;
    readonly getBackgroundPage?: () => Promise<Window | null>;
  };
}

/** When the running background's own clock began: the worker's in Chromium, the event page's in Firefox. */
async function backgroundBegan({ driver }: Side, desk: Page): Promise<number | null> {
  if (driver.name === "firefox") {
    return desk.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: Api };
      return (await browser.runtime.getBackgroundPage?.())?.performance.timeOrigin ?? null;
    });
  }
  const target = driver.browser.targets().find((each) => each.type() === "service_worker");
  const worker = await target?.worker();
  return worker ? worker.evaluate(() => performance.timeOrigin) : null;
}

/** Views and commands as their caller sees them; of the empty extension the same messages sent back. */
export async function roundTrips(side: Side, seed: Seed): Promise<Measured> {
  return atDesk(side, async (desk) => {
    await sendRaw(desk, PING);
    const keys = keysToAsk(seed);
    return {
      "view.popup": await timesOf(desk, listOf({ kind: "view", name: "popup", args: {} })),
      "view.page": await timesOf(desk, listOf({ kind: "view", name: "page", args: { keys } })),
      "view.health": await timesOf(desk, listOf(PING)),
      ...(await commandTimes(side, desk, seed)),
    };
  });
}

export const keysToAsk = ({ knownKeys }: Pick<Seed, "knownKeys">): readonly string[] =>
  Array.from({ length: KEYS }, (_, at) => (at % 2 === 0 ? (knownKeys[at * 7] ?? "") : `ozon:seller:${at}`));

const listOf = (message: object): readonly object[] => Array.from({ length: TIMES }, () => message);

async function commandTimes(side: Side, desk: Page, seed: Seed): Promise<Measured> {
  const accounts = seed.tables.accounts as readonly { readonly id: string }[];
  const command = (name: string, args: object) => ({ kind: "command", name, args, op: crypto.randomUUID() });
  const somebody = (at: number): string => accounts[(at * 37) % accounts.length]?.id ?? "";
  const requests = Array.from({ length: TIMES }, (_, at) =>
    command("link.request-business", {
      personal: seed.freePersons[at],
      business: seed.freeFirms[at],
      channel: "email",
      termsVersion: TERMS_VERSION,
    }),
  );
  const times = (make: (at: number) => object) =>
    timesOf(
      desk,
      listOf({}).map((_, at) => make(at)),
    );
  const measured = {
    "message.switch": await times((at) => command("account.switch", { account: somebody(at) })),
    "message.edit": await times((at) => command("account.edit", { account: somebody(at), note: crypto.randomUUID() })),
    "message.request": await timesOf(desk, requests),
  };
  if (side.who === "svyazka") await takeBack(desk, seed);
  return measured;
}

/** The requests of this turn, so that the pairs are free again in the next. */
async function takeBack(desk: Page, { freePersons }: Seed): Promise<void> {
  for (const account of freePersons.slice(0, TIMES)) {
    const answer = (await sendRaw(desk, { kind: "view", name: "links", args: { account } })) as LinksAnswer;
    const waiting = answer.value.links.filter((link) => link.state === "awaiting-code");
    for (const { id } of waiting) await give(desk, "link.revoke", { link: id as never });
  }
}

interface LinksAnswer {
  readonly value: { readonly links: readonly { readonly id: string; readonly state: string }[] };
}

/** Sends one message after the other from within the page, so that the way from here to there is not counted. */
const timesOf = (desk: Page, messages: readonly object[]): Promise<number[]> =>
  desk.evaluate(async (sent) => {
    const { chrome, browser = chrome } = globalThis as unknown as Record<"browser" | "chrome", Api>;
    const times: number[] = [];
    for (const message of sent) {
      const began = performance.now();
      const answer = (await browser.runtime.sendMessage(message)) as { readonly ok?: boolean };
      times.push(performance.now() - began);
      // The empty extension sends the question back, which has no `ok`.
      if (answer.ok === false) throw new Error(JSON.stringify(answer));
    }
    return times;
  }, messages as never[]);
