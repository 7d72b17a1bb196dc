import type { DomainCommandName } from "../../../domain/commands";
import type { LinkId } from "../../../domain/ids";
import { Button } from "../../../ui/button";
import { type Deed, useDeed } from "../../../ui/deed";
import { HoldButton } from "../../../ui/hold-button";
import type { IconName } from "../../../ui/icon";
import { NotDoneWords } from "../../../ui/not-done";
import { openRecord } from "./record";

/** The commands that need nothing but the link. */
type PlainLinkCommand = Extract<
  DomainCommandName,
  "link.revoke" | "link.unlink" | "link.confirm-unlink" | "link.keep" | "link.restore" | "link.resend-code"
>;

export interface LinkDeed {
  readonly busy: boolean;
  readonly give: () => Promise<boolean>;
  readonly deed: Deed<PlainLinkCommand>;
}

/** A command about one link, as long as the component lives. `give` says whether it was done. */
export function useLinkDeed(name: PlainLinkCommand, link: LinkId): LinkDeed {
  const deed: Deed<PlainLinkCommand> = useDeed(name);
  return { busy: deed.busy.value, give: async () => (await deed.give({ link })) !== null, deed };
}

interface LinkButtonProps {
  readonly does: LinkDeed;
  readonly kind?: "primary" | "quiet" | "plain" | "danger";
  readonly icon?: IconName;
  readonly wide?: boolean;
  readonly testId: string;
  readonly children: string;
}

/** A button that gives such a command. */
export const LinkButton = ({ does, testId, children, ...look }: LinkButtonProps) => (
  <Button {...look} busy={does.busy} onClick={() => void does.give()} data-testid={testId}>
    {children}
  </Button>
);

interface LinkHoldButtonProps extends Pick<LinkButtonProps, "does" | "icon" | "testId" | "children"> {
  /** What is typed by those who do not hold. */
  readonly word: string;
}

/** The same for a command that costs something: it is held, or its word is typed. */
export const LinkHoldButton = ({ does, ...look }: LinkHoldButtonProps) => (
  <HoldButton {...look} busy={does.busy} onDone={() => void does.give()} />
);

/** Why the last of these deeds was not done. */
export function LinkProblems({ link, of }: { readonly link: LinkId; readonly of: readonly LinkDeed[] }) {
  return (
    <>
      {of.map(({ deed }, index) => {
        const problem = deed.problem.value;
        return problem && <NotDoneWords key={index} problem={problem} here={link} onOpen={openRecord} />;
      })}
    </>
  );
}
