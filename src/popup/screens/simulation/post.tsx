import type { Letter, WaitingItem } from "../../../domain/views";
import { simulatedNow } from "../../../ui/clock";
import { NotDoneWords } from "../../../ui/not-done";
import { useView } from "../../../ui/view";
import { words } from "../../../words";
import { LetterCard } from "./letter";

/** What the simulated post has brought, the newest first. */
export function Post() {
  const post = useView("post", {});
  const usable = useUsable();
  const { answer, problem } = post.state.value;
  return (
    <section class="stack" aria-labelledby="post-title">
      <h2 id="post-title">{words.post_title()}</h2>
      {problem !== null && <NotDoneWords problem={problem} onRetry={() => void post.ask()} />}
      {answer?.messages.length === 0 && <p class="muted">{words.post_empty()}</p>}
      <ol class="stack" aria-label={words.post_title()}>
        {answer?.messages.map((letter, index, all) => (
          <LetterCard
            key={letter.id}
            letter={letter}
            usable={isNewest(letter, index, all) && usable.has(letter.link)}
          />
        ))}
      </ol>
    </section>
  );
}

/** A new code ends the old one, so of a link's letters only the newest is worth anything. */
const isNewest = (letter: Letter, index: number, all: readonly Letter[]): boolean =>
  all.findIndex((each) => each.link === letter.link) === index;

/** The links whose last code can be entered: it is waited for, lives, and is not locked. */
function useUsable(): ReadonlySet<string> {
  const { answer } = useView("waiting", {}).state.value;
  return new Set(answer?.items.filter(isOpen).map((item) => item.link));
}

const isOpen = ({ state, codeExpiresAt, lockedUntil }: WaitingItem): boolean =>
  state === "awaiting-code" && lockedUntil === undefined && (codeExpiresAt === null || codeExpiresAt > simulatedNow());
