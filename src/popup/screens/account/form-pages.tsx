import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { ACCOUNT_BOUNDS } from "../../../domain/account";
import type { ProfileKey } from "../../../domain/ids";
import { keyOfAddress } from "../../../marketplaces/pages";
import { Button, IconButton } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { words } from "../../../words";
import type { AccountDraft } from "./form-draft";
import { pageWords } from "./page-words";

interface PagesFieldProps {
  readonly typed: AccountDraft;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<AccountDraft>) => void;
}

/** The pages that an account is known by: an address is pasted or typed, its key goes into the list. */
export function PagesField({ typed, error, onChange }: PagesFieldProps) {
  const unknown = useSignal(false);
  const field = useRef<HTMLDivElement>(null);
  const key = keyOfAddress(typed.address);
  const add = (): void => {
    unknown.value = key === null && typed.address.trim() !== "";
    if (key !== null) onChange(settleAddress(typed));
  };
  const take = (address: string, pasted: boolean): void => {
    unknown.value = false;
    const next = { ...typed, address };
    onChange(pasted ? settleAddress(next) : { address });
  };

  return (
    <div ref={field} class="stack-tight">
      <Field
        label={words.form_pages()}
        hint={key === null ? words.form_pages_hint() : words.form_page_known({ page: pageWords(key) })}
        error={unknown.value ? words.form_page_unknown() : error}
      >
        {(control) => (
          <div class="pages-line">
            <input
              class="input"
              {...control}
              type="text"
              inputMode="url"
              autoComplete="off"
              spellcheck={false}
              placeholder="ozon.ru/seller/…"
              value={typed.address}
              onInput={(event) => take(event.currentTarget.value, event.inputType === "insertFromPaste")}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || typed.address.trim() === "") return;
                event.preventDefault(); // here Enter adds the page; in an empty field it saves the form as elsewhere
                add();
              }}
              data-testid="account-page"
            />
            <Button onClick={add} data-testid="add-page">
              {words.form_page_add()}
            </Button>
          </div>
        )}
      </Field>
      <Pages
        keys={typed.pages}
        onRemove={(gone) => {
          onChange({ pages: typed.pages.filter((each) => each !== gone) });
          // What had the focus is gone with its page.
          field.current?.querySelector("input")?.focus();
        }}
      />
    </div>
  );
}

interface PagesProps {
  readonly keys: readonly ProfileKey[];
  readonly onRemove: (key: ProfileKey) => void;
}

function Pages({ keys, onRemove }: PagesProps) {
  if (keys.length === 0) return null;
  return (
    <ul class="cluster" data-testid="account-pages">
      {keys.map((key) => (
        <li key={key} class="chip chip-removable">
          <span class="one-line" title={key}>
            {pageWords(key)}
          </span>
          <IconButton
            icon="cross"
            label={words.form_page_remove({ page: pageWords(key) })}
            onClick={() => onRemove(key)}
            data-testid="remove-page"
          />
        </li>
      ))}
    </ul>
  );
}

/** Puts a typed address that names somebody into the list; leaves any other where it is. */
export function settleAddress(typed: AccountDraft): AccountDraft {
  const key = keyOfAddress(typed.address);
  if (key === null || typed.pages.length >= ACCOUNT_BOUNDS.profileKeys) return typed;
  return { ...typed, address: "", pages: typed.pages.includes(key) ? typed.pages : [...typed.pages, key] };
}
