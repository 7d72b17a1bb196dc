import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/commands";
import type { Outgoing } from "../../src/domain/decision";
import { linkId } from "../../src/domain/ids";
import { CHANNELS, type Channel } from "../../src/domain/link";
import { DAY_MS, MINUTE_MS } from "../../src/domain/moment";
import { deliver } from "../../src/simulation/post";
import { expectWords } from "../ui/sentences";

/** 17:45 where the tests' clocks stand. */
const NOW = Date.UTC(2026, 0, 10, 12);
const NO_FAULT = { fault: "none", by: 0 } as const;
const TO: Readonly<Record<Channel, string>> = { email: "anna@example.org", sms: "+7 900 000-00-01" };

/** A letter of each kind, about people and firms with those names. */
function letters(channel: Channel, name: string, firm: string): readonly Outgoing[] {
  const going = { link: linkId("link"), to: TO[channel], channel };
  return [
    {
      ...going,
      kind: "code",
      code: "123456",
      personal: name,
      business: firm,
      expiresAt: NOW + 10 * MINUTE_MS,
    },
    { ...going, kind: "invitation", organiser: name, expiresAt: NOW + 7 * DAY_MS },
    { ...going, kind: "joined", member: name },
    { ...going, kind: "declined", member: name },
    { ...going, kind: "left", member: name },
  ];
}
const ALL = CHANNELS.flatMap((channel) => letters(channel, "Anna", "Romashka"));
const named = ({ kind, channel }: Outgoing): string => `${kind}, ${channel}`;

describe.each(LANGUAGES)("a letter in %s", (tongue) => {
  it.each(ALL.map((outgoing) => [named(outgoing), outgoing] as const))(
    "says what it is about, and that it is a simulation: %s",
    (_, outgoing) => {
      const { text } = deliver(outgoing, "m", NOW, tongue, NO_FAULT);
      expectWords(text, tongue);
      expect(text).toMatch(/симуляци|simulation/i);
      expect(text).toContain("Anna");
      if (outgoing.kind === "code") for (const part of ["123456", "Romashka", "17:55"]) expect(text).toContain(part);
      if (outgoing.kind === "invitation") expect(text).toContain(tongue === "ru" ? "17 янв., 17:45" : "17 Jan, 17:45");
    },
  );

  it("says of each kind and channel something else", () => {
    const texts = ALL.map((outgoing) => deliver(outgoing, "m", NOW, tongue, NO_FAULT).text);
    expect(new Set(texts).size).toBe(ALL.length);
  });

  it.each(CHANNELS)("puts no name into quotation marks, for it may have its own: %s", (channel) => {
    for (const outgoing of letters(channel, "ИП «Анна»", "ООО «Ромашка»")) {
      const { text } = deliver(outgoing, "m", NOW, tongue, NO_FAULT);
      expect(text).toContain("ИП «Анна»");
      expect(text).not.toMatch(/[«“][^»”]*[«“]|[»”][»”]/u);
    }
  });
});

describe("the simulated post", () => {
  it.each(ALL.map((outgoing) => [named(outgoing), outgoing] as const))(
    "takes it to whom it is for, with the code only where there is one: %s",
    (_, outgoing) => {
      expect(deliver(outgoing, "m", NOW, "en", NO_FAULT)).toMatchObject({
        id: "m",
        link: "link",
        to: TO[outgoing.channel],
        channel: outgoing.channel,
        code: outgoing.kind === "code" ? "123456" : null,
        sentAt: NOW,
      });
    },
  );

  it.each(ALL.map((outgoing) => [named(outgoing), outgoing] as const))(
    "brings it at once, later, or never, as the fault on its channel says: %s",
    (_, outgoing) => {
      const arrival = (fault: "none" | "lost" | "delayed", by: number): number | null =>
        deliver(outgoing, "m", NOW, "en", { fault, by }).arrivesAt;
      expect(arrival("none", 0)).toBe(NOW);
      expect(arrival("none", MINUTE_MS)).toBe(NOW);
      expect(arrival("delayed", MINUTE_MS)).toBe(NOW + MINUTE_MS);
      expect(arrival("delayed", 0)).toBe(NOW);
      expect(arrival("lost", MINUTE_MS)).toBeNull();
    },
  );
});
