import { expect } from "vitest";
import { MARKETPLACES } from "../../../src/domain/account";
import type { Breaches } from "../../../src/domain/breaches";
import type { CommandName } from "../../../src/domain/commands";
import type { RefusalCode } from "../../../src/domain/refusal";
import { newWorld, type World, type WorldOptions } from "../../support/world";
import { breachesOf } from "./breaches";
import { same } from "./compare";
import { earliestOf, promisesEarliest } from "./earliest";
import { SHELF } from "./packs";
import { decide, newReference, tick } from "./reference";
import type { Give, Step } from "./steps";
import type { Args, RefWorld } from "./things";
import { Told } from "./told";

interface Given {
  readonly name: CommandName;
  readonly args: Args;
  readonly op: string;
  /** Whether the outcome is remembered under its `op`. */
  kept: boolean;
}

/** Every command with what came of it, over all stories of a file: shows that the stories get anywhere. */
export const reached = new Set<string>();

/** How time goes by; the clock of the world stands still otherwise. */
export type Pass = (play: Play, ms: number) => Promise<void>;

export const sleep: Pass = async ({ world }, ms) => world.wait(ms);

/** Plays a story in a world and in the reference at once: every answer must be the same. */
export class Play {
  readonly world: World;
  readonly reference: RefWorld;
  /** Whether anything can have changed in the step played last, and the command that did it. */
  changed = false;
  accepted: { readonly name: CommandName; readonly args: Args } | null = null;
  readonly #told: Told;
  readonly #pass: Pass;
  #offset = 0;
  #ops = 0;
  #last: Given | null = null;

  constructor(options: WorldOptions = {}, pass: Pass = sleep) {
    this.world = newWorld({ packs: SHELF, ...options });
    this.reference = newReference(SHELF.all, MARKETPLACES.map(SHELF.first), this.world.now);
    this.#told = new Told(this.reference);
    this.#pass = pass;
  }

  /** Turns the clock of the simulation, as `clock.advance` does. */
  async advance(by: number): Promise<void> {
    await this.world.give("clock.advance", { by }, `turn-${++this.#ops}`);
    this.#offset += by;
  }

  /** Whether the step could be played at all. */
  async step(step: Step): Promise<boolean> {
    this.accepted = null;
    this.changed = step.do !== "give" && step.do !== "again";
    if (step.do === "wait") await this.#pass(this, step.ms);
    else if (step.do === "restart") this.world.restart();
    else if (step.do === "again") await this.#again();
    else if (!(await this.#give(step))) return false;
    this.#tick();
    return true;
  }

  #tick(): void {
    tick(this.reference, this.world.now + this.#offset);
  }

  async #give({ name, args: said, times }: Give): Promise<boolean> {
    const args = this.#told.argsOf(said);
    if (args === null) return false;
    this.#last = { name, args, op: `story-${++this.#ops}`, kept: false };
    await this.#tell(this.#last, times);
    return true;
  }

  async #again(): Promise<void> {
    if (this.#last === null) return;
    if (!this.#last.kept) return this.#tell(this.#last, 1);
    const { name, args, op } = this.#last;
    await this.world.store.command({ name, args, op, by: "user" });
  }

  /** Gives the command so often at once: all answers must be one, and the deed done once. */
  async #tell(given: Given, times: number): Promise<void> {
    const { name, args, op } = given;
    const asked = Array.from({ length: times }, () => this.world.store.command({ name, args, op, by: "user" }));
    const [first, ...others] = (await Promise.all(asked)).map((answer) => answer.outcome);
    if (first === undefined) throw new Error("no answer");
    for (const other of others) same(other, first, `${name} given again`);
    const { id } = (first.ok && (first.value as { id?: string } | null)) || {};
    this.#tick();
    const code = this.#expected(name, args, id ?? "");
    const wanted = promisesEarliest(name, code) ? earliestOf(this.reference, name, args) : null;
    const answer = first.ok ? null : first.refusal.code;
    if (answer !== code) expect(answer, `${name} ${JSON.stringify(args)}`).toBe(code);
    if (!first.ok && promisesEarliest(name, code) && first.refusal.earliest !== wanted) {
      expect(first.refusal.earliest, `earliest for ${name} ${JSON.stringify(args)}: ${code}`).toBe(wanted);
    }
    reached.add(`${name}: ${code ?? "done"}`);
    given.kept = code === null || code === "code-wrong";
    this.changed = given.kept;
    if (code !== null) return;
    this.accepted = { name, args };
    if (name === "pack.use") this.#sameBreaches(first.ok && first.value, String(args.marketplace));
    if (id !== undefined) this.#told.add(name, id);
    if (name === "link.request-business") await this.#told.learnCode(this.world, String(id));
    if (name === "link.resend-code") await this.#told.learnCode(this.world, String(args.link));
  }

  #sameBreaches(found: unknown, marketplace: string): void {
    const { breaches } = found as Breaches;
    const said = breaches.map(({ code, culprits }) => `${code} ${[...culprits].sort().join(" ")}`);
    same(said.sort(), breachesOf(this.reference, marketplace), "breaches");
  }

  #expected(name: CommandName, args: Args, id: string): RefusalCode | null {
    if (name === "clock.advance") this.#offset += Number(args.by);
    else if (name === "clock.reset") this.#offset = 0;
    else return decide(this.reference, name, args, id);
    return null;
  }
}
