/** What a change of structure comes to: edits, or the reason why it makes no sense. */

import type { TextEdit } from '../model/changes';
import type { Range } from '../model/manuscript';

export interface Restructured {
  /** In order, beside one another, as small as they can be. */
  readonly edits: readonly TextEdit[];
  /** Where what was moved, put in or renamed stands in the text afterwards. */
  readonly places: readonly Range[];
}

export interface Refused {
  /** In Chinese, for the user. */
  readonly refused: string;
}

export type Outcome = Restructured | Refused;

export function refuse(refused: string): Refused {
  return { refused };
}

export function isRefused(outcome: object): outcome is Refused {
  return 'refused' in outcome;
}

export interface StructureOptions {
  /** Number the lists anew that are touched; else every label stays as it was written. */
  readonly renumber: boolean;
}
