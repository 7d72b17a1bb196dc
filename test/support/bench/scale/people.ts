import { COLOURS } from "../../../../src/domain/account";
import type { AccountId, LinkId } from "../../../../src/domain/ids";
import type { LinkKind } from "../../../../src/domain/link";
import { DAY_MS, MINUTE_MS } from "../../../../src/domain/moment";
import type { EndKey } from "../../../../src/domain/person";
import { seededRandom } from "../../../fixtures/site/seeded";
import { addFirm, addPerson } from "../cast-of-thousands";
import type { Chronicle } from "../chronicle";
import { fewer, type WorldSize } from "./size";

/** Everybody in a world, by what becomes of them. */
export interface People {
  /** Buyers with Premium, who invite others; the last tenth of them never does. */
  readonly organisers: readonly AccountId[];
  /** Buyers who may be members; every tenth has Premium too. */
  readonly persons: readonly AccountId[];
  readonly firms: readonly AccountId[];
  /** Firms that are checked by hand. */
  readonly reviewed: readonly AccountId[];
  /** Buyers at the other marketplaces. */
  readonly elsewhere: readonly AccountId[];
}

/** A world in the making: always the same for a size. */
export class Telling {
  readonly story: Chronicle;
  readonly size: WorldSize;
  readonly random = seededRandom(20_261_100);
  readonly people: People;
  readonly buyers: readonly AccountId[];
  /** Contacts of people who have no account here. */
  readonly guests: readonly string[];

  constructor(story: Chronicle, people: People, size: WorldSize) {
    this.story = story;
    this.size = size;
    this.people = people;
    this.buyers = [...people.persons, ...people.organisers];
    this.guests = Array.from({ length: size.accounts }, (_, at) => `guest-${at + 1}@example.org`);
  }

  /** A whole number below that. */
  below(number: number): number {
    return Math.floor(this.random() * number);
  }

  /** Anybody; `skewed`: of the first few much oftener than of all others, as some people do much and most do little. */
  one<Thing>(list: readonly Thing[], skewed = false): Thing {
    return this.near(list, Math.floor(list.length * this.random() ** (skewed ? 3 : 1)));
  }

  /** The first from that place on (and round to it again) that fits. @throws Error where none does */
  near<Thing>(list: readonly Thing[], from: number, fits: (thing: Thing) => boolean = () => true): Thing {
    for (let step = 0; step < list.length; step++) {
      const thing = list[(from + step) % list.length];
      if (thing !== undefined && fits(thing)) return thing;
    }
    throw new Error(`of ${list.length} none is left that fits`);
  }

  /** Anybody who fits. */
  oneWho<Thing>(list: readonly Thing[], fits: (thing: Thing) => boolean, skewed = false): Thing {
    return this.near(list, Math.floor(list.length * this.random() ** (skewed ? 3 : 1)), fits);
  }

  /** How many live links of a kind somebody has, found by account or by contact. */
  has(end: EndKey, kind: LinkKind): number {
    return this.story.linksOf(end).filter((link) => link.kind === kind).length;
  }

  async unlink(link: LinkId): Promise<void> {
    await this.story.give("link.unlink", { link });
    await this.story.wait(1_000);
    await this.story.give("link.confirm-unlink", { link });
  }
}

/** Far beyond the end of every story. */
const PREMIUM_MS = 5 * 365 * DAY_MS;
/** At n = 1,000. */
const REVIEWED = 50;

/** Eleven buyers of twenty, seven firms, and two at the other marketplaces; one a minute. */
export async function enterPeople(story: Chronicle, size: WorldSize): Promise<People> {
  const [buyers, firms, elsewhere]: [AccountId[], AccountId[], AccountId[]] = [[], [], []];
  const firmsInAll = Math.floor(size.accounts * 0.35);
  const reviewed = fewer(size, REVIEWED);
  for (let at = 0; at < size.accounts; at++) {
    await story.wait(MINUTE_MS);
    const colour = COLOURS[at % COLOURS.length] ?? "teal";
    const sort = (at * 7) % 20;
    if (sort < 11) buyers.push(await addPerson(story, at, colour));
    else if (sort < 18) firms.push(await addFirm(story, firms.length, colour, firms.length >= firmsInAll - reviewed));
    else elsewhere.push(await addPerson(story, at, colour, sort === 18 ? "yandex" : "wildberries"));
  }
  const organisers = buyers.filter((_, at) => at % 5 === 0);
  const persons = buyers.filter((_, at) => at % 5 !== 0);
  for (const account of [...organisers, ...persons.filter((_, at) => at % 10 === 5)]) {
    await story.give("premium.set", { account, until: story.now + PREMIUM_MS });
    await story.give("points.set", { account, points: 10_000 });
  }
  const kept = firms.length - reviewed;
  return { organisers, persons, firms: firms.slice(0, kept), reviewed: firms.slice(kept), elsewhere };
}
