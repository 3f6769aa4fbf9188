/** What the view is told when the pages are others: only those that it has not. Pure: no editor. */

import type { Position } from '../../server/forClients';
import type { Pages, PaperStyle } from '../../server/protocol/paper';
import { pageSvg } from './pageSvg';

/** Where each line of a page begins in the text. */
export type Places = readonly (readonly [line: number, character: number])[];

export interface PagesMessage {
  readonly type: 'pages';
  readonly version: number;
  readonly style: PaperStyle;
  /** Every page by its content, in order: one that has not changed is left as it stands. */
  readonly keys: readonly string[];
  /** By key, the pages that the view has not. */
  readonly fresh: Readonly<Record<string, string>>;
  /** By page. They move with every line that is put in above, when the pages look as before. */
  readonly places: readonly Places[];
}

/** To the view. */
export type ToView =
  | PagesMessage
  | { readonly type: 'place'; readonly at: Position; readonly how: 'top' | 'near' }
  | { readonly type: 'none'; readonly text: string };

/** From the view. */
export type FromView =
  | { readonly type: 'ready' | 'print' }
  | { readonly type: 'style'; readonly style: PaperStyle }
  | { readonly type: 'go' | 'scrolled'; readonly at: Position }
  /** `replaced`: how many pages were drawn anew. */
  | { readonly type: 'shown'; readonly version: number; readonly pages: number; readonly replaced: number };

/** @param known the keys of the pages that the view has */
export function updateFor(pages: Pages, style: PaperStyle, known: ReadonlySet<string>): PagesMessage {
  const drawn = pages.pages.map((page) => pageSvg(page, pages));
  const keys = drawn.map(keyOf);
  const fresh = keys.flatMap((key, i) => (known.has(key) ? [] : [[key, drawn[i]!] as const]));
  return {
    type: 'pages',
    version: pages.version,
    style,
    keys,
    fresh: Object.fromEntries(fresh),
    places: pages.pages.map(({ lines }) => lines.map(({ at }) => [at.line, at.character])),
  };
}

/** Each page bears its number, so that no two have one key. */
function keyOf(html: string): string {
  let [one, other] = [0x811c9dc5, html.length];
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995) ^ (other >>> 15);
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
