import { render } from "preact";
import { vi } from "vitest";
import type { Route } from "../../src/popup/route";
import { type FakeBackground, pass } from "../ui/fake-background";
import { plain } from "../ui/sentences";

/** Everything that was begun, also the loading of screens, comes to its end; no time passes. */
export async function settle(): Promise<void> {
  await pass();
  await vi.dynamicImportSettled();
  await pass();
}

/**
 * Opens the popup, as a browser does: all its modules begin anew, and what it knows of earlier is what the session
 * keeps. `at` puts it where it was left.
 */
export async function openPopup(background: FakeBackground, at: readonly Route[] = []): Promise<void> {
  await closePopup();
  if (at.length > 0) background.rim.session.set("draft:route", { value: at, savedAt: Date.now() });
  document.body.innerHTML = '<div id="root"></div>';
  vi.resetModules();
  await import("../../src/popup/main");
  await settle();
}

/** As the popup is closed by a click beside it: nobody in it is told. */
export async function closePopup(): Promise<void> {
  const root = document.getElementById("root");
  if (root !== null) render(null, root);
  await pass();
  document.body.innerHTML = "";
}

export const byTestId = (id: string): HTMLElement | null => document.querySelector(`[data-testid="${id}"]`);

export function theOne(id: string): HTMLElement {
  const found = byTestId(id);
  if (found === null) throw new Error(`there is no ${id} in: ${textOf()}`);
  return found;
}

export async function click(id: string): Promise<void> {
  theOne(id).click();
  await settle();
}

/** Presses something by pointer and lets it go after so long (ms). */
export async function hold(id: string, forMs = 1_500): Promise<void> {
  const point = (type: string): boolean =>
    byTestId(id)?.dispatchEvent(new PointerEvent(type, { button: 0, bubbles: true, cancelable: true })) ?? false;
  point("pointerdown");
  await pass(forMs);
  await settle();
  point("pointerup");
  await settle();
}

export const textOf = (id?: string): string =>
  plain(id === undefined ? document.body.textContent : byTestId(id)?.textContent);

export async function type(id: string, text: string): Promise<void> {
  const input = theOne(id) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await settle();
}

/** Presses a key where the focus is. */
export async function press(code: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent("keydown", { code, key: code, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  await settle();
  return event;
}

/** Where the popup was left: what it would open with. */
export const keptPath = (background: FakeBackground): unknown =>
  (background.rim.session.get("draft:route") as { readonly value: unknown } | undefined)?.value;
