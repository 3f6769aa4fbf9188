import type { LabelMatch } from '../language/labels';
import type { Line } from './lines';

/** What a physical line is by itself. */
export interface LineFacts {
  readonly line: Line;
  readonly kind: 'residue' | 'salutation' | 'note' | 'text';
  readonly label?: LabelMatch;
  /** Ends as a paragraph does: 。！？：；… or a closing mark after one. */
  readonly ended: boolean;
  /** Has the end of a sentence within it: running text, not a heading. */
  readonly running: boolean;
  /** Open, short, no sentence within: it may be a heading or the first words of a broken paragraph. */
  readonly bare: boolean;
  /** As it is seen: a half-width character counts one, any other two. */
  readonly width: number;
}
