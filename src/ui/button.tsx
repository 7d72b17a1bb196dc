import type { ButtonHTMLAttributes, ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon";
import "./button.css";

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "icon" | "children">;

interface ButtonProps extends Native {
  /** `primary`: the one next step. `quiet`: the rest. `plain`: only text. `danger`: something ends by it. */
  readonly kind?: "primary" | "quiet" | "plain" | "danger";
  readonly icon?: IconName;
  /** Under way: says so, takes no click, and keeps its width and its focus (a disabled button would lose it). */
  readonly busy?: boolean;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

export function Button({ kind = "quiet", icon, busy = false, wide = false, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      class="button"
      data-kind={kind}
      data-wide={wide || undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      {...rest}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else if (typeof onClick === "function") onClick.call(event.currentTarget, event);
      }}
    >
      {icon !== undefined && <Icon name={busy ? "spinner" : icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Native {
  readonly icon: IconName;
  /** Its name for screen readers and the tooltip. */
  readonly label: string;
}

/** A button that is only a drawing; its name is spoken, and shown on hover. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} {...rest}>
      <Icon name={icon} size="l" />
    </button>
  );
}
