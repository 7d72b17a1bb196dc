// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { watchChanges } from "../../src/content/changes";
import { handClock, turn } from "./hand-clock";

const add = (where: string) => document.querySelector(where)?.append(document.createElement("i"));

describe("changes of the page", () => {
  const act = vi.fn();
  let clock = handClock();
  let changes = watchChanges(document, clock, act);

  beforeEach(() => {
    act.mockReset();
    document.body.innerHTML = "<main><section><h1>x</h1></section><ul></ul></main>";
    clock = handClock();
    changes = watchChanges(document, clock, act);
  });

  test("are gathered: a storm of them is one look", async () => {
    changes.everywhere();
    for (let count = 0; count < 100; count++) add("ul");
    await clock.pass(299);
    expect(act).not.toHaveBeenCalled();
    await clock.pass(1);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test("that never end do not put the look off", async () => {
    changes.everywhere();
    for (let count = 0; count < 10; count++) {
      add("ul");
      await clock.pass(100);
    }
    expect(act.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(act.mock.calls.length).toBeLessThanOrEqual(4);
  });

  test("are heard in texts while the anchor is looked for", async () => {
    changes.everywhere();
    const text = document.querySelector("h1")?.firstChild;
    if (text instanceof Text) text.data = "y";
    await clock.pass(300);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test("in a list elsewhere are not even heard once the mark stands", async () => {
    changes.along(document.querySelector("h1") ?? document.body);
    add("ul");
    add("h1");
    await turn();
    expect(clock.waiting()).toBe(0);
  });

  test.each(["section", "main", "body"])("beside what holds the mark are heard: in %s", async (where) => {
    changes.along(document.querySelector("h1") ?? document.body);
    add(where);
    await clock.pass(300);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test("are heard when the whole document is replaced", async () => {
    changes.along(document.querySelector("h1") ?? document.body);
    const anew = document.documentElement.cloneNode(true);
    document.documentElement.remove();
    document.append(anew);
    await clock.pass(300);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test("are heard no more when it is over, those before included", async () => {
    changes.everywhere();
    add("ul");
    await turn();
    changes.stop();
    add("ul");
    await clock.pass(1_000);
    expect(act).not.toHaveBeenCalled();
  });

  test("are followed up through a form that answers to parentNode with a control of its own", async () => {
    document.body.innerHTML = "<main><form><h1>x</h1><input></form></main>";
    const form = document.querySelector("form");
    const input = document.querySelector("input");
    // As browsers do for a control of that name: without care the way up goes from form to control to form for ever.
    if (form !== null) Object.defineProperty(form, "parentNode", { get: () => input });
    const heading = document.querySelector("h1");
    if (heading !== null) changes.along(heading);
    add("main");
    await clock.pass(300);
    expect(act).toHaveBeenCalledTimes(1);
  });
});
