import type { Signal } from "@preact/signals";
import type { SocialFlow } from "./draft";

/** What every step of asking for a sign-in is given. */
export interface SocialStepProps {
  readonly flow: SocialFlow;
  readonly change: (said: Partial<SocialFlow>) => void;
  readonly next: () => void;
  /** What the step still needs, said beside the button. */
  readonly missing: Signal<string | null>;
}
