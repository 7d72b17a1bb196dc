import { useSignal } from "@preact/signals";
import { words } from "../words";
import { IconButton } from "./button";
import { Icon, type IconName } from "./icon";
import "./screen.css";

const HIDDEN = "•••";

/** "a•••@example.org": enough to tell one's own addresses apart, not enough to read over a shoulder. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return at < 1 ? HIDDEN : `${Array.from(email)[0]}${HIDDEN}${email.slice(at)}`;
}

/** "+7 ••• 42-17": the country and the last four digits. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  if (digits.length < 7) return HIDDEN;
  const country = phone.trim().startsWith("+") ? `+${digits[0]} ` : "";
  return `${country}${HIDDEN} ${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}

interface MaskedProps {
  readonly icon: IconName;
  /** What it is, spoken before it. */
  readonly label: string;
  readonly masked: string;
  readonly plain: string;
}

/** A contact that shows itself only when asked; it hides again with the screen. */
export function Masked({ icon, label, masked, plain }: MaskedProps) {
  const open = useSignal(false);
  return (
    <div class="masked">
      <Icon name={icon} />
      <span class="visually-hidden">{label}: </span>
      <span class="grow" data-testid="contact">
        {open.value ? plain : masked}
      </span>
      <IconButton
        icon={open.value ? "eye-off" : "eye"}
        label={open.value ? words.contact_hide({ what: label }) : words.contact_show({ what: label })}
        aria-pressed={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      />
    </div>
  );
}
