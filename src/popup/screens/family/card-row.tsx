import type { AccountId } from "../../../domain/ids";
import type { AccountView } from "../../../domain/views";
import { readView } from "../../../messages/client";
import { Icon } from "../../../ui/icon";
import { words } from "../../../words";
import { go, route } from "../../route";

const SITTING: ReadonlySet<string> = new Set(["active", "suspended", "ending"]);

/** From a personal account's card to its family: that which it is a member of, else its own. */
export function FamilyRow({ account: { id, kind } }: { readonly account: AccountView }) {
  if (kind !== "personal") return null;
  return (
    <button
      type="button"
      class="row link-row family-card-row"
      onClick={() => void openFamily(id)}
      data-testid="open-family"
    >
      <span class="row-words">
        <span>{words.family_title()}</span>
        <span class="small muted">{words.family_card_none()}</span>
      </span>
      <Icon name="chevron" />
    </button>
  );
}

/** Whose family it is, is asked only now: the card itself does not show it. */
async function openFamily(account: AccountId): Promise<void> {
  const reply = await readView("links", { account });
  const links = reply.ok ? reply.value.links : [];
  const sits = links.find(({ kind, state }) => kind === "family" && SITTING.has(state));
  // Whoever went elsewhere meanwhile stays there.
  if (route.value.screen === "account") go({ screen: "family", organiser: sits?.owner ?? account });
}
