/** What is aimed at. It is shown beside the figure and never fails anything: a timing is no test. */
export interface Aim {
  /** Of which number: the product's own, the product's over the empty one's, or what the product adds. */
  readonly of: "own" | "ratio" | "added";
  readonly most: number;
}

export interface Figure {
  readonly id: string;
  readonly says: string;
  readonly unit: "ms" | "kB";
  /** A figure that only one extension has is not compared. */
  readonly compared?: "ratio" | "added";
  readonly aim?: Aim;
}

const ms = (id: string, says: string, compared?: Figure["compared"], aim?: Aim): Figure => ({
  id,
  says,
  unit: "ms",
  ...(compared && { compared }),
  ...(aim && { aim }),
});
const kB = (id: string, says: string, most?: number): Figure => ({
  id,
  says,
  unit: "kB",
  ...(most !== undefined && { aim: { of: "own", most } }),
});
const ratio = (most: number): Aim => ({ of: "ratio", most });

const popupTab = (scene: string, what: string, cpu?: Aim): readonly Figure[] => [
  ms(`${scene}.cpu`, `${what}: CPU of the main thread until the last change`, "ratio", cpu),
  ms(`${scene}.script`, `${what}: of that, scripts`, "ratio"),
  ms(`${scene}.layout`, `${what}: of that, style and layout`, "ratio"),
  ms(`${scene}.inPage`, `${what}: accounts in the page`, "ratio"),
  ms(`${scene}.onScreen`, `${what}: accounts on screen`, "ratio"),
  ms(`${scene}.lastChange`, `${what}: last change`, "ratio"),
];

/** Every figure, in the order of the table. */
export const FIGURES: readonly Figure[] = [
  ...popupTab("tab.warm", "Popup as a tab, background awake", ratio(1.75)),
  ...popupTab("tab.killed", "Popup as a tab, background killed"),
  ms("real.inPage", "Real popup: accounts in the page", "ratio"),
  ms("real.onScreen", "Real popup: accounts on screen", "ratio"),
  ms("real.lastChange", "Real popup: last change", "ratio", ratio(1.6)),
  ms("worker.answer", "Background from killed to its first answer", "ratio", ratio(1.7)),
  ms("worker.begin", "…of that, until its own clock began", "ratio"),
  ms("worker.run", "…of that, its script and the answer", "ratio"),
  ms("inside.switch", "account.switch inside the background", undefined, { of: "own", most: 5 }),
  ms("inside.edit", "account.edit inside the background", undefined, { of: "own", most: 5 }),
  ms("inside.request", "link.request-business inside the background", undefined, { of: "own", most: 5 }),
  ms("inside.catchUp", "…a look for overdue timers alone"),
  ms("inside.put", "…for comparison: one raw row, strict"),
  ms("inside.popup", "view popup inside the background"),
  ms("inside.page", "view page (100 keys) inside the background"),
  ms("message.switch", "account.switch by message", "added"),
  ms("message.edit", "account.edit by message", "added"),
  ms("message.request", "link.request-business by message", "added"),
  ms("view.popup", "view popup by message", "added"),
  ms("view.page", "view page (100 keys) by message", "added"),
  ms("view.health", "view health by message", "added"),
  ms("content.known.script", "Known page: scripts of the main thread", "added", { of: "added", most: 2 }),
  ms("content.known.cpu", "Known page: CPU of the main thread", "added"),
  ms("content.known.standing", "Known page: CPU of each second in which nothing happens", "added"),
  ms("content.known.load", "Known page: loaded", "added"),
  ms("content.known.mark", "Known page: the mark stands"),
  ms("content.strange.script", "Unknown page: scripts of the main thread", "added", { of: "added", most: 2 }),
  ms("content.strange.cpu", "Unknown page: CPU of the main thread", "added"),
  ms("content.strange.standing", "Unknown page: CPU of each second in which nothing happens", "added"),
  ms("content.strange.load", "Unknown page: loaded", "added"),
  kB("size.popup", "Scripts of the popup, gzipped", 40),
  kB("size.popup.first", "…of that, before the first screen"),
  kB("size.styles", "Styles of the popup, gzipped"),
  kB("size.content", "Content script, gzipped", 8),
  kB("size.background", "Background, gzipped"),
];
