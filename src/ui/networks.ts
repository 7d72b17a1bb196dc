import { words } from "../words";

/** What is known of a network that one can sign in by: its name, and the sign that stands for it here (none of theirs). */
interface Network {
  readonly name: () => string;
  /** One or two letters. */
  readonly sign: string;
}

export const NETWORKS = {
  vk: { name: words.network_vk, sign: "VK" },
  ok: { name: words.network_ok, sign: "OK" },
  telegram: { name: words.network_telegram, sign: "T" },
  yandex: { name: words.network_yandex, sign: "Я" },
  google: { name: words.network_google, sign: "G" },
  apple: { name: words.network_apple, sign: "A" },
  mailru: { name: words.network_mailru, sign: "@" },
} as const satisfies Readonly<Record<string, Network>>;

export type NetworkId = keyof typeof NETWORKS;
export const NETWORK_IDS = Object.keys(NETWORKS) as readonly NetworkId[];

export const isNetwork = (id: string): id is NetworkId => Object.hasOwn(NETWORKS, id);

/** What a network is called; one that is not known by its id. */
export const networkName = (id: string): string => (isNetwork(id) ? NETWORKS[id].name() : id);
