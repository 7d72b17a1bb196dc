import { Icon } from "../../../ui/icon";
import { words } from "../../../words";
import type { LinkPartProps } from "./part";
import { scopeWords } from "./scopes";

/** A line that says what of the profile may be seen; none for links that have no such thing. */
export function Granted({ link: { scopes } }: LinkPartProps) {
  if (scopes === undefined) return null;
  return (
    <li class="term" data-testid="granted">
      <Icon name="eye" />
      {words.granted_scopes({ scopes: scopes.map(scopeWords).join("; ") })}
    </li>
  );
}
