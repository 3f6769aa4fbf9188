/** Checks, their levels, and what is held back or ignored. */
import type { Severity } from '../../checks/check';
import type { Ignored } from '../../checks/ignore';
import type { NotificationType, RequestType, TextParams } from './request';

/** The writer has left the sentence that was being written: what was held back around it can be told. */
export const LEFT: NotificationType<TextParams> = { method: 'dianping/left' };

/** What the writer has ignored in a text. */
export const IGNORED: RequestType<TextParams, readonly Ignored[]> = { method: 'dianping/ignored' };

/** Every check, in the order of the list, with the level that is in force for a text. */
export const CHECK_STATES: RequestType<TextParams, readonly CheckState[]> = { method: 'dianping/checks' };
export interface CheckState {
  id: string;
  title: string;
  description: string;
  level: Level;
  /** What it is where nothing is set. */
  usual: Severity;
}
export type Level = Severity | 'off';

/** The `code` of the diagnostic on a text that was read by the wrong encoding. */
export const GARBLED_CODE = 'encoding';
