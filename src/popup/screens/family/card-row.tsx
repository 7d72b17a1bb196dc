import type { AccountView } from "../../../domain/views";
import { Icon } from "../../../ui/icon";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { go } from "../../route";

/** From a personal account's card to its family: that which it is a member of, else its own. */
export function FamilyRow({ account }: { readonly account: AccountView }) {
  return account.kind === "personal" ? <PersonalRow account={account} /> : null;
}

function PersonalRow({ account: { id } }: { readonly account: AccountView }) {
  const { answer } = useView("links", { account: id }).state.value;
  const sits = answer?.links.find(({ kind, state }) => kind === "family" && SITTING.has(state));
  return (
    <button
      type="button"
      class="row link-row family-card-row"
      onClick={() => go({ screen: "family", organiser: sits?.owner ?? id })}
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

const SITTING: ReadonlySet<string> = new Set(["active", "suspended", "ending"]);
