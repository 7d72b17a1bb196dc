import { onChanged, readView } from "../messages/client";
import { isOrphan, rootOf } from "../platform/orphan";
import type { Ask } from "./asking";
import { realClock } from "./clock";
import { watchPage } from "./watch";

const ask: Ask = async (key) => {
  const reply = await readView("page", { keys: [key] });
  return reply.ok ? (reply.value.marks.find((mark) => mark.key === key) ?? null) : "no-answer";
};

const askNothing = (): void => void readView("page", { keys: [] });

// Whatever the topics: nearly every commit touches a mark's, and to ask about one key is cheaper than the table of topics.
watchPage({ view: window, clock: realClock, ask, askNothing, onChanged, isOrphan, rootOf });
