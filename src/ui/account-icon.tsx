import {
  Baby,
  BookOpen,
  Building2,
  Car,
  Cat,
  Coffee,
  Dog,
  Dumbbell,
  Flower2,
  Gem,
  Gift,
  GraduationCap,
  Heart,
  House,
  Music,
  Plane,
  ShoppingBag,
  Star,
  Store,
  Wrench,
} from "lucide";
import { Drawing } from "./icon";

/** What an account may wear in place of its initials, by the name that is kept with it: a name is never given away. */
const DRAWINGS = {
  house: House,
  heart: Heart,
  star: Star,
  gift: Gift,
  bag: ShoppingBag,
  store: Store,
  building: Building2,
  tools: Wrench,
  book: BookOpen,
  cap: GraduationCap,
  baby: Baby,
  cat: Cat,
  dog: Dog,
  flower: Flower2,
  cup: Coffee,
  car: Car,
  plane: Plane,
  music: Music,
  sport: Dumbbell,
  gem: Gem,
} as const;

export type AccountIconName = keyof typeof DRAWINGS;
export const ACCOUNT_ICONS = Object.keys(DRAWINGS) as readonly AccountIconName[];

export const isAccountIcon = (name: string | null): name is AccountIconName =>
  name !== null && Object.hasOwn(DRAWINGS, name);

interface AccountIconProps {
  readonly name: AccountIconName;
  readonly size: "s" | "m" | "l";
}

/** The drawing alone, in the colour of its surroundings. */
export const AccountIcon = ({ name, size }: AccountIconProps) => <Drawing pieces={DRAWINGS[name]} size={size} />;
