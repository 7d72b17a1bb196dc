// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { words } from "../../src/words";
import { fakeBackground, pass } from "./fake-background";
import { plain } from "./sentences";

const { HoldButton } = await import("../../src/ui/hold-button");

const done = vi.fn();
beforeEach(async () => {
  fakeBackground();
  done.mockClear();
  render(
    <HoldButton word="unlink" onDone={done} testId="it">
      Unlink
    </HoldButton>,
    document.body,
  );
  await pass();
});
afterEach(async () => {
  render(null, document.body);
  await pass();
  vi.useRealTimers();
});

const part = (name: string): HTMLElement | null => document.querySelector(`[data-testid="${name}"]`);
const text = (): string => plain(document.body.textContent);
async function point(type: string, button = 0): Promise<void> {
  part("it")?.dispatchEvent(new PointerEvent(type, { button, bubbles: true }));
  await pass();
}
async function typeWord(word: string): Promise<void> {
  part("it")?.click();
  await pass();
  const field = part("it-word") as HTMLInputElement;
  field.value = word;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await pass();
  part("it-send")?.click();
  await pass();
}

describe("a button that is held", () => {
  it("does it once it was held for a second and a half, and once only", async () => {
    await point("pointerdown");
    await pass(1_499);
    expect(done).not.toHaveBeenCalled();
    await pass(1);
    expect(done).toHaveBeenCalledTimes(1);
    await point("pointerup");
    await pass(5_000);
    expect(done).toHaveBeenCalledTimes(1);
  });

  it.each(["pointerup", "pointerleave", "pointercancel"])(
    "does nothing where it is let go early, and says so: %s",
    async (end) => {
      await point("pointerdown");
      await pass(1_400);
      await point(end);
      await pass(5_000);
      expect(done).not.toHaveBeenCalled();
      expect(text()).toContain(words.hold_early());
    },
  );

  it("counts anew each time it is held", async () => {
    await point("pointerdown");
    await pass(1_000);
    await point("pointerup");
    await point("pointerdown");
    await pass(1_000);
    await point("pointerup");
    expect(done).not.toHaveBeenCalled();
  });

  it("is not held by another button of the mouse", async () => {
    await point("pointerdown", 2);
    await pass(2_000);
    expect(done).not.toHaveBeenCalled();
  });

  it("does nothing any more once it is gone", async () => {
    await point("pointerdown");
    render(null, document.body);
    await pass(2_000);
    expect(done).not.toHaveBeenCalled();
  });
});

describe("the way without holding", () => {
  it("opens at a press of a key or of a screen reader, and has the focus", async () => {
    part("it")?.click();
    await pass();
    expect(document.activeElement).toBe(part("it-word"));
    expect(done).not.toHaveBeenCalled();
  });

  it.each(["unlink", " Unlink ", "UNLINK"])("does it by the word, however it is written: %j", async (word) => {
    await typeWord(word);
    expect(done).toHaveBeenCalledTimes(1);
    expect(part("it-word")).toBeNull();
    expect(document.activeElement).toBe(part("it"));
  });

  it("does nothing by another word, and says so", async () => {
    await typeWord("keep");
    expect(done).not.toHaveBeenCalled();
    expect(text()).toContain(words.hold_wrong({ word: "unlink" }));
  });

  it("does nothing by no word: a key that is held down comes more than once", async () => {
    await typeWord("");
    expect(done).not.toHaveBeenCalled();
    expect(text()).not.toContain(words.hold_wrong({ word: "unlink" }));
  });

  it("is left by Escape, which leaves nothing else", async () => {
    part("it")?.click();
    await pass();
    const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    part("it-word")?.dispatchEvent(key);
    await pass();
    expect(key.defaultPrevented).toBe(true);
    expect(part("it-word")).toBeNull();
    expect(document.activeElement).toBe(part("it"));
  });
});
