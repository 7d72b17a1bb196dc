import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Moment } from "../domain/moment";
import type { ViewAnswer, ViewArgs, ViewName } from "../domain/views";
import { onChanged, readView } from "../messages/client";
import type { NotDone, ViewReply } from "../messages/contract";
import { VIEW_TOPICS } from "../messages/topics";
import { clockOffset } from "./clock";

/** The last answer of a view, kept while a fresh one is asked for; `problem` says why the last asking failed. */
export interface ViewState<Name extends ViewName> {
  readonly answer: ViewAnswer<Name> | null;
  readonly problem: NotDone | null;
}

export interface LiveView<Name extends ViewName> {
  readonly state: ReadonlySignal<ViewState<Name>>;
  readonly ask: () => Promise<void>;
}

/** The longest wait that a timer of the browser can be set to. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface LiveViewOptions<Name extends ViewName> {
  /** Painted until the first fresh answer comes. */
  readonly last?: ViewAnswer<Name> | null;
  /** The next simulated moment at which the answer will be another without any commit, or null. */
  readonly staleAt?: (answer: ViewAnswer<Name>) => Moment | null;
  readonly onAnswer?: (answer: ViewAnswer<Name>) => void;
  /** Whether a fresh answer says nothing new: then nothing is drawn again. */
  readonly isSame?: (last: ViewAnswer<Name>, fresh: ViewAnswer<Name>) => boolean;
}

/** A view that follows the world: asks at once, after every commit that touches it, and when a deadline passes. */
export function liveView<Name extends ViewName>(
  name: Name,
  args: ViewArgs<Name>,
  options: LiveViewOptions<Name> = {},
): LiveView<Name> & { readonly follow: () => () => void } {
  const state = signal<ViewState<Name>>({ answer: options.last ?? null, problem: null });
  let life = 0;
  let underWay: Promise<void> | null = null;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // One question at a time: where many commits come at once, a question for each would only make all of them wait.
  const ask = (): Promise<void> => {
    again = true;
    underWay ??= askOn().finally(() => {
      underWay = null;
    });
    return underWay;
  };

  async function askOn(): Promise<void> {
    while (again) {
      again = false;
      const mine = life;
      const reply = await readView(name, args);
      // Trouble with a question that is asked anew at once is nobody's trouble yet.
      if (mine === life && (reply.ok || !again)) take(reply);
    }
  }

  function take(reply: ViewReply<Name>): void {
    if (!reply.ok) {
      state.value = { ...state.value, problem: reply };
      return;
    }
    const last = state.peek().answer;
    const same = last !== null && options.isSame?.(last, reply.value) === true;
    if (!same || state.peek().problem !== null) state.value = { answer: reply.value, problem: null };
    options.onAnswer?.(reply.value);
    const staleAt = options.staleAt?.(reply.value) ?? null;
    clearTimeout(timer);
    if (staleAt !== null) {
      const wait = staleAt - clockOffset.value - Date.now();
      timer = setTimeout(ask, Math.min(Math.max(wait, 50), LONGEST_TIMER_MS));
    }
  }

  const follow = (): (() => void) => {
    const stop = followChanges((topics) => {
      if (topics.some((topic) => VIEW_TOPICS[name].includes(topic))) void ask();
    });
    void ask();
    return () => {
      stop();
      life++;
      clearTimeout(timer);
    };
  };

  return { state, ask, follow };
}

type Hear = Parameters<typeof onChanged>[0];
const hearers = new Set<Hear>();
let listening = false;

function followChanges(hear: Hear): () => void {
  if (!listening) {
    listening = true;
    onChanged((topics) => {
      for (const each of hearers) each(topics);
    });
  }
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** The same for a component: lives as long as it does, starts anew when the arguments change. */
export function useView<Name extends ViewName>(
  name: Name,
  args: ViewArgs<Name>,
  options: LiveViewOptions<Name> = {},
): LiveView<Name> {
  const key = JSON.stringify(args);
  const view = useMemo(() => liveView(name, args, options), [name, key]);
  useEffect(() => view.follow(), [view]);
  return view;
}
