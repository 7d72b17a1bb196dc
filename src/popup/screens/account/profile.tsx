import { useEffect } from "preact/hooks";
import type { ProfileKey } from "../../../domain/ids";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { back, goInstead } from "../../route";
import { prepareProfile } from "./prepare";

interface ProfileScreenProps {
  readonly profile: ProfileKey;
  readonly accountsInAll: number;
}

/** A profile that was pointed at: leads on to the account that it belongs to, or to a form that adds it. */
export function ProfileScreen({ profile, accountsInAll }: ProfileScreenProps) {
  const { answer, problem } = useView("page", { keys: [profile] }).state.value;
  useEffect(() => {
    if (answer === null) return;
    const account = answer.marks[0]?.account ?? null;
    if (account !== null) return goInstead({ screen: "account", account });
    prepareProfile(profile, accountsInAll);
    goInstead({ screen: "account-form", account: null });
  }, [answer]);
  return (
    <Screen title={words.form_title_add()} onBack={back} testId="profile">
      {problem && <NotDoneWords problem={problem} />}
    </Screen>
  );
}
