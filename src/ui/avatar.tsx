import type { Account } from "../domain/account";
import { AccountIcon, isAccountIcon } from "./account-icon";
import "./marks.css";

interface AvatarProps {
  readonly account: Pick<Account, "name" | "colour" | "icon">;
  readonly size?: "s" | "m" | "l";
}

/** Legal forms and quotation marks say nothing about whose company it is: «ООО “Ромашка”» is Р, not О. */
const NO_INITIAL = /^(?:ооо|оао|пао|зао|ао|ип|llc|ltd|inc|the)$/iu;

/** One or two capital letters that stand for the name. */
function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const telling = words.filter((word) => !NO_INITIAL.test(word));
  const [first, second] = telling.length > 0 ? telling : words;
  return [first, second]
    .map((word) => (word === undefined ? "" : Array.from(word)[0]))
    .join("")
    .toLocaleUpperCase();
}

/**
 * A person or company at a glance: own colour and icon, or else initials; silent to screen readers because the name
 * stands beside. An icon that is not known here may come from another version: then there are initials again.
 */
export function Avatar({ account: { name, colour, icon }, size = "m" }: AvatarProps) {
  return (
    <span class="avatar" data-colour={colour} data-size={size} aria-hidden="true">
      {isAccountIcon(icon) ? <AccountIcon name={icon} size={size} /> : initialsOf(name)}
    </span>
  );
}
