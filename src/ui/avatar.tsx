import type { Account } from "../domain/account";
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

/** A person or company at a glance: own colour and initials, silent to screen readers because the name stands beside. */
export function Avatar({ account, size = "m" }: AvatarProps) {
  return (
    <span class="avatar" data-colour={account.colour} data-size={size} aria-hidden="true">
      {account.icon ?? initialsOf(account.name)}
    </span>
  );
}
