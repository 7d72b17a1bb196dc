import { vi } from "vitest";

interface Alarm {
  readonly name: string;
  readonly scheduledTime: number;
}
type Listener = (...args: never[]) => unknown;

/** An event of the browser: what was added hears what is told. */
function event() {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => void listeners.push(listener),
    tell: (...args: unknown[]) => listeners.map((listener) => (listener as (...all: unknown[]) => unknown)(...args)),
  };
}

/** The browser as the polyfill shows it, in memory: only what this extension uses of it. */
export function makeRim() {
  const alarms = new Map<string, Alarm>();
  const session = new Map<string, unknown>();
  const drawn: { what: string; details: Record<string, unknown> }[] = [];
  const draw = (what: string) =>
    vi.fn(async (details: Record<string, unknown>) => {
      drawn.push({ what, details });
    });
  const browser = {
    alarms: {
      get: vi.fn(async (name: string) => alarms.get(name)),
      create: vi.fn((name: string, { when }: { when: number }) => {
        alarms.set(name, { name, scheduledTime: when });
      }),
      clear: vi.fn(async (name: string) => alarms.delete(name)),
      onAlarm: event(),
    },
    action: {
      setIcon: draw("icon"),
      setBadgeText: draw("badge"),
      setTitle: draw("title"),
      setBadgeBackgroundColor: draw("colour"),
    },
    runtime: {
      id: "svyazka@example.org",
      // Node knows no origin of moz-extension://, so a site stands in for it.
      getURL: (path: string) => `https://0b4e.extension.example/${path}`,
      sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
      onMessage: event(),
      onInstalled: event(),
      onStartup: event(),
    },
    tabs: {
      query: vi.fn(async (_which: object): Promise<readonly { readonly id?: number }[]> => []),
      create: vi.fn(async (_said: { readonly url: string }): Promise<unknown> => ({})),
      sendMessage: vi.fn(async (_tab: number, _message: unknown): Promise<unknown> => undefined),
      onRemoved: event(),
      onUpdated: event(),
    },
    i18n: { getUILanguage: vi.fn(() => "ru-RU") },
    storage: {
      local: {} as Record<string, unknown>,
      session: {
        get: async (key: string | null) =>
          Object.fromEntries([...session].filter(([each]) => key === null || each === key)),
        set: async (said: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(said)) session.set(key, value);
        },
        remove: async (key: string) => void session.delete(key),
      } as Record<string, unknown>,
    },
  };
  return { browser, alarms, session, drawn };
}

export type Rim = ReturnType<typeof makeRim>;
