import type { AccountId } from "../../../domain/ids";
import type { LinkView } from "../../../domain/views";
import { Button } from "../../../ui/button";
import { words } from "../../../words";
import { go, goInstead } from "../../route";
import { prepareFlow } from "../business/draft";
import { prepareSocial } from "../social/draft";

/** What to do after a link ended: the same two accounts again where both are still here, else back to the list. */
export function LinkAnew({ link }: { readonly link: LinkView }) {
  const { ownerAccount: personal, otherAccount: business } = link;
  if (personal !== null && "provider" in link.other) return <SignInAnew account={personal.id} {...link.other} />;
  if (link.kind !== "business" || personal === null || business === null) {
    return <Button onClick={() => go({ screen: "home" })}>{words.link_to_home()}</Button>;
  }
  const again = (): void => {
    prepareFlow(personal.id, business.id);
    goInstead({ screen: "link-business", account: personal.id });
  };
  return (
    <Button kind="primary" icon="link" onClick={again} data-testid="link-anew">
      {words.link_anew()}
    </Button>
  );
}

interface SignInAnewProps {
  readonly account: AccountId;
  readonly provider: string;
  readonly handle: string;
}

/** The same identity again: only the terms are read anew. */
function SignInAnew({ account, provider, handle }: SignInAnewProps) {
  const again = (): void => {
    prepareSocial(account, provider, handle);
    goInstead({ screen: "link-social", account });
  };
  return (
    <Button kind="primary" icon="link" onClick={again} data-testid="sign-in-anew">
      {words.social_anew()}
    </Button>
  );
}
