import type { Browser, Target } from "puppeteer-core";
import type { Driver } from "../../driver";
import { until } from "../../wait";

const MB = 1_000_000;

/** Looks at the memory of a background that runs, in megabytes; looking does not wake it. */
export interface Scales {
  readonly weigh: () => Promise<number>;
  /** The same after everything that is held by nobody was given back. */
  readonly weighKept: () => Promise<number>;
  readonly done: () => Promise<void>;
}

/** Scales for the background that runs now. They keep Chromium's worker awake until they are put away. */
export const scalesFor = (driver: Driver): Promise<Scales> =>
  driver.name === "chromium" ? chromiumScales(driver) : firefoxScales(driver);

/** V8's heap of the service worker, with what it holds outside: buffers and the browser's own objects. */
async function chromiumScales({ browser, origin }: Driver): Promise<Scales> {
  const isWorker = (each: Target): boolean => each.type() === "service_worker" && each.url().startsWith(origin);
  // On a busy machine the worker has answered before Puppeteer hears that it runs.
  const target = await until(() => browser.targets().find(isWorker), { what: "the worker to be seen" });
  const line = await target.createCDPSession();
  const weigh = async (): Promise<number> => {
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await line.send("Runtime.getHeapUsage");
    return (usedSize + embedderHeapUsedSize + backingStorageSize) / MB;
  };
  return {
    weigh,
    weighKept: async () => {
      await line.send("HeapProfiler.collectGarbage");
      return weigh();
    },
    done: () => line.detach(),
  };
}

/** What Firefox's memory reporters say of the event page: all of its window. */
async function firefoxScales({ browser, origin }: Driver): Promise<Scales> {
  const weigh = (): Promise<number> => inWindow(browser, `(${reportedOf})(${JSON.stringify(new URL(origin).host)})`);
  return {
    weigh,
    weighKept: async () => {
      await inWindow(browser, `(${minimise})()`);
      return weigh();
    },
    done: async () => undefined,
  };
}

/** Runs in Firefox's own window. */
const reportedOf = `async (host) => {
  const manager = Cc["@mozilla.org/memory-reporter-manager;1"].getService(Ci.nsIMemoryReporterManager);
  let bytes = 0;
  const take = (_process, path, _kind, units, amount) => {
    const isOurs = path.startsWith("explicit/") && path.includes(host) && path.includes("background");
    if (isOurs && units === Ci.nsIMemoryReporter.UNITS_BYTES) bytes += amount;
  };
  await new Promise((resolve) => manager.getReports(take, null, resolve, null, false));
  return bytes / ${MB};
}`;
const minimise = `async () => {
  const manager = Cc["@mozilla.org/memory-reporter-manager;1"].getService(Ci.nsIMemoryReporterManager);
  await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
  Services.obs.notifyObservers(null, "child-gc-request");
  Services.obs.notifyObservers(null, "child-cc-request");
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  return 0;
}`;

/** Puppeteer's connection to Firefox, which its types hide. */
interface Line {
  readonly send: (method: string, params: object) => Promise<{ readonly result: unknown }>;
}

async function inWindow(browser: Browser, expression: string): Promise<number> {
  const { connection } = browser as unknown as { readonly connection: Line };
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
  const [window] = (tree.result as { readonly contexts: readonly { readonly context: string }[] }).contexts;
  const target = { context: window?.context ?? "" };
  const { result } = await connection.send("script.evaluate", { expression, target, awaitPromise: true });
  const { type, result: answer } = result as { readonly type: string; readonly result?: { readonly value?: number } };
  if (type !== "success" || answer?.value === undefined)
    throw new Error(`Firefox weighs nothing: ${JSON.stringify(result)}`);
  return answer.value;
}
