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
import { confirmUnlink, keepLink, restoreLink, revokeLink, unlink } from "./unlinking-rules";

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
  "link.request-business": requestBusiness,
  "link.confirm-code": confirmCode,
  "link.resend-code": resendCode,
  "link.review": reviewLink,
  "link.revoke": revokeLink,
  "link.unlink": unlink,
  "link.confirm-unlink": confirmUnlink,
  "link.keep": keepLink,
  "link.restore": restoreLink,
};
