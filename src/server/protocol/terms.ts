/** The office's table of words. */
import type { TermChange, TermsChanged } from '../../files/termsEdit';
import type { Kept } from './kept';
import type { RequestType, TextParams } from './request';

/** Takes a word into the office's table for a text; what was done comes back, enough to take it back. */
export const CHANGE_TERMS: RequestType<ChangeTermsParams, TermsChanged | { refused: string }> = {
  method: 'dianping/changeTerms',
};
export interface ChangeTermsParams extends TextParams {
  change: TermChange;
}

/** Takes such a change back, unless the table was changed again since. */
export const RESTORE_TERMS: RequestType<TermsChanged, Kept> = { method: 'dianping/restoreTerms' };
