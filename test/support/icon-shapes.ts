/*
 * The icons as drawings on a grid of 16 × 16. Two rings hold each other: a bond, and a bunch of keys. The toolbar's
 * state stands at the lower right as a figure that also differs in outline, so that it is told apart at 16 px, without
 * colour, on light and dark toolbars: each fill keeps a contrast of 3 : 1 to both.
 */

const LEFT_RING = "#17a398";
const RIGHT_RING = "#0e8797";

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Two rings of one size; the right one passes under the left at the top and over it at the bottom. */
function rings({ x, y, r }: Ring, apart: number, width: number, gap: number): string {
  const left: Ring = { x: x - apart / 2, y, r };
  const right: Ring = { x: x + apart / 2, y, r };
  const ring = (at: Ring, colour: string, stroke = width): string =>
    `<circle cx="${at.x}" cy="${at.y}" r="${at.r}" fill="none" stroke="${colour}" stroke-width="${stroke}"/>`;
  const half = (id: string, from: number, at: Ring): string =>
    `<mask id="${id}" maskUnits="userSpaceOnUse" x="0" y="0" width="16" height="16"><rect width="16" height="16" fill="#fff"/>` +
    `<g clip-path="url(#${id}-half)">${ring(at, "#000", width + 2 * gap)}</g></mask>` +
    `<clipPath id="${id}-half"><rect x="0" y="${from}" width="16" height="${from === 0 ? y : 16 - y}"/></clipPath>`;
  return (
    `<defs>${half("under-left", 0, left)}${half("under-right", y, right)}</defs>` +
    `<g mask="url(#under-right)">${ring(left, LEFT_RING)}</g><g mask="url(#under-left)">${ring(right, RIGHT_RING)}</g>`
  );
}

const drawing = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="100%" height="100%">${content}</svg>`;

const APP = drawing(rings({ x: 8, y: 8, r: 4.15 }, 5.5, 2.1, 0.75));

/** With a figure at the lower right; the rings give way to it, with a clear line between. */
const withFigure = (outline: string, figure: string): string =>
  drawing(
    `<mask id="room" maskUnits="userSpaceOnUse" x="0" y="0" width="16" height="16"><rect width="16" height="16" fill="#fff"/>` +
      `<g fill="#000" stroke="#000" stroke-width="2" stroke-linejoin="round">${outline}</g></mask>` +
      `<g mask="url(#room)">${rings({ x: 7, y: 5.5, r: 3.9 }, 5.2, 2.1, 0.75)}</g>${figure}`,
  );

const white = (d: string, width = 1.7): string =>
  `<path d="${d}" fill="none" stroke="#fff" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

const DISC = '<circle cx="11" cy="11" r="5"/>';
const TRIANGLE = '<path d="M11 6.5 L15.5 15.5 H6.5 Z" stroke-linejoin="round"/>';
const SQUARE = '<rect x="6" y="6" width="10" height="10" rx="1"/>';
const BARS =
  '<rect x="7" y="6.5" width="3" height="9.5" rx="0.8"/><rect x="12" y="6.5" width="3" height="9.5" rx="0.8"/>';
const UNEQUAL = '<path d="M6 8 H16 V10 H6 Z M6 12 H16 V14 H6 Z M12.6 6 H14.6 L9.4 16 H7.4 Z"/>';

const OK = `<g fill="#1d7f45">${DISC}</g>${white("M8.6 11.2 L10.3 13 L13.4 9.2")}`;
const ATTENTION =
  `<g fill="#a86400" stroke="#a86400">${TRIANGLE}</g>` +
  '<path d="M10 9 H12 V12 H10 Z M10 13 H12 V15 H10 Z" fill="#fff"/>';
const TIMER =
  '<circle cx="11" cy="11" r="4.2" fill="#fff" stroke="#5b6fb5" stroke-width="1.6"/>' +
  '<path d="M11 8.6 V11.2 H13" fill="none" stroke="#3d4f91" stroke-width="1.4" stroke-linecap="round"/>';
const PROBLEM = `<g fill="#cf3a34">${SQUARE}</g>${white("M8.7 8.7 L13.3 13.3 M13.3 8.7 L8.7 13.3", 1.8)}`;

/** What the toolbar button can say; the names are those of the files. */
export const ICONS: Readonly<Record<string, string>> = {
  app: APP,
  neutral: APP,
  ok: withFigure(DISC, OK),
  attention: withFigure(TRIANGLE, ATTENTION),
  timer: withFigure(DISC, TIMER),
  problem: withFigure(SQUARE, PROBLEM),
  paused: withFigure(SQUARE, `<g fill="#767b80">${BARS}</g>`),
  mismatch: withFigure(SQUARE, `<g fill="#9a5bc0">${UNEQUAL}</g>`),
};

/** Sizes in px: the app's own for manifest and stores, the others for toolbars at one and two pixels per point. */
export const sizesOf = (icon: string): readonly number[] => (icon === "app" ? [16, 32, 48, 128] : [16, 32]);
