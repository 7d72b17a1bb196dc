import type { AccountId } from "../../../domain/ids";
import { isLive } from "../../../domain/link";
import type { Moment } from "../../../domain/moment";
import type { AccountView, LinkView, PopupView } from "../../../domain/views";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { nearestAfter, turnsOf } from "../../../ui/nearest";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { back, go } from "../../route";
import { FamilyRow } from "../family/card-row";
import { AccountAbout } from "./card-about";
import { AccountActions } from "./card-actions";
import { AccountHead } from "./card-head";
import { AccountLinks, AccountSignIns } from "./card-links";
import { PointsEditor } from "./card-points";
import { PremiumEditor } from "./card-premium";
import { RemoveAccount } from "./card-remove";
import "./account.css";

interface AccountCardProps {
  readonly account: AccountId;
  /** Knows the name already, which is then read aloud on arrival. */
  readonly popup: PopupView | null;
}

/** Everything about one account. Links and actions wait for the account itself, so that nothing jumps. */
export function AccountCard({ account: id, popup }: AccountCardProps) {
  const { answer, problem } = useView("account", { account: id }).state.value;
  const name = answer?.name ?? popup?.accounts.find((row) => row.id === id)?.name;
  return (
    <Screen title={name ?? words.account_title()} onBack={back} testId="account-card">
      {problem !== null && <NotDoneWords problem={problem} />}
      {answer !== null && problem === null && <CardBody account={answer} />}
    </Screen>
  );
}

function CardBody({ account }: { readonly account: AccountView }) {
  const { answer, problem } = useView("links", { account: account.id }, { staleAt }).state.value;
  const links = answer?.links ?? null;
  return (
    <div class="stack account-card">
      <AccountHead account={account} />
      <AccountAbout account={account} />
      {problem !== null && <NotDoneWords problem={problem} />}
      <AccountLinks account={account} links={links} />
      {account.kind === "personal" && <AccountSignIns account={account} links={links} />}
      <FamilyRow account={account} />
      <section class="stack-tight" aria-labelledby="worth-title">
        <h2 id="worth-title" class="section-title">
          {words.worth_title()}
        </h2>
        <PointsEditor account={account} />
        <PremiumEditor account={account} />
      </section>
      <Button
        icon="history"
        onClick={() => go({ screen: "journal", account: account.id })}
        data-testid="account-journal"
      >
        {words.journal_title()}
      </Button>
      <AccountActions account={account} />
      {links !== null && <RemoveAccount account={account} live={links.filter(isLive)} />}
    </div>
  );
}

const staleAt = ({ links }: { readonly links: readonly LinkView[] }): Moment | null =>
  nearestAfter(simulatedNow(), links.flatMap(turnsOf));
