import type { LinkId } from "../../../domain/ids";
import { draft } from "../../../ui/drafts";

/** Half a code outlives the popup too. */
export const codeDraftName = (link: LinkId): string => `code:${link}`;

export const isText = (value: unknown): value is string => typeof value === "string";

/** Puts a code into the field of its link, for the user to send it off there. */
export const prepareCode = (link: LinkId, code: string): void => draft(codeDraftName(link), "", isText).set(code);
