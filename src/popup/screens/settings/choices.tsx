import { NotDoneWords } from "../../../ui/not-done";
import { useView } from "../../../ui/view";
import { BadgeSetting } from "./badge";
import { KeysSetting } from "./keys";
import { NoticesSetting } from "./notices";
import "./settings.css";

/** What can be chosen beyond the looks: toolbar, notifications, keys. */
export function Choices() {
  const { answer, problem } = useView("preferences", {}).state.value;
  if (answer === null) return problem && <NotDoneWords problem={problem} />;
  return (
    <>
      <BadgeSetting badge={answer.badge} />
      <NoticesSetting notifications={answer.notifications} quiet={answer.quiet} />
      <KeysSetting slots={answer.slots} />
    </>
  );
}
