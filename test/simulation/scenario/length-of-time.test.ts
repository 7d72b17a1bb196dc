import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../src/domain/moment";
import { lengthOfTime } from "../../../src/simulation/scenario/length-of-time";

describe("a length of time", () => {
  it.each([
    ["0ms", 0],
    ["500ms", 500],
    ["59s", 59_000],
    ["10m", 600_000],
    ["9m 59s", 599_000],
    ["9m 59s 999ms", 599_999],
    ["1h 30m", 5_400_000],
    ["7d", 7 * DAY_MS],
    ["90m", 5_400_000],
    ["36500d", 36_500 * DAY_MS],
  ])("%s is %d ms", (written, ms) => {
    expect(lengthOfTime(written)).toBe(ms);
  });

  it.each([
    "",
    " ",
    "5",
    "s",
    "-5s",
    "1.5h",
    "5 s",
    "9m59s",
    "9m  59s",
    " 9m",
    "59s 9m",
    "1m 1m",
    "5M",
    "1w",
    "1e3s",
    "٣s",
    "36500d 1ms",
    "9999999999999s",
  ])("%j is none", (written) => {
    expect(lengthOfTime(written)).toBeNull();
  });
});
