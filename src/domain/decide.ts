import type { CommandArgs, CommandValue, DomainCommandName } from "./commands";
import type { Circumstances, CommandRule, Decision } from "./decision";
import { withEarliest } from "./earliest";
import type { Facts, Needs } from "./facts";
import { RULEBOOK } from "./rulebook";

/** The rule of a command, whose arguments were checked together with its name. */
const ruleOf = <Name extends DomainCommandName>(name: Name): CommandRule<CommandArgs<Name>, CommandValue<Name>> =>
  RULEBOOK[name] as unknown as CommandRule<CommandArgs<Name>, CommandValue<Name>>;

/** What must be known before that command can be decided. */
export const needsOf = <Name extends DomainCommandName>(name: Name, args: CommandArgs<Name>): Needs =>
  ruleOf(name).needs(args);

/** Decides one command: what follows from it, or why it is refused and when it would no longer be. */
export function decide<Name extends DomainCommandName>(
  name: Name,
  args: CommandArgs<Name>,
  facts: Facts,
  circumstances: Circumstances,
): Decision<CommandValue<Name>> {
  const rule = ruleOf(name);
  const decision = rule.decide(args, facts, circumstances);
  const { refusal } = decision;
  // A locked code is told by when it will be open; that by then only a new code helps, the next answer says.
  if (refusal === undefined || name === "link.confirm-code") return decision;
  const later: Circumstances = { ...circumstances, newId: () => "later", newCode: () => "", newSalt: () => "" };
  const earliest = withEarliest(
    refusal,
    facts,
    circumstances.now,
    (world, now) => rule.decide(args, world, { ...later, now }).refusal ?? null,
  );
  return { ...decision, refusal: earliest };
}
