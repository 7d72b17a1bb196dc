import { COLOURS, type Colour } from "../../../domain/account";
import { ACCOUNT_ICONS, AccountIcon, type AccountIconName, isAccountIcon } from "../../../ui/account-icon";
import { Avatar } from "../../../ui/avatar";
import { Choice } from "../../../ui/choice";
import { Icon } from "../../../ui/icon";
import { words } from "../../../words";
import type { AccountDraft } from "./form-draft";

const COLOUR_WORDS: Readonly<Record<Colour, () => string>> = {
  teal: words.colour_teal,
  blue: words.colour_blue,
  violet: words.colour_violet,
  pink: words.colour_pink,
  red: words.colour_red,
  orange: words.colour_orange,
  olive: words.colour_olive,
  grey: words.colour_grey,
};

const ICON_WORDS: Readonly<Record<AccountIconName, () => string>> = {
  house: words.icon_house,
  heart: words.icon_heart,
  star: words.icon_star,
  gift: words.icon_gift,
  bag: words.icon_bag,
  store: words.icon_store,
  building: words.icon_building,
  tools: words.icon_tools,
  book: words.icon_book,
  cap: words.icon_cap,
  baby: words.icon_baby,
  cat: words.icon_cat,
  dog: words.icon_dog,
  flower: words.icon_flower,
  cup: words.icon_cup,
  car: words.icon_car,
  plane: words.icon_plane,
  music: words.icon_music,
  sport: words.icon_sport,
  gem: words.icon_gem,
};

/** No icon: initials. No name of an icon, so that none can be taken for it. */
const NO_ICON = "";

interface LookFieldsProps {
  readonly typed: AccountDraft;
  readonly onChange: (change: Partial<AccountDraft>) => void;
}

/** How the account is told from the others at a glance: its colour, and an icon or its initials. */
export function LookFields({ typed, onChange }: LookFieldsProps) {
  return (
    <>
      <Choice
        legend={words.form_colour()}
        look="dots"
        value={typed.colour}
        onChange={(colour) => onChange({ colour })}
        testId="account-colour"
        options={COLOURS.map((value) => ({
          value,
          label: COLOUR_WORDS[value](),
          mark: (
            <span class="swatch" data-colour={value}>
              <Icon name="check" size="s" />
            </span>
          ),
        }))}
      />
      <Choice
        legend={words.form_icon()}
        look="dots"
        value={isAccountIcon(typed.icon) ? typed.icon : NO_ICON}
        onChange={(icon) => onChange({ icon: icon === NO_ICON ? null : icon })}
        testId="account-icon"
        options={[
          {
            value: NO_ICON,
            label: words.icon_none(),
            mark: <Avatar account={{ name: typed.name, colour: typed.colour, icon: null }} size="s" />,
          },
          ...ACCOUNT_ICONS.map((value) => ({
            value,
            label: ICON_WORDS[value](),
            mark: <AccountIcon name={value} size="l" />,
          })),
        ]}
      />
    </>
  );
}
