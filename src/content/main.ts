import { onChanged, readView } from "../messages/client";
import { VIEW_TOPICS } from "../messages/topics";
import { isOrphan } from "../platform/orphan";
import type { Ask } from "./asking";
import { realClock } from "./clock";
import { watchPage } from "./watch";

const ask: Ask = async (key) => {
  const reply = await readView("page", { keys: [key] });
  return reply.ok ? (reply.value.marks.find((mark) => mark.key === key) ?? null) : "no-answer";
};

const onPagesChanged = (hear: () => void): void =>
  onChanged((topics) => {
    if (topics.some((topic) => VIEW_TOPICS.page.includes(topic))) hear();
  });

watchPage({ view: window, clock: realClock, ask, onChanged: onPagesChanged, isOrphan, rootOf: () => null });
