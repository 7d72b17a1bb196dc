import { useEffect } from "preact/hooks";
import type { Draft } from "../../../ui/drafts";
import { isInField } from "./keys";

interface Typing {
  readonly typed: Draft<string>;
  /** Puts the focus into the field. */
  readonly toField: () => void;
  readonly openKeys: () => void;
}

/**
 * Letters go to the filter wherever the focus is, as whatever they are on the layout; commands are keys by their
 * place. It hears before everybody else, or Escape would close the popup with what was typed.
 */
export function useTyping({ typed, toField, openKeys }: Typing): void {
  useEffect(() => {
    const commands: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
      Escape: () => typed.value.peek() !== "" && put(typed, ""),
      Backspace: (event) => !isInField(event) && typed.value.peek() !== "" && put(typed, shorter(typed.value.peek())),
      // On a Russian layout it is the 7.
      "?": (event) => !isInField(event) && done(openKeys),
      Slash: (event) => !isInField(event) && done(event.shiftKey ? openKeys : toField),
    };
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const command = commands[event.key] ?? commands[event.code];
      const took = command === undefined ? letter(event, typed) : command(event);
      if (took) event.preventDefault();
    };
    // Firefox presses a button when the space bar comes up again.
    const release = (event: KeyboardEvent): void => {
      if (event.code === "Space" && !isInField(event) && typed.value.peek() !== "") event.preventDefault();
    };
    document.addEventListener("keydown", hear, true);
    document.addEventListener("keyup", release, true);
    return () => {
      document.removeEventListener("keydown", hear, true);
      document.removeEventListener("keyup", release, true);
    };
  }, []);
}

/** Takes one more letter; digits switch, and the space bar presses a button until something is typed. */
function letter(event: KeyboardEvent, typed: Draft<string>): boolean {
  const { key, code } = event;
  const text = typed.value.peek();
  if (isInField(event) || [...key].length !== 1 || /^(?:Digit|Numpad)\d$/.test(code)) return false;
  if (key === " " && text === "") return false;
  return put(typed, text + key);
}

function put(typed: Draft<string>, text: string): true {
  typed.set(text);
  return true;
}

function done(what: () => void): true {
  what();
  return true;
}

const shorter = (text: string): string => [...text].slice(0, -1).join("");
