import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { accountId, linkId } from "../domain/ids";
import { readView } from "../messages/client";
import { words } from "../words";
import { Button } from "./button";
import { type OpenRecord, otherName, ownerName, type RecordRef } from "./link-names";

interface Found {
  readonly words: () => string;
  readonly openLabel: () => string;
  readonly record: RecordRef;
}

/** The records that stand in the way, by name; each with a button that goes to it where the screen knows the way. */
export function Culprits({
  ids,
  onOpen,
}: {
  readonly ids: readonly string[];
  readonly onOpen?: OpenRecord | undefined;
}) {
  return (
    <div class="not-done-culprits">
      <span class="small muted">{words.refusal_culprits()}</span>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Culprit id={id} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Culprit({ id, onOpen }: { readonly id: string; readonly onOpen?: OpenRecord | undefined }) {
  const found = useSignal<Found | "gone" | null>(null);
  useEffect(() => {
    let wanted = true;
    void find(id).then((record) => {
      if (wanted) found.value = record ?? "gone";
    });
    return () => {
      wanted = false;
    };
  }, [id]);

  if (found.value === null) return <span class="muted">…</span>;
  if (found.value === "gone") return <span class="muted">{words.refusal_culprit_gone()}</span>;
  const { words: name, openLabel, record } = found.value;
  return (
    <div class="cluster">
      <span class="grow">{name()}</span>
      {onOpen && (
        <Button onClick={() => onOpen(record)} aria-label={openLabel()} data-testid="open-culprit">
          {words.refusal_open()}
        </Button>
      )}
    </div>
  );
}

/** An id does not say whether it is a link's or an account's; links are in the way more often. */
async function find(id: string): Promise<Found | null> {
  const link = await readView("link", { link: linkId(id) });
  if (link.ok) {
    const names = { owner: ownerName(link.value), other: otherName(link.value) };
    return {
      words: () => words.refusal_culprit_link(names),
      openLabel: () => words.refusal_open_link(names),
      record: { link: link.value.id },
    };
  }
  const account = await readView("account", { account: accountId(id) });
  if (!account.ok) return null;
  const { name } = account.value;
  return {
    words: () => words.refusal_culprit_account({ name }),
    openLabel: () => words.refusal_open_account({ name }),
    record: { account: account.value.id },
  };
}
