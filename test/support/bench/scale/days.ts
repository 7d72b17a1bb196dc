import type { AccountId } from "../../../../src/domain/ids";
import type { Moment } from "../../../../src/domain/moment";
import type { Telling } from "./people";
import type { Present } from "./present";

/** The days between, until then: orders, wishes, points, notes and going from one account to another, until so many entries. */
export async function liveDays(telling: Telling, { circles }: Present, entries: number, until: Moment): Promise<void> {
  const { story, size } = telling;
  const step = Math.floor((until - story.now) / Math.max(1, entries - story.entries));
  if (step <= 0) throw new Error(`nothing is left for everyday life: ${story.entries} entries at ${story.now - until}`);
  let [orders, wishes] = [0, 0];
  while (story.entries < entries - 1) {
    await story.wait(step);
    const what = telling.random();
    if (orders < size.orders && what < 0.3) await addOrder(telling, orders++);
    else if (wishes < size.wishes && what < 0.5) await addWish(telling, wishes++, circles);
    else if (what < 0.55) await movePoints(telling, circles);
    else if (what < 0.65) await note(telling);
    else await story.give("account.switch", { account: telling.one(telling.buyers, true) });
  }
  // A short story has no time for all of it.
  while (orders < size.orders) await addOrder(telling, orders++);
  while (wishes < size.wishes) await addWish(telling, wishes++, circles);
}

async function addOrder(telling: Telling, at: number): Promise<void> {
  const { story } = telling;
  const account = telling.one(telling.buyers, true);
  const number = `${27_000_000 + at}-${String(at % 10_000).padStart(4, "0")}`;
  const title = `Чайник электрический, ${1 + (at % 3)} л, и ещё ${at % 5} товара`;
  const { id } = await story.give("order.add", { account, number, title, total: 99_900 + at, placedAt: story.now });
  if (at % 20 === 0) await story.give("order.set-private", { order: id, on: true });
}

async function addWish(telling: Telling, at: number, circles: Present["circles"]): Promise<void> {
  const ofCircle = at % 10 === 0 ? circles[Math.floor(at / 10) % circles.length]?.organiser : undefined;
  const account: AccountId = ofCircle ?? telling.one(telling.buyers, true);
  const key = `ozon:product:${500_000 + at}`;
  const url = `https://www.ozon.ru/product/${500_000 + at}/`;
  await telling.story.give("wish.add", { account, key, title: `Плед шерстяной № ${at}`, url });
}

async function movePoints(telling: Telling, circles: Present["circles"]): Promise<void> {
  const link = telling.one(telling.one(circles).links);
  const { owner, other } = telling.story.link(link);
  const getter = "account" in other ? other.account : owner;
  // To and fro, so that nobody runs out of them.
  const from = telling.story.account(owner).points > telling.story.account(getter).points ? "owner" : "other";
  await telling.story.give("bonus.transfer", { link, from, points: 1 + telling.below(50) });
}

async function note(telling: Telling): Promise<void> {
  const account = telling.one(telling.buyers, true);
  await telling.story.give("account.edit", { account, note: `заметка ${telling.story.entries}` });
}
