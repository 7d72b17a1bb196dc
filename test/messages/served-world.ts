import type { ViewArgs } from "../../src/domain/views";
import type { Served } from "../../src/messages/server";
import type { Sender } from "../../src/platform/wire";
import type { World } from "../support/world";

export const OWN = { id: "own", origin: "chrome-extension://own" };
export const SCREEN: Sender = {
  id: OWN.id,
  origin: OWN.origin,
  url: `${OWN.origin}/popup.html`,
  tab: null,
  frame: null,
};
export const PAGE: Sender = {
  id: OWN.id,
  origin: "https://www.ozon.ru",
  url: "https://www.ozon.ru/",
  tab: 1,
  frame: 0,
};

/** A world behind the router, which tells how much has reached it. What the store throws is thrown. */
export function servedWorld(world: World): { readonly served: Served; readonly reached: () => number } {
  let reached = 0;
  return {
    reached: () => reached,
    served: {
      command: async (name, args, op) => {
        reached++;
        return (await world.store.command({ name, args, op, by: "user" })).outcome;
      },
      view: (name, args) => {
        reached++;
        return world.store.view(name, args as ViewArgs<typeof name>);
      },
    },
  };
}
