import type { ViewAnswer, ViewArgs, ViewName } from "../../domain/views";
import { accountsView, accountView } from "./accounts";
import { ordersView, pointsView, visibleView, wishlistView } from "./belongings";
import { familyView } from "./family";
import { healthView } from "./health";
import { journalView } from "./journal";
import { linksView, linkView } from "./links";
import type { NotFound } from "./not-found";
import { pageView } from "./page";
import { popupView } from "./popup";
import { postView } from "./post";
import { preferencesView } from "./preferences";
import type { Reading } from "./reading";
import { remindersView } from "./reminders";
import { rulesView } from "./rules";
import { switchingView } from "./switching";
import { termsView } from "./terms";
import { toolbarView } from "./toolbar";
import { waitingView } from "./waiting";

export type { Reading };

/** How each view is read; the compiler misses what is not here. Nothing but Dexie is awaited in any of them. */
export const VIEWS: {
  readonly [Name in ViewName]: (reading: Reading, args: ViewArgs<Name>) => Promise<ViewAnswer<Name> | NotFound>;
} = {
  account: accountView,
  accounts: accountsView,
  link: linkView,
  links: linksView,
  waiting: waitingView,
  post: postView,
  terms: termsView,
  page: pageView,
  journal: journalView,
  family: familyView,
  orders: ordersView,
  wishlist: wishlistView,
  points: pointsView,
  visible: visibleView,
  rules: rulesView,
  popup: popupView,
  toolbar: toolbarView,
  preferences: preferencesView,
  switching: switchingView,
  reminders: remindersView,
  health: healthView,
};
