import type { LinkView } from "../../../domain/views";

/** What every part of a link's screen is given. */
export interface LinkPartProps {
  readonly link: LinkView;
}
