import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { PopupView } from "../../../domain/views";
import { Button, IconButton } from "../../../ui/button";
import type { Draft } from "../../../ui/drafts";
import { Icon } from "../../../ui/icon";
import { NotDoneWords } from "../../../ui/not-done";
import type { LiveView } from "../../../ui/view";
import { words } from "../../../words";
import { go } from "../../route";
import { AccountList } from "./accounts";
import { HomeEmpty } from "./empty";
import { FamilyStrip } from "./family";
import { FilterField } from "./filter";
import { Here } from "./here";
import { Pasted } from "./pasted";
import { useKeptScroll } from "./scroll";
import { type Standing, useStanding } from "./standing";
import { useTyping } from "./typing";
import { WaitingList } from "./waiting";
import "./home.css";

/** The first screen: whose page this is, what waits, who is who, who is active. */
export function Home({ view }: { readonly view: LiveView<"popup"> }) {
  const { answer, problem } = view.state.value;
  const standing = useStanding();
  const some = answer !== null && answer.accountsInAll > 0;
  const body = useKeptScroll(standing.scroll);
  return (
    <div class="screen" data-testid="home">
      <HomeHeader focused={!some} typed={some ? standing.typed : null} />
      <main ref={body} class="screen-body" aria-busy={answer === null && problem === null}>
        {problem !== null && <NotDoneWords problem={problem} onRetry={view.ask} />}
        {answer !== null && <HomeBody answer={answer} standing={standing} />}
        {answer === null && problem === null && <SlowWords />}
      </main>
      {answer?.family && <FamilyStrip family={answer.family} />}
      <footer class="screen-footer home-footer">{answer !== null && <FooterButtons answer={answer} />}</footer>
    </div>
  );
}

function HomeBody({ answer, standing }: { readonly answer: PopupView; readonly standing: Standing }) {
  if (answer.accountsInAll === 0) return <HomeEmpty />;
  // Whoever looks for somebody is shown those that were found, and nothing above them.
  const looking = standing.typed.value.value.trim() !== "";
  return (
    <>
      <Pasted typed={standing.typed} />
      {!looking && answer.page !== null && <Here page={answer.page} accountsInAll={answer.accountsInAll} />}
      {!looking && answer.waitingInAll > 0 && (
        <WaitingList items={answer.waiting} inAll={answer.waitingInAll} belowPage={answer.page !== null} />
      )}
      <AccountList answer={answer} standing={standing} />
    </>
  );
}

/** The focus goes to the list where there is one; else to the heading, so that the screen is read aloud. */
function HomeHeader({ focused, typed }: { readonly focused: boolean; readonly typed: Draft<string> | null }) {
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
      {typed === null ? <span class="grow" /> : <Filter typed={typed} />}
      <IconButton
        icon="keyboard"
        label={words.keymap_open()}
        aria-keyshortcuts="?"
        onClick={openKeys}
        data-testid="open-keys"
      />
      <IconButton
        icon="settings"
        label={words.settings()}
        onClick={() => go({ screen: "settings" })}
        data-testid="open-settings"
      />
    </header>
  );
}

const openKeys = (): void => go({ screen: "keys" });

/** The field, and the keys that reach it from everywhere. */
function Filter({ typed }: { readonly typed: Draft<string> }) {
  const field = useRef<HTMLInputElement>(null);
  useTyping({ typed, toField: () => field.current?.focus(), openKeys });
  return <FilterField typed={typed} field={field} />;
}

/** Short words, as all stand in one line; the names that are read aloud are whole. The empty screen has its own button. */
function FooterButtons({ answer }: { readonly answer: PopupView }) {
  const { freshLetters, accountsInAll } = answer;
  return (
    <>
      {accountsInAll > 0 && (
        <>
          <Button
            icon="plus"
            aria-label={words.add_account()}
            onClick={() => go({ screen: "account-form", account: null })}
            data-testid="add-account"
          >
            {words.add_account_short()}
          </Button>
          <Button icon="history" onClick={() => go({ screen: "journal", account: null })} data-testid="open-journal">
            {words.journal_title()}
          </Button>
        </>
      )}
      <Button
        icon="mail"
        title={words.open_simulation()}
        onClick={() => go({ screen: "simulation" })}
        data-testid="open-simulation"
      >
        {words.open_simulation_short()}
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
