import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A typed code as it is compared: spaces, dashes and minus signs of any kind do not count. */
export const normaliseCode = (typed: string): string => typed.replace(/[\s\p{Pd}\u2212\u207b\u208b]/gu, "");

/**
 * Hexadecimal SHA-256 of salt and code. Synchronous on purpose: inside the transaction that decides nothing foreign may
 * be awaited, and WebCrypto only offers promises.
 */
export const hashCode = (code: string, salt: string): string => bytesToHex(sha256(utf8ToBytes(`${salt}:${code}`)));

/** Whether a typed code is the one behind the hash; takes equally long wherever the two differ. */
export function codeMatches(typed: string, salt: string, hash: string): boolean {
  const candidate = hashCode(normaliseCode(typed), salt);
  let difference = candidate.length ^ hash.length;
  for (let at = 0; at < candidate.length; at++) difference |= candidate.charCodeAt(at) ^ hash.charCodeAt(at);
  return difference === 0;
}
