import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import type { LinkId } from "../domain/ids";
import { Announcer } from "../ui/announce";
import { Button } from "../ui/button";
import type { LiveView } from "../ui/view";
import { words } from "../words";
import { later, loadLater } from "./later";
import { back, go, route } from "./route";
import { Home } from "./screens/home/home";
import { UndoBar } from "./undo-bar";
// Last, because it adjusts what the components bring along.
import "./popup.css";

/** The whole popup: one screen at a time, and what stays over all of them. */
export function Popup({ view }: { readonly view: LiveView<"popup"> }) {
  const [broken, mend] = useErrorBoundary();
  useEscape();
  if (broken !== undefined) return <Broken error={broken} onMend={mend} />;
  const undoable = view.state.value.answer?.undoable[0];
  return (
    <>
      <div class="popup-stage">
        <div class="popup-screen" key={later.value === null ? "home" : JSON.stringify(route.value)}>
          <Here view={view} />
        </div>
        <Announcer />
      </div>
      {undoable !== undefined && !isOn(undoable.link) && <UndoBar key={undoable.link} undoable={undoable} />}
    </>
  );
}

/** The screen of that link offers the undoing itself. */
const isOn = (link: LinkId): boolean => route.value.screen === "link" && route.value.link === link;

/** The screen of the route; until its scripts are there, the one before stays as it is. */
function Here({ view }: { readonly view: LiveView<"popup"> }) {
  const here = route.value;
  const screens = later.value;
  const [fault, setFault] = useState<unknown>(null);
  const missing = here.screen !== "home" && screens === null;
  useEffect(() => {
    if (missing) loadLater().catch(setFault);
  }, [missing]);
  if (fault !== null) throw fault;
  if (here.screen === "home" || screens === null) return <Home view={view} />;
  return <screens.LaterScreen here={here} popup={view.state.value.answer} />;
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
