// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackground, pass } from "./fake-background";

const { announce, announceQuietly, Announcer } = await import("../../src/ui/announce");
const { Button, IconButton } = await import("../../src/ui/button");
const { Choice } = await import("../../src/ui/choice");
const { Field } = await import("../../src/ui/field");
const { Screen } = await import("../../src/ui/screen");

beforeEach(() => {
  fakeBackground();
});
afterEach(async () => {
  await pass(10_000);
  render(null, document.body);
  await pass();
  vi.useRealTimers();
});
const one = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
};

describe("a button", () => {
  it("gives its click on, but not while what it did is under way, and keeps its focus then", () => {
    const onClick = vi.fn();
    render(<Button onClick={onClick}>Go</Button>, document.body);
    one("button").focus();
    one("button").click();
    render(
      <Button busy onClick={onClick}>
        Go
      </Button>,
      document.body,
    );
    one("button").click();
    expect(onClick).toHaveBeenCalledTimes(1);
    expect(one("button").getAttribute("aria-busy")).toBe("true");
    expect(one("button").getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(one("button"));
  });

  it("does not send its form off while busy", () => {
    const onSubmit = vi.fn((event: Event) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <Button type="submit" busy>
          Go
        </Button>
      </form>,
      document.body,
    );
    one("button").click();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("that is only a drawing has a name", () => {
    render(<IconButton icon="cross" label="Remove" />, document.body);
    expect(one("button").getAttribute("aria-label")).toBe("Remove");
    expect(one("button").textContent).toBe("");
  });
});

describe("a field", () => {
  const draw = (hint?: string, error?: string | null): void =>
    render(
      <Field label="Name" hint={hint} error={error}>
        {(control) => <input {...control} />}
      </Field>,
      document.body,
    );

  it("is spoken with its label, and with its hint where there is one", () => {
    draw();
    expect(one("label").getAttribute("for")).toBe(one("input").id);
    expect(one("input").hasAttribute("aria-describedby")).toBe(false);
    draw("As you call it");
    expect(one(`[id="${one("input").getAttribute("aria-describedby")}"]`).textContent).toBe("As you call it");
    expect(one("input").hasAttribute("aria-invalid")).toBe(false);
  });

  it("is spoken with its error, which takes the place of the hint", () => {
    draw("As you call it", "Enter a name");
    expect(one(`[id="${one("input").getAttribute("aria-describedby")}"]`).textContent).toBe("Enter a name");
    expect(one("input").getAttribute("aria-invalid")).toBe("true");
    expect(document.body.textContent).not.toContain("As you call it");
    draw("As you call it", null);
    expect(document.body.textContent).toContain("As you call it");
  });
});

describe("a choice", () => {
  it("is radio buttons under one legend, one of them chosen", () => {
    const onChange = vi.fn();
    const options = [
      { value: "light", label: "Light" },
      { value: "dark", label: "Dark" },
    ] as const;
    render(<Choice legend="Theme" options={options} value="light" onChange={onChange} />, document.body);
    const [light, dark] = [...document.querySelectorAll("input")];
    expect(one("legend").textContent).toBe("Theme");
    expect([light?.checked, dark?.checked]).toEqual([true, false]);
    expect(light?.name).toBe(dark?.name);
    dark?.click();
    expect(onChange.mock.calls).toEqual([["dark"]]);
  });
});

describe("a screen", () => {
  it("has its heading read aloud on arrival, unless it sets the focus itself", () => {
    render(<Screen title="Settings">…</Screen>, document.body);
    expect(document.activeElement).toBe(one("h1"));
    render(null, document.body);
    render(
      <Screen title="Settings" focus="none">
        …
      </Screen>,
      document.body,
    );
    expect(document.activeElement).not.toBe(one("h1"));
  });

  it("leads back where there is a way", () => {
    const onBack = vi.fn();
    render(
      <Screen title="Settings" onBack={onBack}>
        …
      </Screen>,
      document.body,
    );
    one("[data-testid=back]").click();
    expect(onBack).toHaveBeenCalledTimes(1);
    render(<Screen title="Settings">…</Screen>, document.body);
    expect(document.querySelector("[data-testid=back]")).toBeNull();
  });
});

describe("what is announced", () => {
  beforeEach(async () => {
    render(<Announcer />, document.body);
    await pass();
  });
  const status = (): HTMLElement => one("[role=status]");

  it("stands for five seconds, then goes; its place stays, or nobody would listen there", async () => {
    expect(status().textContent).toBe("");
    announce("Saved");
    await pass(4_999);
    expect(status().textContent).toBe("Saved");
    expect(status().className).toBe("toast");
    await pass(1);
    expect(status().textContent).toBe("");
  });

  it("stands five seconds from the last words on", async () => {
    announce("Saved");
    await pass(4_000);
    announce("Removed");
    await pass(4_000);
    expect(status().textContent).toBe("Removed");
  });

  it("is gone with the next press or click, so that it lies on nothing", async () => {
    for (const event of ["pointerdown", "keydown"]) {
      announce("Saved");
      await pass();
      dispatchEvent(new Event(event));
      await pass();
      expect(status().textContent).toBe("");
    }
  });

  it("is for ears only where eyes see it already, and is not dismissed", async () => {
    announceQuietly("Active: Anna");
    await pass();
    expect(status().className).toBe("visually-hidden");
    dispatchEvent(new Event("keydown"));
    await pass();
    expect(status().textContent).toBe("Active: Anna");
  });
});
