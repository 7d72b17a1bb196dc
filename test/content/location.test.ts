import { describe, expect, test, vi } from "vitest";
import { followLocation } from "../../src/content/location";
import { handClock } from "./hand-clock";

describe("where a browser tells of navigations", () => {
  test("each is heard in its moment, and none when it is over", () => {
    const navigation = new EventTarget();
    const clock = handClock();
    const hear = vi.fn();
    const end = followLocation({ navigation } as unknown as Window, clock, hear);
    navigation.dispatchEvent(new Event("currententrychange"));
    navigation.dispatchEvent(new Event("navigatesuccess"));
    expect(hear).toHaveBeenCalledTimes(2);
    end();
    navigation.dispatchEvent(new Event("currententrychange"));
    expect(hear).toHaveBeenCalledTimes(2);
    expect(clock.waiting()).toBe(0);
  });
});

describe("where a browser tells only that a navigation begins", () => {
  test("the address is looked at right after", async () => {
    const navigation = new EventTarget();
    const clock = handClock();
    const hear = vi.fn();
    const end = followLocation({ navigation } as unknown as Window, clock, hear);
    navigation.dispatchEvent(new Event("navigate"));
    expect(hear).not.toHaveBeenCalled();
    await clock.pass(0);
    expect(hear).toHaveBeenCalledTimes(1);
    end();
    navigation.dispatchEvent(new Event("navigate"));
    expect(clock.waiting()).toBe(0);
  });
});

describe("where it does not", () => {
  const old = () => Object.assign(new EventTarget(), { location: { href: "https://www.ozon.ru/" } });

  test("the address is looked at once a second", async () => {
    const view = old();
    const clock = handClock();
    const hear = vi.fn();
    followLocation(view as unknown as Window, clock, hear);
    await clock.pass(5_000);
    expect(hear).not.toHaveBeenCalled();
    view.location.href = "https://www.ozon.ru/my/main";
    await clock.pass(1_000);
    await clock.pass(3_000);
    expect(hear).toHaveBeenCalledTimes(1);
  });

  test("going back and forth is heard at once", () => {
    const view = old();
    const hear = vi.fn();
    followLocation(view as unknown as Window, handClock(), hear);
    view.dispatchEvent(new Event("popstate"));
    expect(hear).toHaveBeenCalledTimes(1);
  });

  test("nothing is heard when it is over", async () => {
    const view = old();
    const clock = handClock();
    const hear = vi.fn();
    followLocation(view as unknown as Window, clock, hear)();
    view.location.href = "https://www.ozon.ru/my/main";
    view.dispatchEvent(new Event("popstate"));
    await clock.pass(5_000);
    expect(hear).not.toHaveBeenCalled();
    expect(clock.waiting()).toBe(0);
  });
});
