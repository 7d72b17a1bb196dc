import { Icon } from "../../../ui/icon";
import { Screen } from "../../../ui/screen";
import { words } from "../../../words";
import { back } from "../../route";
import { Clock } from "./clock";
import { Post } from "./post";
import "../../flows.css";

/** The outside world as it is played here: its clock and its post. */
export const SimulationScreen = () => (
  <Screen title={words.post_screen_title()} onBack={back} testId="simulation">
    <div class="stack">
      <p class="note" data-tone="wait">
        <Icon name="info" />
        {words.post_plain()}
      </p>
      <Clock />
      <Post />
    </div>
  </Screen>
);
