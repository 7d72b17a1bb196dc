import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { AccountId } from "../../../domain/ids";
import type { Moment } from "../../../domain/moment";
import type { Refusal } from "../../../domain/refusal";
import type { TermsView } from "../../../domain/term";
import type { NotDone } from "../../../messages/contract";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { simulatedNow } from "../../../ui/clock";
import { useDeed } from "../../../ui/deed";
import { useDraft } from "../../../ui/drafts";
import { familyTurns, nearestAfter } from "../../../ui/nearest";
import { NotDoneWords } from "../../../ui/not-done";
import { Screen } from "../../../ui/screen";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { back, route } from "../../route";
import { openRecord } from "../link/record";
import type { Family } from "./family";
import { contactError, EMPTY_INVITE, type InviteDraft, inviteDraftName, isInviteDraft } from "./invite-draft";
import { InviteForm } from "./invite-form";
import "../../flows.css";
import "../../family.css";

const staleAt = (family: Family): Moment | null => nearestAfter(simulatedNow(), familyTurns(family));

/** Inviting somebody: whom, as what, on which terms. Where nobody can be invited, why not and what frees it. */
export function InviteScreen({ organiser }: { readonly organiser: AccountId }) {
  const family = useView("family", { organiser }, { staleAt });
  const terms = useView("terms", { command: "link.invite-member", with: { organiser } });
  const { answer, problem } = family.state.value;
  const { answer: read, problem: unread } = terms.state.value;
  if (answer !== null && read !== null) return <Invite family={answer} terms={read} />;
  const fault = problem ?? unread;
  const ask = (): void => {
    void family.ask();
    void terms.ask();
  };
  return (
    <Screen title={words.invite_title()} onBack={back} testId="invite-loading">
      {fault !== null && <NotDoneWords problem={fault} onRetry={ask} />}
    </Screen>
  );
}

interface InviteProps {
  readonly family: Family;
  readonly terms: TermsView;
}

function Invite({ family, terms }: InviteProps) {
  const { organiser, closed } = family;
  const kept = useDraft(inviteDraftName(organiser), EMPTY_INVITE, isInviteDraft);
  const invite = useDeed("link.invite-member");
  // Nobody is told off for what is still being typed: errors show once the field was left or sending was tried.
  const left = useSignal(false);
  const missing = useSignal<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const typed = kept.value.value;
  const problem = invite.problem.value;
  const refused = closed ?? refusalOf(problem);

  const change = (changed: Partial<InviteDraft>): void => {
    invite.clear();
    missing.value = null;
    kept.set({ ...kept.value.peek(), ...changed });
  };
  const send = async (): Promise<void> => {
    const { contact, role, accepted } = kept.value.peek();
    left.value = true;
    if (refused !== null) return;
    if (contactError(contact) !== null) return focusOn(form.current, '[data-testid="invite-contact"]');
    if (accepted !== terms.version) {
      missing.value = words.invite_accept_first();
      return focusOn(form.current, 'input[type="checkbox"]');
    }
    const as = role !== null && family.roles.includes(role) ? { role } : {};
    const done = await invite.give({ organiser, contact: contact.trim(), termsVersion: accepted, ...as });
    if (done === null) return focusOn(document, '[aria-invalid="true"], [data-testid="invite-another"]');
    kept.drop();
    announce(words.invite_sent({ name: contact.trim() }));
    if (route.value.screen === "invite") back();
  };
  return (
    <Screen
      title={words.invite_title()}
      onBack={back}
      testId="invite"
      {...(refused === null && { footer: <SendButton missing={missing.value} busy={invite.busy.value} /> })}
    >
      <div class="stack">
        {refused !== null && (
          <NotDoneWords problem={{ ok: false, refusal: refused }} here={organiser} onOpen={openRecord} />
        )}
        {refused !== null && closed === null && (
          <Button onClick={() => anotherOne(invite.clear)} data-testid="invite-another">
            {words.invite_new_contact()}
          </Button>
        )}
        {problem !== null && "failure" in problem && <NotDoneWords problem={problem} />}
        <InviteForm
          form={form}
          family={family}
          terms={terms}
          typed={typed}
          error={contactProblem(problem) ?? (left.value ? contactError(typed.contact) : null)}
          onChange={change}
          onLeave={() => {
            left.value = typed.contact !== "";
          }}
          onSend={() => void send()}
        />
      </div>
    </Screen>
  );
}

/** A refusal stands in place of the button, until something else is typed. */
const refusalOf = (problem: NotDone | null): Refusal | null =>
  problem !== null && "refusal" in problem && !isContact(problem.refusal) ? problem.refusal : null;

/** The background has the last word on what is a contact: it takes a number that no country has for none. */
const isContact = ({ code }: Refusal): boolean => code === "not-found";

function contactProblem(problem: NotDone | null): string | null {
  if (problem === null || "failure" in problem) return null;
  if ("refusal" in problem) return isContact(problem.refusal) ? words.form_phone_wrong() : null;
  return words.form_not_accepted({ message: problem.invalid.message });
}

/** Back to the field, with the button in its place again. */
function anotherOne(clear: () => void): void {
  clear();
  focusOn(document, '[data-testid="invite-contact"]');
}

/** After what changed was drawn. */
function focusOn(within: ParentNode | null, selector: string): void {
  requestAnimationFrame(() => within?.querySelector<HTMLElement>(selector)?.focus());
}

/** Never disabled: pressed too early it says what is missing. */
const SendButton = ({ missing, busy }: { readonly missing: string | null; readonly busy: boolean }) => (
  <div class="grow stack-tight">
    <p class="field-error" role="alert">
      {missing}
    </p>
    <Button kind="primary" wide type="submit" form="invite-form" busy={busy} data-testid="send-invitation">
      {words.invite_send()}
    </Button>
  </div>
);
