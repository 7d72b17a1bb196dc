import type { Language, Theme } from "../../../domain/commands";
import type { PopupView } from "../../../domain/views";
import { Choice } from "../../../ui/choice";
import { useDeed } from "../../../ui/deed";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { words } from "../../../words";
import { back } from "../../route";
import { Choices } from "./choices";
import { HiddenAccounts } from "./hidden";

/** How the screens look, who is hidden, and what this whole thing is. */
export function Settings({ popup }: { readonly popup: PopupView | null }) {
  const setting = useDeed("preferences.set");
  const preferences = popup?.preferences;
  return (
    <Screen title={words.settings()} onBack={back} testId="settings">
      <div class="stack settings">
        {setting.problem.value && <NotDoneWords problem={setting.problem.value} />}
        <Choice
          legend={words.language_title()}
          value={preferences?.language ?? "system"}
          onChange={(value) => void setting.give({ language: value === "system" ? null : value })}
          testId="language"
          options={languages()}
        />
        <Choice
          legend={words.theme_title()}
          value={preferences?.theme ?? "system"}
          onChange={(theme) => void setting.give({ theme })}
          testId="theme"
          options={themes()}
        />
        <Choices />
        <HiddenAccounts />
        <section class="stack-tight">
          <h2>{words.about_title()}</h2>
          <p class="muted">{words.about_words()}</p>
          <p class="muted">{words.simulation_explained()}</p>
        </section>
        <section class="stack-tight">
          <h2>{words.promise_title()}</h2>
          <p class="muted">{words.promise_words()}</p>
        </section>
      </div>
    </Screen>
  );
}

interface Named<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** Each language is called by its own name: whoever cannot read the screen must still find theirs. */
const languages = (): readonly Named<Language | "system">[] => [
  { value: "system", label: words.language_system() },
  { value: "ru", label: words.language_ru() },
  { value: "en", label: words.language_en() },
];

const themes = (): readonly Named<Theme>[] => [
  { value: "system", label: words.theme_system() },
  { value: "light", label: words.theme_light() },
  { value: "dark", label: words.theme_dark() },
];
