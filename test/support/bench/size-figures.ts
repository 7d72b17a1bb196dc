import { gzipSync } from "node:zlib";
import { readTree } from "../tree";
import { backgroundPath, contentPath, popupPath } from "./builds";

/** Kilobytes (1,000 bytes) after gzip at its best, by what the browser loads together. */
export function sizes(folder: string): Readonly<Record<string, number>> {
  const tree = readTree(folder);
  const [background, content] = [backgroundPath(folder), contentPath(folder)];
  const gzipped = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + gzipSync(tree.get(path) ?? "", { level: 9 }).length, 0) / 1_000;
  const named = (ending: string): readonly string[] => [...tree.keys()].filter((path) => path.endsWith(ending));
  const ofPopup = named(".js").filter((path) => path !== background && path !== content);
  // The page names its script and, as modulepreload, whatever that imports at once; the rest comes when it is needed.
  const page = new TextDecoder().decode(tree.get(popupPath(folder)));
  return {
    "size.popup": gzipped(ofPopup),
    "size.popup.first": gzipped(ofPopup.filter((path) => page.includes(path))),
    "size.styles": gzipped(named(".css")),
    "size.content": gzipped([content]),
    "size.background": gzipped([background]),
  };
}
