import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import { failureOf } from "../../src/background/failures";
import { FAILURE_CODES, type FailureCode } from "../../src/messages/contract";
import { NewerDatabaseError } from "../../src/store/guard";

const named = (name: string, message = "words"): Error => Object.assign(new Error(message), { name });
const wrapped = (outer: string, inner: unknown): Error => Object.assign(named(outer, "outer"), { inner });

const NAMES: readonly (readonly [name: string, FailureCode])[] = [
  ["QuotaExceededError", "disk-full"],
  ["AbortError", "disk-error"],
  ["UnknownError", "disk-error"],
  ["TimeoutError", "disk-error"],
  ["OpenFailedError", "disk-error"],
  ["VersionError", "database-newer"],
  ["NewerDatabaseError", "database-newer"],
  ["DatabaseClosedError", "database-closed"],
  ["InvalidStateError", "private-mode"],
  ["ConstraintError", "unknown"],
  ["DataError", "unknown"],
  ["BulkError", "unknown"],
  ["PrematureCommitError", "unknown"],
  ["TypeError", "unknown"],
  ["Error", "unknown"],
  ["toString", "unknown"],
  ["constructor", "unknown"],
];

describe("an error of the database", () => {
  it.each(NAMES)("by the name %s is %s, and its own words go along", (name, code) => {
    expect(failureOf(named(name))).toEqual({ ok: false, failure: { code, detail: `${name}: words` } });
    expect(FAILURE_CODES).toContain(code);
  });

  it("is known as the browser throws it, as Dexie throws it and as our own guard does", () => {
    const codeOf = (error: unknown) => {
      const answer = failureOf(error);
      return "failure" in answer ? answer.failure.code : null;
    };
    expect(codeOf(new DOMException("full", "QuotaExceededError"))).toBe("disk-full");
    expect(codeOf(new Dexie.DatabaseClosedError("closed"))).toBe("database-closed");
    expect(codeOf(new Dexie.QuotaExceededError("full"))).toBe("disk-full");
    expect(codeOf(new NewerDatabaseError(9))).toBe("database-newer");
  });

  it("tells by its inmost cause, however it is wrapped", () => {
    const quota = named("QuotaExceededError");
    for (const error of [
      wrapped("AbortError", quota),
      wrapped("OpenFailedError", quota),
      wrapped("Error", wrapped("AbortError", quota)),
      new Error("outer", { cause: quota }),
    ]) {
      expect(failureOf(error)).toMatchObject({ failure: { code: "disk-full" } });
    }
    const private_ = wrapped("OpenFailedError", named("InvalidStateError", "A mutation operation was attempted"));
    expect(failureOf(private_)).toEqual({
      ok: false,
      failure: {
        code: "private-mode",
        detail: "InvalidStateError: A mutation operation was attempted ← OpenFailedError: outer",
      },
    });
  });

  it("of a wrapped stranger is known by the wrapping", () => {
    expect(failureOf(wrapped("AbortError", named("Strange")))).toMatchObject({ failure: { code: "disk-error" } });
  });

  it("of many writes at once, one of which found the disk full, is a full disk", () => {
    const error = new Dexie.BulkError("journal.bulkAdd(): 1 of 1 operations failed", [named("QuotaExceededError")]);
    expect(failureOf(error)).toMatchObject({ failure: { code: "disk-full" } });
  });

  it("that goes round in a circle comes to an end", () => {
    const one = named("AbortError");
    const two = wrapped("Error", one);
    Object.assign(one, { inner: two });
    expect(failureOf(one)).toMatchObject({ failure: { code: "disk-error" } });
  });

  it.each([
    ["a text", "gone", "gone"],
    ["nothing", undefined, "undefined"],
    ["null", null, "null"],
    ["a number", 7, "7"],
  ])("that is only %s is shown as it is", (_, thrown, detail) => {
    expect(failureOf(thrown)).toEqual({ ok: false, failure: { code: "unknown", detail } });
  });
});
