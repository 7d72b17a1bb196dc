import type { Rule, RuleName } from "../../domain/rule-pack";
import type { ViewAnswer, ViewArgs } from "../../domain/views";
import type { Reading } from "./reading";

/** The rules in force in a marketplace, each with its source, and the packs that one may choose from. */
export async function rulesView(
  { pack: packOf, shelf }: Reading,
  { marketplace }: ViewArgs<"rules">,
): Promise<ViewAnswer<"rules">> {
  const pack = packOf(marketplace);
  const rules = Object.entries(pack.rules) as [RuleName, Rule<unknown>][];
  return {
    pack: pack.id,
    packs: shelf.all.filter((each) => each.marketplace === marketplace).map((each) => each.id),
    rules: rules.map(([name, rule]) => ({ name, ...rule })),
  };
}
