import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountId, linkId } from "../../src/domain/ids";
import type { Route } from "../../src/popup/route";
import { type FakeBackground, fakeBackground, NOW, pass } from "../ui/fake-background";

const HOME: Route = { screen: "home" };
const SETTINGS: Route = { screen: "settings" };
const ANNA: Route = { screen: "account", account: accountId("anna") };
const LINK: Route = { screen: "link", link: linkId("l") };

let background: FakeBackground;
beforeEach(() => {
  background = fakeBackground();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The popup, opened anew, at what the session keeps. */
async function open(kept?: unknown) {
  if (kept !== undefined) background.rim.session.set("draft:route", { value: kept, savedAt: Date.now() });
  vi.resetModules();
  const [drafts, way] = [await import("../../src/ui/drafts"), await import("../../src/popup/route")];
  drafts.takeDrafts(new Map(background.rim.session));
  way.openPath();
  /** Every screen from here back to the root. */
  const wayBack = (): readonly Route["screen"][] => {
    const seen: Route["screen"][] = [way.route.value.screen];
    for (let steps = 0; steps < 5; steps++) {
      way.back();
      seen.push(way.route.value.screen);
    }
    return seen.filter((screen, at) => screen !== seen[at - 1]);
  };
  return { ...way, wayBack };
}

describe("the way through the popup", () => {
  it("begins at home, and leads back from nowhere", async () => {
    const { route, back } = await open();
    expect(route.value).toEqual(HOME);
    back();
    expect(route.value).toEqual(HOME);
  });

  it("is not there before it was opened", async () => {
    vi.resetModules();
    const { route } = await import("../../src/popup/route");
    expect(() => route.value).toThrow(/openPath/);
  });

  it("leads on, and back the same way", async () => {
    const { route, go, wayBack } = await open();
    go(ANNA);
    go(LINK);
    expect(route.value).toEqual(LINK);
    expect(wayBack()).toEqual(["link", "account", "home"]);
  });

  it("is forgotten at home", async () => {
    const { route, go, back } = await open();
    go(ANNA);
    go(HOME);
    back();
    expect(route.value).toEqual(HOME);
  });

  it("does not lead back to a screen that gave its place to another", async () => {
    const { go, goInstead, wayBack } = await open();
    go(ANNA);
    go(SETTINGS);
    goInstead(LINK);
    expect(wayBack()).toEqual(["link", "account", "home"]);
  });
});

describe("a popup that was closed on its way", () => {
  it("opens where it was left, with the way back", async () => {
    const { go } = await open();
    go(ANNA);
    await pass();
    go(LINK);
    await pass();
    const { route, wayBack } = await open();
    expect(route.value).toEqual(LINK);
    expect(wayBack()).toEqual(["link", "account", "home"]);
  });

  it("opens at home a quarter of an hour later", async () => {
    background.rim.session.set("draft:route", { value: [HOME, LINK], savedAt: NOW - 15 * 60_000 });
    expect((await open()).route.value).toEqual(HOME);
  });

  it.each([
    ["a screen that this version does not know", [HOME, { screen: "no-such" }]],
    ["a step that is no screen", [HOME, "link"]],
    ["a step that is null", [null]],
    ["no steps", []],
    ["no way at all", "link"],
  ])("opens at home where it was left at %s", async (_, kept) => {
    expect((await open(kept)).route.value).toEqual(HOME);
  });
});
