import { useEffect, useErrorBoundary } from "preact/hooks";
import { Announcer } from "../ui/announce";
import { Button } from "../ui/button";
import type { LiveView } from "../ui/view";
import { words } from "../words";
import { back, go, type Route, route } from "./route";
import { AccountCard } from "./screens/account-card";
import { AccountForm } from "./screens/account-form";
import { Home } from "./screens/home";
import { LinkScreen } from "./screens/link";
import { LinkBusinessScreen } from "./screens/link-business";
import { Settings } from "./screens/settings";
import { SimulationScreen } from "./screens/simulation";
import { UndoBar } from "./undo-bar";

/** The whole popup: one screen at a time, and what stays over all of them. */
export function Popup({ view }: { readonly view: LiveView<"popup"> }) {
  const [broken, mend] = useErrorBoundary();
  useEscape();
  if (broken !== undefined) return <Broken error={broken} onMend={mend} />;
  const here = route.value;
  const undoable = view.state.value.answer?.undoable[0];
  return (
    <>
      <div class="popup-screen" key={JSON.stringify(here)}>
        {screenOf(here, view)}
      </div>
      {undoable !== undefined && <UndoBar key={undoable.link} undoable={undoable} />}
      <Announcer />
    </>
  );
}

function screenOf(here: Route, view: LiveView<"popup">) {
  switch (here.screen) {
    case "home":
      return <Home view={view} />;
    case "settings":
      return <Settings view={view} />;
    case "account-form":
      return <AccountForm account={here.account} />;
    case "account":
      return <AccountCard account={here.account} />;
    case "link-business":
      return <LinkBusinessScreen account={here.account} />;
    case "link":
      return <LinkScreen link={here.link} />;
    case "simulation":
      return <SimulationScreen />;
  }
}

/** Escape goes one step back; at the root it closes, as browsers do on their own. */
function useEscape(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      if (route.value.screen === "home") window.close();
      else back();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

/** A fault of ours must not leave a blank popup: it says so and leads out. */
function Broken({ error, onMend }: { readonly error: unknown; readonly onMend: () => void }) {
  const restart = (): void => {
    go({ screen: "home" });
    onMend();
  };
  return (
    <div class="popup-broken stack" role="alert">
      <h1>{words.broken_title()}</h1>
      <p>{words.broken_words()}</p>
      <p class="small muted">{error instanceof Error ? error.message : String(error)}</p>
      <Button kind="primary" onClick={restart}>
        {words.to_start()}
      </Button>
    </div>
  );
}
