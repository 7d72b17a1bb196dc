import type { LinkState } from "../domain/link";
import { type ShownState, stateWord } from "../words";
import { Icon, type IconName } from "./icon";
import { language } from "./language";
import "./marks.css";

type Tone = "good" | "wait" | "ended" | "none";
interface Look {
  readonly icon: IconName;
  readonly tone: Tone;
}

const WAITING: Look = { icon: "clock", tone: "wait" };
const ENDED: Look = { icon: "cross", tone: "ended" };

/** The shape tells the states apart in greyscale; "unknown" is never drawn as "not linked". */
const LOOKS: Readonly<Record<LinkState | "not-linked" | "unknown", Look>> = {
  "awaiting-code": WAITING,
  "awaiting-review": WAITING,
  "awaiting-consent": WAITING,
  "awaiting-confirmation": WAITING,
  "awaiting-reply": WAITING,
  active: { icon: "check", tone: "good" },
  suspended: { icon: "pause", tone: "wait" },
  ending: WAITING,
  unlinked: ENDED,
  declined: ENDED,
  expired: ENDED,
  revoked: ENDED,
  failed: ENDED,
  "not-linked": { icon: "circle", tone: "none" },
  unknown: { icon: "dashed", tone: "none" },
};

/** A state as shape and word, colour third. */
export function StateWord({ state }: { readonly state: ShownState }) {
  const { icon, tone } = LOOKS[state];
  return (
    <span class="state" data-tone={tone} data-state={state}>
      <Icon name={icon} size="s" />
      {stateWord(state, language.value)}
    </span>
  );
}
