import { describe, expect, it } from "vitest";
import { oneAtATime } from "../../src/background/one-at-a-time";
import type { Topic } from "../../src/domain/views";

/** Work whose every run ends when the test lets it. */
function workbench() {
  const runs: { readonly topics: readonly Topic[]; readonly end: () => void; readonly fail: () => void }[] = [];
  const right = oneAtATime(
    (topics) =>
      new Promise((resolve, reject) => runs.push({ topics, end: resolve, fail: () => reject(new Error("broken")) })),
  );
  return { runs, right, run: (at: number) => runs[at] ?? expect.unreachable("no such run") };
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

describe("work that is done one at a time", () => {
  it("begins at once where none is under way", async () => {
    const { runs, right } = workbench();
    void right(["links"]);
    await turns();
    expect(runs.map(({ topics }) => topics)).toEqual([["links"]]);
  });

  it("runs once more for all who ask meanwhile, with what all of them said", async () => {
    const { runs, right, run } = workbench();
    void right(["links"]);
    await turns();
    const later = [right(["accounts"]), right(["post", "links"]), right()];
    await turns();
    expect(runs).toHaveLength(1);
    run(0).end();
    await turns();
    expect(runs.map(({ topics }) => topics)).toEqual([["links"], ["accounts", "post", "links"]]);
    run(1).end();
    await Promise.all(later);
    expect(runs).toHaveLength(2);
  });

  it("answers nobody by a run that began before they asked", async () => {
    const { right, run } = workbench();
    void right();
    await turns();
    let answered = false;
    const second = right().then(() => {
      answered = true;
    });
    run(0).end();
    await turns();
    expect(answered).toBe(false);
    run(1).end();
    await second;
    expect(answered).toBe(true);
  });

  it("goes on after a run that failed, of which only they are told who asked for it", async () => {
    const { right, run } = workbench();
    const first = right();
    await turns();
    const second = right();
    run(0).fail();
    await expect(first).rejects.toThrow("broken");
    await turns();
    run(1).end();
    await second;
  });
});
