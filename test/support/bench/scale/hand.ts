import type { CommandArgs, CommandName, CommandValue } from "../../../../src/domain/commands";
import type { ViewAnswer, ViewArgs, ViewName } from "../../../../src/domain/views";
import type { Store } from "../../../../src/store/store";
import type { Times } from "./questions";

/** Gives commands and reads views, inside the background, and notes how long each took. */
export class Hand {
  readonly #store: Store;
  readonly #times: Record<string, number[]> = {};

  constructor(store: Store) {
    this.#store = store;
  }

  get times(): Times {
    return this.#times;
  }

  /** A command that must be done. `which`: what tells it from others of its name. */
  async give<Name extends CommandName>(
    name: Name,
    args: CommandArgs<Name>,
    which: string = "",
  ): Promise<CommandValue<Name>> {
    const outcome = await this.#timed(`${name}${which}`, () => this.#command(name, args));
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value as CommandValue<Name>;
  }

  /** A command that must be done and is not what is measured. */
  async quietly<Name extends CommandName>(name: Name, args: CommandArgs<Name>): Promise<CommandValue<Name>> {
    const outcome = await this.#command(name, args);
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value as CommandValue<Name>;
  }

  /** A command that must be refused. */
  async refused<Name extends CommandName>(name: Name, args: CommandArgs<Name>): Promise<void> {
    const outcome = await this.#timed(`${name}, refused`, () => this.#command(name, args));
    if (outcome.ok) throw new Error(`${name} was accepted`);
  }

  async see<Name extends ViewName>(name: Name, args: ViewArgs<Name>, which: string = ""): Promise<ViewAnswer<Name>> {
    const outcome = await this.#timed(`${name}${which}`, () => this.#store.view(name, args));
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  }

  /** A view that is not what is measured. */
  async glance<Name extends ViewName>(name: Name, args: ViewArgs<Name>): Promise<ViewAnswer<Name>> {
    const outcome = await this.#store.view(name, args);
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  }

  async #command<Name extends CommandName>(name: Name, args: CommandArgs<Name>) {
    const { outcome } = await this.#store.command({ name, args, op: crypto.randomUUID(), by: "user" });
    return outcome;
  }

  /** Anything else, to compare with. */
  async compare(label: string, act: () => Promise<unknown>): Promise<void> {
    await this.#timed(label, act);
  }

  async #timed<T>(label: string, act: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const value = await act();
    const took = performance.now() - began;
    const times = this.#times[label] ?? [];
    this.#times[label] = times;
    times.push(took);
    return value;
  }
}
