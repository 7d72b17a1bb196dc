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
    removeListener: (listener: Listener) => void listeners.splice(listeners.indexOf(listener) >>> 0, 1),
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
  const menus: Record<string, unknown>[] = [];
  const notices = new Map<string, Record<string, unknown>>();
  const permissions = new Set<string>();
  const keys: { name?: string; shortcut?: string }[] = [];
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
      openPopup: vi.fn(async (): Promise<void> => undefined),
    },
    commands: {
      onCommand: event(),
      getAll: vi.fn(async () => keys),
    } as {
      onCommand: ReturnType<typeof event>;
      getAll: () => Promise<typeof keys>;
      openShortcutSettings?: () => Promise<void>;
    },
    contextMenus: {
      create: vi.fn((item: Record<string, unknown>) => void menus.push(item)),
      removeAll: vi.fn(async () => void menus.splice(0)),
      onClicked: event(),
    },
    omnibox: {
      setDefaultSuggestion: vi.fn((_first: { description: string }): void => undefined),
      onInputChanged: event(),
      onInputEntered: event(),
    },
    permissions: {
      contains: vi.fn(async ({ permissions: asked }: { permissions: string[] }) =>
        asked.every((each) => permissions.has(each)),
      ),
      request: vi.fn(async ({ permissions: asked }: { permissions: string[] }) => {
        for (const each of asked) permissions.add(each);
        return true;
      }),
      onAdded: event(),
      onRemoved: event(),
    },
    // Without the permission a browser has no such object.
    notifications: undefined as ReturnType<typeof notifying> | undefined,
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
      sendMessage: vi.fn(async (_tab: number, _message: unknown): Promise<unknown> => undefined),
      create: vi.fn(async (_said: { url: string }): Promise<void> => undefined),
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
  const notifying = () => ({
    create: vi.fn(async (id: string, said: Record<string, unknown>) => void notices.set(id, said)),
    clear: vi.fn(async (id: string) => notices.delete(id)),
    onClicked: event(),
  });
  /** The person lets the extension notify, or no longer. */
  const allowNotices = (allowed: boolean): void => {
    if (allowed) permissions.add("notifications");
    else permissions.delete("notifications");
    browser.notifications = allowed ? notifying() : undefined;
    (allowed ? browser.permissions.onAdded : browser.permissions.onRemoved).tell({ permissions: ["notifications"] });
  };
  return { browser, alarms, session, drawn, menus, notices, keys, allowNotices };
}

export type Rim = ReturnType<typeof makeRim>;
