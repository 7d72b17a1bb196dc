import { type ProfileKey, profileKey } from "../../domain/ids";
import { type Hook, type PageAdapter, pathParts } from "../page-adapter";

/** Hosts of the shop, 2026-08. The others of `*.ozon.com` are left out until somebody has seen a profile there. */
const SHOP = [
  "https://ozon.ru/*",
  "https://www.ozon.ru/*",
  "https://*.ozon.kz/*",
  "https://*.ozon.by/*",
  "https://uz.ozon.com/*",
] as const;

/** The title of the page that suspicious visitors get in place of any other, 2026. */
const CHALLENGE = /antibot|доступ ограничен/iu;

const BARS: readonly Hook[] = [
  // Any page, while the challenge runs.
  { selector: "#abt-challenge", sure: "medium", seen: "2026" },
  // Any page, the question for one's age; undated.
  { selector: '[data-widget="userAdultModal"]', sure: "medium", seen: null },
];

const STICKY_HEADER = { selector: "#stickyHeader", name: null, sure: "high", seen: "2026" } as const;

/** `/my/*`, but for the way in. No URL and no element holds an id: the active account stands for "me". */
function selfKey(url: URL): ProfileKey | null {
  const [room, page] = pathParts(url);
  return room === "my" && page !== "entry" ? profileKey("ozon:self") : null;
}

/**
 * `/seller/<segment>/…`: the first segment alone says whose shop it is, what follows is a category (whose number is no
 * seller). Digits at its end are the seller's id; else the parameter `miniapp` holds it; else there is only the slug,
 * because the number is in page state that an extension cannot read. All other parameters are noise.
 */
function sellerKey(url: URL): ProfileKey | null {
  const [room, segment] = pathParts(url);
  if (room !== "seller" || typeof segment !== "string") return null;
  const id = /(?:^|-)(\d{1,20})$/.exec(segment)?.[1] ?? miniappSeller(url);
  if (id !== undefined) return profileKey(`ozon:seller:${id}`);
  // Assumed: case makes no other shop of a slug.
  const slug = segment.toLowerCase();
  // Letters of any alphabet, but nothing that a key, a log line or a path could trip over.
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,149}$/u.test(slug) ? profileKey(`ozon:seller-slug:${slug}`) : null;
}

const miniappSeller = (url: URL): string | undefined =>
  /^seller_(\d{1,20})$/.exec(url.searchParams.get("miniapp") ?? "")?.[1];

/** `/app/*`, but for signing in and up. The company is in a cookie only, so it stays unknown. */
function cabinetKey(url: URL): ProfileKey | null {
  const [room, page] = pathParts(url);
  return room === "app" && page !== "registration" ? profileKey("ozon:cabinet") : null;
}

/** The buyer's own pages. */
const SELF: PageAdapter = {
  id: "ozon.self",
  matches: SHOP,
  keyOf: selfKey,
  namesSomebody: false,
  anchors: [
    // /my/main and others, account block, 2025-09.
    { selector: '[data-widget="userAvatar"]', name: null, sure: "medium", seen: "2025-09" },
    // /my/main, left menu, 2026.
    { selector: '[data-widget="menu"]', name: null, sure: "high", seen: "2026" },
    // Header, signed in: the logo 2025-01, the menu 2026.
    { selector: '[data-widget="profileLogo"]', name: null, sure: "medium", seen: "2025-01" },
    {
      selector: '[data-widget^="profileMenu"]:not([data-widget="profileMenuAnonymous"])',
      name: null,
      sure: "medium",
      seen: "2026",
    },
    STICKY_HEADER,
  ],
  bars: [
    ...BARS,
    // Header, signed out, 2026: nobody's page, whatever its address says.
    { selector: '[data-widget="profileMenuAnonymous"]', sure: "high", seen: "2026" },
  ],
  barredTitle: CHALLENGE,
};

/** A seller's shop. */
const SELLER: PageAdapter = {
  id: "ozon.seller",
  matches: SHOP,
  keyOf: sellerKey,
  namesSomebody: true,
  anchors: [
    // /seller/*, shop header with the name in the span, 2026-07.
    {
      selector: '[data-widget="sellerTransparency"]',
      name: "span.tsHeadline600Large",
      sure: "high",
      seen: "2026-07",
    },
    // /seller/*, undated.
    { selector: "h1", name: null, sure: "low", seen: null },
    STICKY_HEADER,
  ],
  bars: BARS,
  barredTitle: CHALLENGE,
};

/** The seller's cabinet: no element with the shop's name is known, so nothing is put into the page. */
const CABINET: PageAdapter = {
  id: "ozon.cabinet",
  matches: ["https://seller.ozon.ru/app/*"],
  keyOf: cabinetKey,
  namesSomebody: false,
  anchors: [],
  bars: [],
  barredTitle: CHALLENGE,
};

export const OZON_PAGES: readonly PageAdapter[] = [SELF, SELLER, CABINET];
