import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { Icon } from "../../../ui/icon";
import { NotDoneWords } from "../../../ui/not-done";
import { words } from "../../../words";
import { useDemo } from "../../demo";
import { go } from "../../route";

/** Nobody here yet: what this is, what it is not, and the one next step. */
export function HomeEmpty() {
  const demo = useDemo();
  const load = async (): Promise<void> => {
    // The first account takes this screen away, so what comes after it must be said elsewhere.
    announce((await demo.load()) ? words.demo_loaded() : words.demo_partial());
  };
  return (
    <div class="home-empty" data-testid="empty">
      <span class="home-empty-mark">
        <Icon name="link" />
      </span>
      <h2>{words.empty_title()}</h2>
      <p class="muted">{words.empty_words()}</p>
      {demo.problem.value && <NotDoneWords problem={demo.problem.value} />}
      <div class="stack home-empty-steps">
        <Button
          kind="primary"
          icon="plus"
          wide
          onClick={() => go({ screen: "account-form", account: null })}
          data-testid="add-account"
        >
          {words.add_account()}
        </Button>
        <Button busy={demo.busy.value} wide onClick={() => void load()} data-testid="load-demo">
          {words.load_demo()}
        </Button>
      </div>
    </div>
  );
}
