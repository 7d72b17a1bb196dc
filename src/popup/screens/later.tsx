import type { PopupView } from "../../domain/views";
import type { LaterRoute } from "../route";
import { AccountCard } from "./account/card";
import { AccountForm } from "./account/form";
import { ProfileScreen } from "./account/profile";
import { LinkBusinessScreen } from "./business/business";
import { FamilyScreen } from "./family/family";
import { InviteScreen } from "./family/invite";
import { JournalScreen } from "./journal/journal";
import { KeysScreen } from "./keys/keys";
import { LinkScreen } from "./link/link";
import { Settings } from "./settings/settings";
import { SimulationScreen } from "./simulation/simulation";
import { LinkSocialScreen } from "./social/social";

export { prepareProfile } from "./account/prepare";

interface LaterScreenProps {
  readonly here: LaterRoute;
  readonly popup: PopupView | null;
}

/** Every screen that is not there when the popup opens; a chunk of its own. */
export function LaterScreen({ here, popup }: LaterScreenProps) {
  switch (here.screen) {
    case "settings":
      return <Settings popup={popup} />;
    case "account-form":
      return <AccountForm account={here.account} popup={popup} />;
    case "account":
      return <AccountCard account={here.account} popup={popup} />;
    case "link-business":
      return <LinkBusinessScreen account={here.account} />;
    case "link-social":
      return <LinkSocialScreen account={here.account} />;
    case "link":
      return <LinkScreen link={here.link} />;
    case "family":
      return <FamilyScreen organiser={here.organiser} />;
    case "invite":
      return <InviteScreen organiser={here.organiser} />;
    case "journal":
      return <JournalScreen account={here.account} />;
    case "profile":
      return <ProfileScreen profile={here.key} accountsInAll={popup?.accountsInAll ?? 0} />;
    case "simulation":
      return <SimulationScreen />;
    case "keys":
      return <KeysScreen />;
  }
}
