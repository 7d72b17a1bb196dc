import { describe, expect, it } from "vitest";
import { playedSource } from "../../../src/simulation/scenario/played-source";

describe("chance in a scenario", () => {
  it("never sends a code twice, nor one that begins with 0", () => {
    const { newCode } = playedSource(0, "seed");
    const codes = Array.from({ length: 5_000 }, () => newCode(6));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[1-9]\d{5}$/.test(code))).toEqual([]);
  });

  it("sends old codes again rather than none where a code is very short", () => {
    const { newCode } = playedSource(0, "seed");
    expect(Array.from({ length: 20 }, () => newCode(1)).every((code) => /^[1-9]$/.test(code))).toBe(true);
  });

  it("makes ids and salts that differ", () => {
    const { newId, newSalt } = playedSource(0, "seed");
    expect(new Set(Array.from({ length: 1_000 }, newId)).size).toBe(1_000);
    expect(new Set(Array.from({ length: 1_000 }, newSalt)).size).toBe(1_000);
  });
});
