import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Site, startSite } from "../../fixtures/site/start-site";
import type { BrowserKind } from "../browsers";
import { commandExtension, emptyExtension, measuredCopy } from "./builds";
import { knownPage, strangePage } from "./content-figures";
import { insideTimes } from "./inside-figures";
import { firstAnswer, roundTrips } from "./message-figures";
import { mustLookReal, plant } from "./plant";
import { popupReal, popupTabKilled, popupTabWarm } from "./popup-figures";
import { Samples } from "./samples";
import { makeSeed, type Seed } from "./seed";
import { openSide, type Side } from "./side";
import { sizes } from "./size-figures";

/** What one turn of one side is made of. */
const TURN: readonly ((side: Side, seed: Seed) => Promise<Readonly<Record<string, number | readonly number[]>>>)[] = [
  popupTabWarm,
  popupTabKilled,
  popupReal,
  firstAnswer,
  roundTrips,
  knownPage,
  strangePage,
];

export interface Plan {
  readonly browser: BrowserKind;
  /** The folder of the extension as built. */
  readonly built: string;
  readonly rounds: number;
  /** Hears how far it is. */
  readonly say: (line: string) => void;
}

export interface Measured {
  readonly samples: Samples;
  /** As the browser says it. */
  readonly version: string;
}

/** A plan that is being carried out: where the copies go, and the site they are tried on. */
interface Course extends Plan {
  readonly folder: string;
  readonly site: Site;
  readonly samples: Samples;
}

/** Measures everything in one browser. */
export async function measure(plan: Plan): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "svyazka-bench-"));
  const site = await startSite();
  const samples = new Samples();
  try {
    samples.add("svyazka", sizes(plan.built));
    const course = { ...plan, folder, site, samples };
    const version = await takeTurns(course);
    await lookInside(course);
    return { samples, version };
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both extensions, each in a browser of its own, take turns: what the machine does meanwhile meets both. */
async function takeTurns({ browser, built, folder, site, rounds, samples, say }: Course): Promise<string> {
  const svyazka = await openSide("svyazka", browser, measuredCopy(built, join(folder, "svyazka")), site);
  try {
    const empty = await openSide("empty", browser, emptyExtension(built, join(folder, "empty")), site);
    try {
      const seed = await makeSeed(Date.now());
      await plant(svyazka.driver, seed);
      await mustLookReal(svyazka.driver, seed);
      say(`${browser}: planted`);
      // The first turn fills caches of code and fonts; it is thrown away.
      for (const side of [svyazka, empty]) await turn(side, seed, new Samples());
      for (let round = 1; round <= rounds; round++) {
        for (const side of [svyazka, empty]) await turn(side, seed, samples);
        say(`${browser}: round ${round} of ${rounds}`);
      }
      return svyazka.driver.version;
    } finally {
      await empty.driver.close();
    }
  } finally {
    await svyazka.driver.close();
  }
}

async function turn(side: Side, seed: Seed, samples: Samples): Promise<void> {
  for (const take of TURN) samples.add(side.who, await take(side, seed));
}

/** The real store timed from within its background, on a database of the same size. */
async function lookInside({ browser, built, folder, site, rounds, samples, say }: Course): Promise<void> {
  const extension = await commandExtension(built, join(folder, "inside"), "worker");
  const side = await openSide("svyazka", browser, extension, site);
  try {
    const seed = await makeSeed(Date.now());
    await plant(side.driver, seed);
    await insideTimes(side, seed);
    for (let round = 1; round <= rounds; round++) samples.add("svyazka", await insideTimes(side, seed));
    say(`${browser}: looked inside`);
  } finally {
    await side.driver.close();
  }
}
