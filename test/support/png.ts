import { readFileSync } from "node:fs";

/**
 * Width and height of a PNG file, in pixels, from its header.
 *
 * @throws Error where the file is missing or no PNG
 */
export function pngSize(path: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(path);
  if (bytes.subarray(1, 4).toString("latin1") !== "PNG") throw new Error(`${path} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
