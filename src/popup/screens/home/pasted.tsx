import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import type { Draft } from "../../../ui/drafts";
import { words } from "../../../words";
import { loadFinding } from "../../finding";
import { go } from "../../route";
import { prepareCode } from "../link/code-draft";
import type { CodeTaker } from "./code-takers";
import { isInField } from "./keys";

/** Digits, and what people write between them. */
const CODE_ALONE = /^[\s\p{Nd}\p{Pd}]*\p{Nd}[\s\p{Nd}\p{Pd}]*$/u;

/**
 * What is pasted anywhere on the first screen: a code goes to whoever waits for it, into the field of its link and no
 * further, since a try at the wrong link would count there. Other text is looked for.
 */
export function Pasted({ typed }: { readonly typed: Draft<string> }) {
  const asking = useSignal<readonly CodeTaker[]>([]);
  usePaste(asking, typed);
  if (asking.value.length === 0) return null;
  return <Which takers={asking.value} onDismiss={() => dismiss(asking)} />;
}

function dismiss(asking: Signal<readonly CodeTaker[]>): void {
  // Before the question goes, or the focus would go with it.
  document.querySelector<HTMLElement>('.home-list .row-main[tabindex="0"]')?.focus();
  asking.value = [];
}

function usePaste(asking: Signal<readonly CodeTaker[]>, typed: Draft<string>): void {
  useEffect(() => {
    const hear = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData("text").trim() ?? "";
      if (event.defaultPrevented || isInField(event) || text === "") return;
      event.preventDefault();
      void take(text);
    };
    const take = async (text: string): Promise<void> => {
      const { takersOf } = await loadFinding();
      const takers = await takersOf(text);
      const [taker, ...others] = takers;
      if (taker !== undefined && others.length === 0) fill(taker);
      else if (taker !== undefined) asking.value = takers;
      else if (CODE_ALONE.test(text)) announce(words.paste_none());
      else typed.set(text);
    };
    document.addEventListener("paste", hear);
    return () => document.removeEventListener("paste", hear);
  }, []);
}

function fill({ item, code }: CodeTaker): void {
  prepareCode(item.link, code);
  go({ screen: "link", link: item.link });
}

interface WhichProps {
  readonly takers: readonly CodeTaker[];
  readonly onDismiss: () => void;
}

/** Several wait for a code of that length. */
function Which({ takers, onDismiss }: WhichProps) {
  const question = useRef<HTMLElement>(null);
  useEffect(() => question.current?.focus(), [takers]);
  return (
    <section ref={question} class="home-section" tabIndex={-1} aria-labelledby="pasted-title" data-testid="pasted">
      <div class="card stack-tight">
        <h2 id="pasted-title">{words.paste_which({ code: takers[0]?.code ?? "" })}</h2>
        {takers.map((taker) => (
          <Button key={taker.item.link} wide onClick={() => fill(taker)} data-testid="code-taker">
            <span class="one-line">{taker.item.ownerName}</span> — <span class="one-line">{taker.item.otherName}</span>
          </Button>
        ))}
        <Button kind="plain" wide onClick={onDismiss} data-testid="dismiss-pasted">
          {words.paste_dismiss()}
        </Button>
      </div>
    </section>
  );
}
