import type { IconNode } from "lucide";
import {
  ArrowDown,
  ArrowLeft,
  ArrowUp,
  Ban,
  Briefcase,
  Check,
  ChevronDown,
  ChevronRight,
  Circle,
  CircleDashed,
  Clock,
  Copy,
  Ellipsis,
  Eye,
  EyeOff,
  FastForward,
  History,
  Info,
  Keyboard,
  Link2,
  LoaderCircle,
  Lock,
  Mail,
  Pause,
  Pencil,
  Pin,
  PinOff,
  Plus,
  RotateCw,
  Settings,
  ShieldCheck,
  Smartphone,
  Trash,
  TriangleAlert,
  Undo2,
  Unlink2,
  User,
  X,
} from "lucide";
import { h } from "preact";
import "./marks.css";

/** Lucide's drawings by our names: pieces of an SVG with their attributes. */
const ICONS = {
  back: ArrowLeft,
  ban: Ban,
  check: Check,
  chevron: ChevronRight,
  circle: Circle,
  clock: Clock,
  copy: Copy,
  cross: X,
  dashed: CircleDashed,
  down: ChevronDown,
  "move-down": ArrowDown,
  "move-up": ArrowUp,
  edit: Pencil,
  eye: Eye,
  "eye-off": EyeOff,
  forward: FastForward,
  history: History,
  info: Info,
  keyboard: Keyboard,
  link: Link2,
  lock: Lock,
  mail: Mail,
  more: Ellipsis,
  pause: Pause,
  phone: Smartphone,
  pin: Pin,
  "pin-off": PinOff,
  plus: Plus,
  refresh: RotateCw,
  remove: Trash,
  settings: Settings,
  shield: ShieldCheck,
  business: Briefcase,
  personal: User,
  spinner: LoaderCircle,
  undo: Undo2,
  unlink: Unlink2,
  warning: TriangleAlert,
} as const;

export type IconName = keyof typeof ICONS;

interface IconProps {
  readonly name: IconName;
  /** 14, 16 (the default) or 20 px at the usual text size. */
  readonly size?: "s" | "m" | "l";
}

/** A drawing beside words, silent to screen readers: whatever it means must also be said. */
export const Icon = ({ name, size = "m" }: IconProps) => <Drawing pieces={ICONS[name]} size={size} />;

interface DrawingProps {
  readonly pieces: IconNode;
  readonly size: NonNullable<IconProps["size"]>;
}

/** Any of Lucide's drawings, silent too. */
export const Drawing = ({ pieces, size }: DrawingProps) => (
  <svg class="icon" data-size={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {pieces.map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
