import { readFileSync } from "node:fs";
import type { Browser } from "puppeteer-core";

/** Puppeteer's WebDriver BiDi connection. It is there at run time (24.43), but Puppeteer's types hide it. */
interface BidiLine {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, params: object): boolean;
}

interface Context {
  readonly context: string;
  readonly clientWindow: string;
}

interface Evaluation {
  readonly type: "success" | "exception";
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Firefox's own window as a place to run code, over the connection that Puppeteer already holds.
 *
 * BiDi can evaluate there since `moz:scope` exists and Firefox runs with --remote-allow-system-access (tried with ESR
 * 153); so neither Marionette nor a second connection is needed.
 */
export class FirefoxScope {
  readonly #line: BidiLine;
  readonly #window: Context;

  private constructor(line: BidiLine, window: Context) {
    this.#line = line;
    this.#window = window;
  }

  static async of(browser: Browser): Promise<FirefoxScope> {
    const { connection } = browser as unknown as { readonly connection: BidiLine };
    const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
    const [window] = (result as { contexts: readonly Context[] }).contexts;
    if (!window) throw new Error("Firefox has no window");
    const scope = new FirefoxScope(connection, window);
    await scope.#evaluate(readFileSync(new URL("./firefox-window.js", import.meta.url), "utf8"));
    return scope;
  }

  /** Calls a function of firefox-window.js. Arguments and answer travel as JSON. */
  async call<T = void>(name: string, ...args: readonly (string | null)[]): Promise<T> {
    const call = `svyazkaDriver.${name}(...${JSON.stringify(args)})`;
    return JSON.parse(await this.#evaluate(`(async () => JSON.stringify((await ${call}) ?? null))()`)) as T;
  }

  /** Tells Puppeteer of a context that Firefox does not announce; Puppeteer then makes a page of it. */
  announce(context: string, url: string): void {
    const { clientWindow } = this.#window;
    const rest = { children: [], userContext: "default", originalOpener: null, parent: null };
    this.#line.emit("browsingContext.contextCreated", { context, url, clientWindow, ...rest });
  }

  /** The counterpart of `announce`: Puppeteer closes its page. */
  withdraw(context: string, url: string): void {
    const { clientWindow } = this.#window;
    const rest = { children: [], userContext: "default", originalOpener: null, parent: null };
    this.#line.emit("browsingContext.contextDestroyed", { context, url, clientWindow, ...rest });
  }

  async #evaluate(expression: string): Promise<string> {
    const target = { context: this.#window.context };
    const { result } = await this.#line.send("script.evaluate", { expression, target, awaitPromise: true });
    const { type, result: answer, exceptionDetails } = result as Evaluation;
    if (type === "exception") throw new Error(`In Firefox's window: ${exceptionDetails?.text}`);
    return answer?.value ?? "";
  }
}
