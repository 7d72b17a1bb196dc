import type { PopupView } from "../../domain/views";
import type { LaterRoute } from "../route";
import { AccountCard } from "./account/card";
import { AccountForm } from "./account/form";
import { LinkBusinessScreen } from "./business/business";
import { LinkScreen } from "./link/link";
import { Settings } from "./settings/settings";
import { SimulationScreen } from "./simulation/simulation";
import { LinkSocialScreen } from "./social/social";

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
    case "simulation":
      return <SimulationScreen />;
  }
}
