import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { announceQuietly } from "../../../ui/announce";
import { IconButton } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { words } from "../../../words";
import { type AccountDraft, settleTag } from "./form-draft";
import { tagError } from "./form-errors";

interface TagsFieldProps {
  readonly typed: AccountDraft;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<AccountDraft>) => void;
}

/** One's own words for an account: Enter or a comma adds what is typed, Backspace in the empty field takes the last. */
export function TagsField({ typed, error, onChange }: TagsFieldProps) {
  const refused = useSignal<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const { tags, tag } = typed;
  const add = (text: string): void => {
    const next = settleTag({ ...typed, tag: text });
    refused.value = next.tag === "" ? null : tagError(next.tags);
    onChange({ tag: next.tag, tags: next.tags });
  };
  const remove = (gone: string): void => {
    onChange({ tags: tags.filter((each) => each !== gone) });
    announceQuietly(words.form_tag_removed({ tag: gone }));
    // What had the focus is gone with its tag.
    field.current?.querySelector("input")?.focus();
  };
  const hearKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const last = tags.at(-1);
    if (event.key === "Enter" && tag.trim() !== "") {
      event.preventDefault(); // here Enter adds the tag; in an empty field it saves the form as elsewhere
      add(tag);
    } else if (event.key === "Backspace" && tag === "" && last !== undefined) {
      event.preventDefault();
      remove(last);
    }
  };
  return (
    <div ref={field} class="stack-tight">
      <Field label={words.form_tags()} hint={words.form_tags_hint()} error={refused.value ?? error}>
        {(control) => (
          <input
            class="input"
            {...control}
            type="text"
            autoComplete="off"
            value={tag}
            onInput={(event) => {
              refused.value = null;
              const text = event.currentTarget.value;
              if (text.includes(",")) add(text);
              else onChange({ tag: text });
            }}
            onKeyDown={hearKey}
            data-testid="account-tag"
          />
        )}
      </Field>
      {tags.length > 0 && (
        <ul class="cluster" aria-label={words.form_tags()} data-testid="account-tags">
          {tags.map((each) => (
            <li key={each} class="chip chip-removable">
              <span class="one-line" title={each}>
                {each}
              </span>
              <IconButton
                icon="cross"
                label={words.form_tag_remove({ tag: each })}
                onClick={() => remove(each)}
                data-testid="remove-tag"
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
