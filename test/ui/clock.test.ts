import { effect } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackground, NOW, pass } from "./fake-background";

let clock: typeof import("../../src/ui/clock");
beforeEach(async () => {
  fakeBackground();
  vi.resetModules();
  clock = await import("../../src/ui/clock");
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the simulated clock", () => {
  it("is the real one until somebody says otherwise", async () => {
    expect(clock.simulatedNow()).toBe(NOW);
    await pass(2_500);
    expect(clock.simulatedNow()).toBe(NOW + 2_500);
  });

  it("is as far ahead as it was told", () => {
    clock.clockOffset.value = 3_600_000;
    expect(clock.simulatedNow()).toBe(NOW + 3_600_000);
    clock.clockOffset.value = 0;
    expect(clock.simulatedNow()).toBe(NOW);
  });

  it("draws anew once a second, and at once when it is moved", async () => {
    const drawn: number[] = [];
    const stop = effect(() => void drawn.push(clock.simulatedNow() - NOW));
    await pass(999);
    expect(drawn).toEqual([0]);
    await pass(2_001);
    expect(drawn).toEqual([0, 1_000, 2_000, 3_000]);
    clock.clockOffset.value = 60_000;
    expect(drawn.at(-1)).toBe(63_000);
    stop();
    await pass(5_000);
    expect(drawn).toHaveLength(5);
  });

  it("follows a real clock that was set back, at the latest a second later", async () => {
    vi.setSystemTime(NOW - 60_000);
    await pass(1_000);
    expect(clock.simulatedNow()).toBe(NOW - 59_000);
  });
});
