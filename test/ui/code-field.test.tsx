// @vitest-environment happy-dom
import fc from "fast-check";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CodeField } from "../../src/ui/code-field";

const onComplete = vi.fn();
let value = "";
/** A screen that holds the digits, as the link's does. */
function draw(more: Partial<Parameters<typeof CodeField>[0]> = {}): HTMLInputElement {
  render(
    <CodeField
      label="Code"
      length={6}
      value={value}
      onChange={(digits) => {
        value = digits;
        draw(more);
      }}
      onComplete={onComplete}
      {...more}
    />,
    document.body,
  );
  const input = document.querySelector("input");
  if (input === null) throw new Error("no field");
  return input;
}

beforeEach(() => {
  value = "";
});
afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

/** The field as the browser leaves it after a key or an edit of its own. */
function edit(input: HTMLInputElement, text: string, composing = false): void {
  input.value = text;
  const event = new InputEvent("input", { bubbles: true });
  Object.defineProperty(event, "isComposing", { value: composing });
  input.dispatchEvent(event);
}

/** Whether the browser is left to paste by itself. */
function paste(input: HTMLInputElement, text: string): boolean {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "clipboardData", { value: { getData: () => text } });
  return input.dispatchEvent(event);
}

function press(input: HTMLInputElement, key: string, more: KeyboardEventInit = {}): void {
  input.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
}

describe("the field of a code", () => {
  it("takes digits only, and tells of each", () => {
    const input = draw();
    edit(input, "1");
    edit(input, "1a");
    edit(input, "12");
    expect(value).toBe("12");
    expect(input.value).toBe("12");
    expect(onComplete).not.toHaveBeenCalled();
  });

  it("loses a letter also where the digits stay as they were", () => {
    value = "12";
    const input = draw();
    edit(input, "1x2");
    expect(input.value).toBe("12");
    expect(value).toBe("12");
  });

  it("sends the code off with its last digit, once", () => {
    const input = draw();
    edit(input, "12345");
    expect(onComplete).not.toHaveBeenCalled();
    edit(input, "123456");
    edit(input, "123456x");
    expect(onComplete.mock.calls).toEqual([["123456"]]);
  });

  it("does not send off a code that was there from the start", () => {
    value = "123456";
    draw();
    expect(onComplete).not.toHaveBeenCalled();
  });

  it("keeps no more digits than a code has, whatever is typed into it", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("1", "7", "٣", "５", "a", " ", "-"), minLength: 5, maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 5 }), (texts) => {
        value = "";
        const input = draw();
        for (const text of texts) {
          edit(input, text);
          expect(value).toMatch(/^[0-9]{0,6}$/);
          expect(input.value).toBe(value);
        }
      }),
    );
  });

  it("takes a pasted code whole, in place of what was there", () => {
    value = "99";
    const input = draw();
    expect(paste(input, "Your code is 123 456, valid for 10 minutes")).toBe(false);
    expect(value).toBe("123456");
    expect(onComplete.mock.calls).toEqual([["123456"]]);
  });

  it("leaves to the browser to paste what holds no code", () => {
    const input = draw();
    expect(paste(input, "12")).toBe(true);
    expect(value).toBe("");
  });

  it("waits for an input method to be done", () => {
    const input = draw();
    edit(input, "１２", true);
    expect(value).toBe("");
    input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    expect(value).toBe("12");
  });
});

describe("a full field", () => {
  beforeEach(() => {
    value = "123456";
  });

  it("has the digit under the caret replaced by the next one", () => {
    const input = draw();
    input.setSelectionRange(2, 2);
    press(input, "9");
    expect([input.selectionStart, input.selectionEnd]).toEqual([2, 3]);
  });

  it.each([
    ["a letter", "a", {}],
    ["an arrow", "ArrowLeft", {}],
    ["a chord of the browser", "1", { ctrlKey: true }],
    ["a key of the browser, though it has a digit in its name", "F5", {}],
  ])("keeps the caret as it is at %s", (_, key, more) => {
    const input = draw();
    input.setSelectionRange(2, 2);
    press(input, key, more);
    expect([input.selectionStart, input.selectionEnd]).toEqual([2, 2]);
  });

  it("keeps what is selected, and the caret after its last digit", () => {
    const input = draw();
    input.setSelectionRange(1, 4);
    press(input, "9");
    expect([input.selectionStart, input.selectionEnd]).toEqual([1, 4]);
    input.setSelectionRange(6, 6);
    press(input, "9");
    expect([input.selectionStart, input.selectionEnd]).toEqual([6, 6]);
  });

  it("is not what a half-typed one is: there a digit goes in between", () => {
    value = "123";
    const input = draw();
    input.setSelectionRange(1, 1);
    press(input, "9");
    expect([input.selectionStart, input.selectionEnd]).toEqual([1, 1]);
  });
});

describe("the field to those who come to it", () => {
  it("is one text field with its label, made for codes", () => {
    const input = draw({ describedBy: "words" });
    expect(document.querySelectorAll("input")).toHaveLength(1);
    expect(document.querySelector("label")?.htmlFor).toBe(input.id);
    expect(input.autocomplete).toBe("one-time-code");
    expect(input.inputMode).toBe("numeric");
    expect(input.getAttribute("aria-describedby")).toBe("words");
    expect(document.querySelectorAll(".code-box[aria-hidden=true]")).toHaveLength(6);
  });

  it("takes the focus where it is asked to, and not while it is shut", () => {
    const open = draw({ autoFocus: true });
    expect(document.activeElement).toBe(open);
    render(null, document.body);
    const shut = draw({ autoFocus: true, disabled: true });
    expect(document.activeElement).not.toBe(shut);
  });

  it("selects all of a wrong code, so that typing begins anew", async () => {
    value = "123456";
    draw();
    const input = draw({ invalid: true });
    await vi.waitUntil(() => input.selectionEnd === 6 && input.selectionStart === 0);
    expect(document.activeElement).toBe(input);
    expect(input.getAttribute("aria-invalid")).toBe("true");
  });

  it("leaves a part of a code as it is, with the caret after it", async () => {
    value = "123";
    draw();
    const input = draw({ invalid: true });
    await vi.waitUntil(() => document.activeElement === input);
    expect([input.selectionStart, input.selectionEnd]).toEqual([3, 3]);
  });
});
