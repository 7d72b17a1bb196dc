import { describe, expect, it } from "vitest";
import { REFUSAL_CODES } from "../../src/domain/refusal";
import { Paper } from "./paper";
import { BUSINESS_REFUSALS } from "./refusal-rows-business";
import { CODE_REFUSALS } from "./refusal-rows-codes";
import { COOLDOWN_REFUSALS } from "./refusal-rows-cooldown";
import { FAMILY_REFUSALS } from "./refusal-rows-family";
import { INVITATION_REFUSALS } from "./refusal-rows-invitation";
import { SHARING_REFUSALS } from "./refusal-rows-sharing";
import { SOCIAL_REFUSALS } from "./refusal-rows-social";

const TABLE = [
  ...BUSINESS_REFUSALS,
  ...CODE_REFUSALS,
  ...INVITATION_REFUSALS,
  ...FAMILY_REFUSALS,
  ...COOLDOWN_REFUSALS,
  ...SHARING_REFUSALS,
  ...SOCIAL_REFUSALS,
];
const EMPTY = { rule: null, values: {}, culprits: [], earliest: null };

describe("a command that breaks a rule", () => {
  it.each(TABLE)("is refused as %s where %s, with all that is known of it", (code, _, tell) => {
    const { refused, is } = tell();
    expect(refused).toEqual({ code, ...EMPTY, ...is });
  });

  it("is refused by every code there is", () => {
    const reached = new Set(TABLE.map(([code]) => code));
    expect(REFUSAL_CODES.filter((code) => !reached.has(code))).toEqual([]);
  });

  it("changes nothing and is not in the journal, but for a wrong code, which is counted", () => {
    const paper = new Paper();
    const [anna, firm] = [paper.account("anna"), paper.account("b-firm")];
    const link = paper.request(anna, firm);
    const before = { ...paper.book.links.get(link) };
    const entries = paper.journal.length;
    const request = { personal: anna, business: firm, channel: "email", termsVersion: "2026-11" } as const;
    paper.refused("link.request-business", request);
    paper.refused("link.resend-code", { link });
    expect(paper.journal).toHaveLength(entries);
    paper.refused("link.confirm-code", { link, code: "000000" });
    expect(paper.journal.map((entry) => entry.event).slice(entries)).toEqual(["code.refused"]);
    expect(paper.book.links.get(link)).toEqual(before);
  });
});
