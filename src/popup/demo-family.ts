import type { AccountId, LinkId } from "../domain/ids";
import { profileKey } from "../domain/ids";
import { DAY_MS } from "../domain/moment";
import { giveCommand, newOp, readView } from "../messages/client";
import type { CommandArgs, CommandName, NotDone } from "../messages/contract";
import { simulatedNow } from "../ui/clock";

/** Why the story could not be told to its end. */
class Stopped extends Error {
  readonly problem: NotDone;

  constructor(problem: NotDone) {
    super("the demo stopped");
    this.problem = problem;
  }
}

type Give = <Name extends CommandName>(name: Name, args: CommandArgs<Name>) => Promise<unknown>;
type GiveNew = <Name extends "account.add" | "link.invite-member" | "link.request-business" | "link.request-social">(
  name: Name,
  args: CommandArgs<Name>,
) => Promise<Name extends "account.add" ? AccountId : LinkId>;

const PREMIUM_MS = 90 * DAY_MS;

/** Invented people and companies. Addresses of example.org and numbers of +7 900 000 belong to nobody. */
const ANNA = { name: "Анна Соколова", email: "anna@example.org", phone: "+7 900 000-00-01", colour: "teal" } as const;
const PETR = { name: "Пётр Соколов", email: "petr@example.org", colour: "violet" } as const;
const FIRM = {
  name: "ООО «Ромашка»",
  email: "office@romashka.example.org",
  profileKeys: [profileKey("ozon:seller:123")],
  colour: "orange",
} as const;
const SHOP = {
  name: "ИП Соколова А. В.",
  email: "shop@example.org",
  profileKeys: [profileKey("ozon:seller:456")],
  needsReview: true,
  colour: "olive",
} as const;

/**
 * Tells the story of a family and its two companies: one link of each kind, an invitation and a code that wait. It is
 * given as the commands that a person would give, each with an op of its own, so that telling it again after a failure
 * does none of them twice. Answers why it stopped, or null.
 */
export function createDemoFamily(): () => Promise<NotDone | null> {
  const ops: string[] = [];
  return async () => {
    let at = 0;
    const give: Give = async (name, args) => {
      const op = ops[at] ?? newOp();
      ops[at] = op;
      at += 1;
      const answer = await giveCommand(name, args, op);
      if (!answer.ok) throw new Stopped(answer);
      return answer.value;
    };
    try {
      await tell(give, async (name, args) => ((await give(name, args)) as { readonly id: never }).id);
      return null;
    } catch (error) {
      if (error instanceof Stopped) return error.problem;
      throw error;
    }
  };
}

async function tell(give: Give, giveNew: GiveNew): Promise<void> {
  const ozon = { marketplace: "ozon" } as const;
  const anna = await giveNew("account.add", { ...ozon, kind: "personal", ...ANNA });
  const petr = await giveNew("account.add", { ...ozon, kind: "personal", ...PETR });
  const firm = await giveNew("account.add", { ...ozon, kind: "business", ...FIRM });
  const shop = await giveNew("account.add", { ...ozon, kind: "business", ...SHOP });
  const termsVersion = await versionOfTerms(anna);

  await give("premium.set", { account: anna, until: simulatedNow() + PREMIUM_MS });
  await give("points.set", { account: anna, points: 1_200 });
  const invite = (contact: string) => giveNew("link.invite-member", { organiser: anna, contact, termsVersion });
  await give("link.accept", { link: await invite(PETR.email) });
  await invite("masha@example.org");

  const business = { channel: "email", termsVersion } as const;
  const link = await giveNew("link.request-business", { personal: anna, business: firm, ...business });
  await give("link.confirm-code", { link, code: await codeFor(link) });
  await giveNew("link.request-business", { personal: petr, business: shop, ...business });

  const signIn = { account: anna, provider: "vk", handle: "@anna.sokolova", termsVersion };
  const social = await giveNew("link.request-social", signIn);
  await give("link.grant-consent", { link: social, scopes: ["basic"] });
  await give("link.confirm", { link: social });
}

async function versionOfTerms(organiser: AccountId): Promise<string> {
  const terms = await readView("terms", { command: "link.invite-member", with: { organiser } });
  if (!terms.ok) throw new Stopped(terms);
  return terms.value.version;
}

/** The code of the last letter; empty where the post has lost it, which is then refused in words. */
async function codeFor(link: LinkId): Promise<string> {
  const post = await readView("post", { link });
  if (!post.ok) throw new Stopped(post);
  return post.value.messages[0]?.code ?? "";
}
