import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { PopupView } from "../../../domain/views";
import { Button, IconButton } from "../../../ui/button";
import { Icon } from "../../../ui/icon";
import { NotDoneWords } from "../../../ui/not-done";
import type { LiveView } from "../../../ui/view";
import { words } from "../../../words";
import { go } from "../../route";
import { AccountList } from "./accounts";
import { HomeEmpty } from "./empty";
import { FamilyStrip } from "./family";
import { WaitingList } from "./waiting";
import "./home.css";

/** The first screen: what waits, who is who, who is active. */
export function Home({ view }: { readonly view: LiveView<"popup"> }) {
  const { answer, problem } = view.state.value;
  return (
    <div class="screen" data-testid="home">
      <HomeHeader focused={answer === null || answer.accountsInAll === 0} />
      <main class="screen-body" aria-busy={answer === null && problem === null}>
        {problem !== null && <NotDoneWords problem={problem} onRetry={view.ask} />}
        {answer !== null && <HomeBody answer={answer} />}
        {answer === null && problem === null && <SlowWords />}
      </main>
      {answer !== null && answer.family !== null && <FamilyStrip family={answer.family} />}
      <footer class="screen-footer home-footer">{answer !== null && <FooterButtons answer={answer} />}</footer>
    </div>
  );
}

function HomeBody({ answer }: { readonly answer: PopupView }) {
  if (answer.accountsInAll === 0) return <HomeEmpty />;
  return (
    <>
      {answer.waitingInAll > 0 && <WaitingList items={answer.waiting} inAll={answer.waitingInAll} />}
      <AccountList accounts={answer.accounts} inAll={answer.accountsInAll} />
    </>
  );
}

/** The focus goes to the list where there is one; else to the heading, so that the screen is read aloud. */
function HomeHeader({ focused }: { readonly focused: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focused) heading.current?.focus();
  }, []);
  return (
    <header class="screen-header home-header">
      <h1 ref={heading} tabIndex={-1}>
        {words.app_name()}
      </h1>
      <span class="badge" title={words.simulation_explained()}>
        {words.simulation_badge()}
        <span class="visually-hidden">. {words.simulation_explained()}</span>
      </span>
      <span class="grow" />
      <IconButton
        icon="settings"
        label={words.settings()}
        onClick={() => go({ screen: "settings" })}
        data-testid="open-settings"
      />
    </header>
  );
}

/** The empty screen has its own, larger button to add an account. */
function FooterButtons({ answer }: { readonly answer: PopupView }) {
  const { freshLetters, accountsInAll } = answer;
  return (
    <>
      {accountsInAll > 0 && (
        <Button icon="plus" onClick={() => go({ screen: "account-form", account: null })} data-testid="add-account">
          {words.add_account()}
        </Button>
      )}
      <Button icon="mail" onClick={() => go({ screen: "simulation" })} data-testid="open-simulation">
        {words.open_simulation()}
        {freshLetters > 0 && (
          <span class="count" data-testid="fresh-letters">
            <span aria-hidden="true">{freshLetters}</span>
            <span class="visually-hidden">{words.fresh_letters({ count: freshLetters })}</span>
          </span>
        )}
      </Button>
    </>
  );
}

/** An answer takes some 60 ms; words that flash for so short a time would only flicker. */
const SLOW_AFTER_MS = 400;

function SlowWords() {
  const slow = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      slow.value = true;
    }, SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!slow.value) return null;
  return (
    <p class="home-slow muted" role="status">
      <Icon name="spinner" /> {words.accounts_loading()}
    </p>
  );
}
