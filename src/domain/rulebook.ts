import {
  addAccount,
  editAccount,
  hideAccount,
  moveAccount,
  pinAccount,
  removeAccount,
  showAccount,
  switchAccount,
  unpinAccount,
} from "./account-rules";
import { requestBusiness, reviewLink } from "./business-rules";
import { confirmCode, resendCode } from "./code-rules";
import type { DomainCommandName, DomainCommands } from "./commands";
import type { CommandRule } from "./decision";
import { acceptInvitation, declineInvitation, inviteMember, resendInvitation } from "./family-rules";
import { addOrder, setOrderPrivate } from "./order-rules";
import { usePack } from "./pack-rules";
import { setPoints, transferBonus } from "./points-rules";
import { setPremium } from "./premium-rules";
import { setSharing } from "./sharing-rules";
import { confirmLink, denyConsent, grantConsent, requestSocial } from "./social-rules";
import { confirmUnlink, keepLink, restoreLink, revokeLink, unlink } from "./unlinking-rules";
import { addWish, removeWish } from "./wish-rules";

/** How each command is decided; the compiler misses what is not here. */
export const RULEBOOK: {
  readonly [Name in DomainCommandName]: CommandRule<DomainCommands[Name]["args"], DomainCommands[Name]["value"]>;
} = {
  "account.add": addAccount,
  "account.edit": editAccount,
  "account.remove": removeAccount,
  "account.hide": hideAccount,
  "account.show": showAccount,
  "account.pin": pinAccount,
  "account.unpin": unpinAccount,
  "account.move": moveAccount,
  "account.switch": switchAccount,
  "premium.set": setPremium,
  "points.set": setPoints,
  "link.request-business": requestBusiness,
  "link.confirm-code": confirmCode,
  "link.resend-code": resendCode,
  "link.review": reviewLink,
  "link.request-social": requestSocial,
  "link.grant-consent": grantConsent,
  "link.deny-consent": denyConsent,
  "link.confirm": confirmLink,
  "link.invite-member": inviteMember,
  "link.accept": acceptInvitation,
  "link.decline": declineInvitation,
  "link.resend-invitation": resendInvitation,
  "link.revoke": revokeLink,
  "link.unlink": unlink,
  "link.confirm-unlink": confirmUnlink,
  "link.keep": keepLink,
  "link.restore": restoreLink,
  "sharing.set": setSharing,
  "bonus.transfer": transferBonus,
  "order.add": addOrder,
  "order.set-private": setOrderPrivate,
  "wish.add": addWish,
  "wish.remove": removeWish,
  "pack.use": usePack,
};
