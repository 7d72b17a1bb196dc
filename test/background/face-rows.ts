import type { ToolbarFacts } from "../../src/background/toolbar-face";
import { item, MIN, mark, NOW } from "./waiting-items";

const code = item("awaiting-code", 60 * MIN, 10 * MIN);
const ending = item("ending", 10 * MIN);
const review = item("awaiting-review", 72 * 60 * MIN);
const endings = (count: number) => Array.from({ length: count }, (_, at) => item("ending", (20 + at) * MIN));
const invitation = (minutes: number) => item("awaiting-reply", minutes * MIN, null, "zoe@example.org");
/** A code that nobody may enter for so many minutes; it dies by itself meanwhile. */
const locked = (minutes: number, deadline = 60) => ({
  ...item("awaiting-code", deadline * MIN, 10 * MIN),
  lockedUntil: NOW + minutes * MIN,
});
const seats = { total: 4, taken: 3, invited: 1, cooling: 0, free: 0 };
const waits = (...waiting: readonly ReturnType<typeof item>[]): Partial<ToolbarFacts> => ({ waiting });

/** What is known in each row. */
const KNOWN: Readonly<Record<string, Partial<ToolbarFacts>>> = {
  "no database": { database: "unreadable", waiting: [code] },
  "a newer database": { database: "newer", mark: mark("active") },
  nobody: { activeName: null },
  "an active account": {},
  "a linked page": { mark: mark("active", "w") },
  "a page that rests": { mark: mark("suspended", "w") },
  "a page that is not linked": { mark: mark("not-linked", "w") },
  "a page of nobody knows whom": { mark: mark("unknown", "w") },
  "a code for long": waits(item("awaiting-code", 60 * MIN, 30 * MIN)),
  "a code": waits(code),
  "a code that outlives its request": waits(item("awaiting-code", 5 * MIN, 10 * MIN)),
  "a code until tomorrow": waits(item("awaiting-code", 720 * MIN, 660 * MIN)),
  "an unlinking for long": waits(item("ending", 30 * MIN)),
  "an unlinking": waits(ending),
  "a last yes": waits(item("awaiting-confirmation", 3 * MIN)),
  "a consent": waits(item("awaiting-consent", 3 * MIN)),
  "a review": waits(review),
  "a review that runs out": waits(item("awaiting-review", 7 * MIN)),
  "a review and a linked page": { waiting: [review], mark: mark("active", "w") },
  "a code and a linked page": { waiting: [code], mark: mark("active", "w") },
  "a review that runs out and a code": waits(item("awaiting-review", 7 * MIN), code),
  two: waits(ending, code),
  "two, the second dies first": waits(item("ending", 20 * MIN), code),
  "two, later": waits(item("ending", 30 * MIN), code),
  "two and a review": waits(ending, code, review),
  five: waits(...endings(5)),
  nine: waits(...endings(9)),
  ten: waits(...endings(10)),
  "two of many": { waiting: endings(2), waitingInAll: 30 },
  "an invitation for long": waits(invitation(5 * 24 * 60)),
  "an invitation that runs out": waits(invitation(8)),
  "an invitation of a firm in quotes": waits({ ...invitation(8), otherName: "ООО «Ромашка»" }),
  "an invitation and a linked page": { waiting: [invitation(9)], mark: mark("active", "w") },
  "an invitation that runs out and a code": waits(invitation(8), code),
  "a locked code": waits(locked(15)),
  "a code that is locked for long": waits(locked(15, 300)),
  "a lock that outlives the request": waits({ ...locked(30), deadline: NOW + 20 * MIN }),
  "a locked code and a linked page": { waiting: [locked(15)], mark: mark("active", "w") },
  "a locked code and an unlinking": waits(ending, locked(15)),
  "two locked codes": waits(locked(5), locked(15)),
  "a code of a firm in quotes": waits({ ...code, otherName: "ООО «Ромашка»" }),
  "an unlinking from a firm in quotes": waits({ ...ending, otherName: "ООО «Ромашка»" }),
  "an active firm in quotes": { activeName: "ООО «Ромашка»" },
  "a code, nothing on the badge": { ...waits(code), badge: "nothing" },
  "five, nothing on the badge": { ...waits(...endings(5)), badge: "nothing" },
  "no database, nothing on the badge": { database: "unreadable", badge: "nothing" },
  "a newer database, seats on the badge": { database: "newer", badge: "seats", seats },
  "seats on the badge": { badge: "seats", seats },
  "seats on the badge, no family": { badge: "seats" },
  "seats on the badge and a code": { ...waits(code), badge: "seats", seats },
  "many seats on the badge": { badge: "seats", seats: { ...seats, taken: 10, total: 12 } },
  "seats on the badge and a linked page": { badge: "seats", seats, mark: mark("active", "w") },
  "the time left on the badge, nothing waits": { badge: "timer" },
  "the time left on the badge": { ...waits(item("awaiting-code", 120 * MIN, 90 * MIN)), badge: "timer" },
  "the time left on the badge, days": { ...waits(item("ending", 72 * 60 * MIN)), badge: "timer" },
  "the time left on the badge, two": { ...waits(item("ending", 20 * MIN), code), badge: "timer" },
  "the time left on the badge, a review": { ...waits(item("awaiting-review", 7 * MIN)), badge: "timer" },
  "the time left on the badge, a locked code": { ...waits(locked(15)), badge: "timer" },
};

/** Minutes after NOW, how the icon looks, the two titles, and minutes until it changes (`-`: never, empty: not said). */
const TABLE = `
no database                       | 0    | problem   | !   | «Связка»: данные не открылись. Нажмите, чтобы узнать, что делать. | Svyazka: the data could not be opened. Click to see what to do. | -
a newer database                  | 0    | problem   | !   | «Связка» обновлена в другом месте: данные можно только читать. Обновите эту копию. | Svyazka was updated elsewhere: its data can only be read. Update this copy. | -
nobody                            | 0    | neutral   |     | «Связка»: аккаунтов пока нет | Svyazka: no accounts yet | -
an active account                 | 0    | neutral   |     | «Связка»: активен — Anna | Svyazka: active — Anna | -
a linked page                     | 0    | ok        |     | На этой странице: w | This page: w | -
a page that rests                 | 0    | paused    |     | На этой странице: w | This page: w | -
a page that is not linked         | 0    | neutral   |     | На этой странице: w | This page: w | -
a page of nobody knows whom       | 0    | neutral   |     | На этой странице: w | This page: w | -
a code for long                   | 0    | attention | 1   | Код для «Firm»: до 15:15 | Code for Firm: until 15:15 |
a code for long                   | 19   | attention | 1   | Код для «Firm»: до 15:15 | Code for Firm: until 15:15 |
a code                            | -0.1 | attention | 1   | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 |
a code                            | 0.1  | timer     | 10m | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 | 0.9
a code                            | 1    | timer     | 9m  | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 | 1
a code                            | 8.1  | timer     | 2m  | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 | 0.9
a code                            | 9    | timer     | 1m  | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 | 1
a code                            | 9.9  | timer     | 1m  | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 | 0.1
a code                            | 10   | attention | 1   | Код для «Firm» истёк: запросите новый до 15:45 | The code for Firm has expired: ask for a new one by 15:45 |
a code that outlives its request  | 0    | timer     | 5m  | Код для «Firm»: до 14:50 | Code for Firm: until 14:50 | 1
a code until tomorrow             | 0    | attention | 1   | Код для «Firm»: до 11 янв., 01:45 | Code for Firm: until 11 Jan, 01:45 |
an unlinking for long             | 0    | attention | 1   | Отвязать «Firm»? Подтвердите до 15:15 | Unlink Firm? Confirm by 15:15 |
an unlinking                      | 6    | timer     | 4m  | Отвязать «Firm»? Подтвердите до 14:55 | Unlink Firm? Confirm by 14:55 | 1
a last yes                        | 0    | timer     | 3m  | Ждёт вас 1 подтверждение, до 14:48 | 1 confirmation is waiting for you, until 14:48 | 1
a consent                         | 0    | timer     | 3m  | Ждёт вас 1 подтверждение, до 14:48 | 1 confirmation is waiting for you, until 14:48 | 1
a review                          | 0    | neutral   |     | «Связка»: активен — Anna | Svyazka: active — Anna |
a review that runs out            | 0    | timer     | 7m  | «Firm» на проверке до 14:52 | Firm is under review until 14:52 | 1
a review and a linked page        | 0    | ok        |     | На этой странице: w | This page: w |
a code and a linked page          | 1    | timer     | 9m  | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 | 1
a review that runs out and a code | 1    | timer     | 9m  | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 | 1
two                               | 0    | attention | 2   | Ждут вас 2 подтверждения, ближайшее до 14:55 | 2 confirmations are waiting for you, the nearest until 14:55 |
two, the second dies first        | 0    | attention | 2   | Ждут вас 2 подтверждения, ближайшее до 14:55 | 2 confirmations are waiting for you, the nearest until 14:55 |
two, later                        | 20   | attention | 2   | Ждут вас 2 подтверждения, ближайшее до 15:15 | 2 confirmations are waiting for you, the nearest until 15:15 |
two and a review                  | 0    | attention | 2   | Ждут вас 2 подтверждения, ближайшее до 14:55 | 2 confirmations are waiting for you, the nearest until 14:55 |
five                              | 0    | attention | 5   | Ждут вас 5 подтверждений, ближайшее до 15:05 | 5 confirmations are waiting for you, the nearest until 15:05 |
nine                              | 0    | attention | 9   | Ждут вас 9 подтверждений, ближайшее до 15:05 | 9 confirmations are waiting for you, the nearest until 15:05 |
ten                               | 0    | attention | 9+  | Ждут вас 10 подтверждений, ближайшее до 15:05 | 10 confirmations are waiting for you, the nearest until 15:05 |
two of many                       | 0    | attention | 9+  | Ждут вас 2 подтверждения, ближайшее до 15:05 | 2 confirmations are waiting for you, the nearest until 15:05 |
an invitation for long            | 0    | neutral   |     | «Связка»: активен — Anna | Svyazka: active — Anna |
an invitation that runs out       | 0    | timer     | 8m  | Приглашение для «zoe@example.org» ждёт ответа до 14:53 | The invitation of zoe@example.org awaits a reply until 14:53 | 1
an invitation of a firm in quotes | 0    | timer     | 8m  | Приглашение для «ООО „Ромашка“» ждёт ответа до 14:53 | The invitation of ООО «Ромашка» awaits a reply until 14:53 | 1
an invitation and a linked page   | 0    | timer     | 9m  | Приглашение для «zoe@example.org» ждёт ответа до 14:54 | The invitation of zoe@example.org awaits a reply until 14:54 | 1
an invitation that runs out and a code | 1 | timer   | 9m  | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 | 1
a locked code                     | 0    | paused    |     | Ввод кода для «Firm» заблокирован до 15:00 | Entry of the code for Firm is locked until 15:00 |
a locked code                     | 5    | paused    |     | Ввод кода для «Firm» заблокирован до 15:00 | Entry of the code for Firm is locked until 15:00 |
a locked code                     | 5.1  | paused    | 10m | Ввод кода для «Firm» заблокирован до 15:00 | Entry of the code for Firm is locked until 15:00 | 0.9
a locked code                     | 14   | paused    | 1m  | Ввод кода для «Firm» заблокирован до 15:00 | Entry of the code for Firm is locked until 15:00 | 1
a locked code                     | 15   | attention | 1   | Код для «Firm» истёк: запросите новый до 15:45 | The code for Firm has expired: ask for a new one by 15:45 |
a code that is locked for long    | 0    | paused    |     | Ввод кода для «Firm» заблокирован до 15:00 | Entry of the code for Firm is locked until 15:00 |
a lock that outlives the request  | 12   | paused    | 8m  | Ввод кода для «Firm» заблокирован до 15:05 | Entry of the code for Firm is locked until 15:05 | 1
a locked code and a linked page   | 0    | paused    |     | Ввод кода для «Firm» заблокирован до 15:00 | Entry of the code for Firm is locked until 15:00 |
a locked code and an unlinking    | 5    | timer     | 5m  | Отвязать «Firm»? Подтвердите до 14:55 | Unlink Firm? Confirm by 14:55 | 1
two locked codes                  | 0    | paused    | 5m  | Ввод кода для «Firm» заблокирован до 14:50 | Entry of the code for Firm is locked until 14:50 | 1
a code of a firm in quotes        | 1    | timer     | 9m  | Код для «ООО „Ромашка“»: до 14:55 | Code for ООО «Ромашка»: until 14:55 | 1
an unlinking from a firm in quotes | 6   | timer     | 4m  | Отвязать «ООО „Ромашка“»? Подтвердите до 14:55 | Unlink ООО «Ромашка»? Confirm by 14:55 | 1
an active firm in quotes          | 0    | neutral   |     | «Связка»: активен — ООО «Ромашка» | Svyazka: active — ООО «Ромашка» | -
a code, nothing on the badge      | 1    | timer     |     | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 | 9
five, nothing on the badge        | 0    | attention |     | Ждут вас 5 подтверждений, ближайшее до 15:05 | 5 confirmations are waiting for you, the nearest until 15:05 |
no database, nothing on the badge | 0    | problem   | !   | «Связка»: данные не открылись. Нажмите, чтобы узнать, что делать. | Svyazka: the data could not be opened. Click to see what to do. | -
a newer database, seats on the badge | 0 | problem   | !   | «Связка» обновлена в другом месте: данные можно только читать. Обновите эту копию. | Svyazka was updated elsewhere: its data can only be read. Update this copy. | -
seats on the badge                | 0    | neutral   | 3/4 | «Связка»: активен — Anna | Svyazka: active — Anna | -
seats on the badge, no family     | 0    | neutral   |     | «Связка»: активен — Anna | Svyazka: active — Anna | -
seats on the badge and a code     | 1    | timer     | 3/4 | Код для «Firm»: до 14:55 | Code for Firm: until 14:55 | 9
many seats on the badge           | 0    | neutral   | 10  | «Связка»: активен — Anna | Svyazka: active — Anna | -
seats on the badge and a linked page | 0 | ok        | 3/4 | На этой странице: w | This page: w | -
the time left on the badge, nothing waits | 0 | neutral |  | «Связка»: активен — Anna | Svyazka: active — Anna | -
the time left on the badge        | 0    | attention | 2h  | Код для «Firm»: до 16:15 | Code for Firm: until 16:15 | 30
the time left on the badge        | 30   | attention | 1h  | Код для «Firm»: до 16:15 | Code for Firm: until 16:15 | 1
the time left on the badge        | 31   | attention | 59m | Код для «Firm»: до 16:15 | Code for Firm: until 16:15 | 1
the time left on the badge        | 90   | attention | 30m | Код для «Firm» истёк: запросите новый до 16:45 | The code for Firm has expired: ask for a new one by 16:45 | 1
the time left on the badge, days  | 0    | attention | 3d  | Отвязать «Firm»? Подтвердите до 13 янв., 14:45 | Unlink Firm? Confirm by 13 Jan, 14:45 | 1440
the time left on the badge, two   | 1    | attention | 9m  | Ждут вас 2 подтверждения, ближайшее до 14:55 | 2 confirmations are waiting for you, the nearest until 14:55 | 1
the time left on the badge, a review | 0 | timer     |     | «Firm» на проверке до 14:52 | Firm is under review until 14:52 | 
the time left on the badge, a locked code | 6 | paused |   | Ввод кода для «Firm» заблокирован до 15:00 | Entry of the code for Firm is locked until 15:00 |
`;

export interface FaceRow {
  readonly what: string;
  readonly language: "ru" | "en";
  readonly known: Partial<ToolbarFacts>;
  readonly laterMs: number;
  readonly shape: string;
  readonly badge: string;
  readonly title: string;
  /** Null: never; undefined: not said. */
  readonly changesMs: number | null | undefined;
}

const ms = (minutes: string): number => Math.round(Number(minutes) * MIN);

export const FACE_ROWS: readonly FaceRow[] = TABLE.trim()
  .split("\n")
  .flatMap((line) => {
    const [what = "", later = "", shape = "", badge = "", ru = "", en = "", changes = ""] = line
      .split("|")
      .map((cell) => cell.trim());
    const known = KNOWN[what];
    if (known === undefined) throw new Error(`nothing is known of ${what}`);
    const changesMs = changes === "" ? undefined : changes === "-" ? null : ms(changes);
    const common = { what: `${what}, ${later} min later`, known, laterMs: ms(later), shape, badge, changesMs };
    return [
      { ...common, language: "ru", title: ru },
      { ...common, language: "en", title: en },
    ];
  });
